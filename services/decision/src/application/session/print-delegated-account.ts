import { RuleViolation, civilDateAt, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import { delegatedAccount } from '../../domain/session/delegated-account.js';
import type { PaperPress } from '../ports/papers.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';
import { settingOf } from '../site/setting.js';

const PAGE = 200;

/** Prints what was decided by delegation since the council last met: it is given at each meeting. */
export class PrintDelegatedAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly press: PaperPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause): Promise<Uint8Array> {
    if (!hasRole(actor, 'secretary', 'president', 'manager', 'member')) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const powers = await stores.authority.powersOf(siteId, null);
      if (powers === null) throw new RuleViolation('document-not-ready');
      const today = civilDateAt(stores.now);
      const last = (await stores.sessions.list(siteId, { count: PAGE, from: null })).find(
        ({ body, status }) => body === 'conseil-administration' && status === 'closed',
      );
      const all = await delegatedOf(stores, siteId);
      const decided = all.filter(({ decision }) => last === undefined || decision.decidedOn > last.heldOn);
      const since = last?.heldOn ?? decided[0]?.decision.decidedOn ?? today;
      const undone = (await stores.undoings.since(siteId, last?.heldOn ?? null)).filter(
        ({ session }) => session === null,
      );
      const acts = {
        decided: decided.map(({ entry, decision }) => ({ decision, label: registerLabel(entry) })),
        undone: undone.map(({ entry, undoing }) => ({ undoing, label: registerLabel(entry) })),
      };
      return { paper: delegatedAccount(acts, { since, until: today }, powers.authority.letterhead), now: stores.now };
    });
    return this.press.print(result.paper, await settingOf(this.unitOfWork, cause, result.now));
  }
}

async function delegatedOf(stores: DecisionStores, siteId: string): Promise<readonly RecordedDecision[]> {
  const found: RecordedDecision[] = [];
  for (let after = 0; ;) {
    const page = await stores.register.page(siteId, { year: null, after, count: PAGE });
    found.push(...page.filter(({ session }) => session === null));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return found;
    after = last.entry.position;
  }
}
