import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import type { Session } from '../../domain/session/session.js';
import { sessionMinutes } from '../../domain/session/session-minutes.js';
import type { PaperPress } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { decidedInSession, undoneByVote } from '../register/print-register-extract.js';
import { settingOf } from '../site/setting.js';

/** Prints the minutes of a session that was opened. */
export class PrintMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly press: PaperPress,
  ) {}

  async execute(actor: Actor, cause: CommandCause, sessionId: string): Promise<Uint8Array> {
    if (!hasRole(actor, 'secretary', 'president', 'manager', 'member')) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const session = await stores.sessions.find(siteId, sessionId);
      if (session === null) throw new RuleViolation('not-found');
      const powers = await stores.authority.powersOf(siteId, null);
      if (powers === null || session.attendance === null) throw new RuleViolation('document-not-ready');
      const ids = [...new Set(session.items.map(({ requestId }) => requestId))];
      const decided = [];
      const undone = [];
      for (const id of ids) {
        decided.push(...(await stores.register.decisionsOf(siteId, id)).flatMap((one) => decidedInSession(one) ?? []));
        undone.push(...(await stores.undoings.of(siteId, id)).flatMap((one) => undoneByVote(one) ?? []));
      }
      const reported = await reportedIn(stores, siteId, session);
      return {
        paper: sessionMinutes(session, { decided, undone, reported }, powers.authority.letterhead),
        heldOn: session.heldOn,
      };
    });
    const setting = await settingOf(this.unitOfWork, cause, new Date(`${result.heldOn}T12:00:00Z`));
    return this.press.print(result.paper, setting);
  }
}

/** What is erased by now is named by its number alone. */
async function reportedIn(stores: DecisionStores, siteId: string, { reports = [] }: Session) {
  const found = [];
  for (const { requestId, decisionId } of reports)
    found.push(
      ...(await stores.register.decisionsOf(siteId, requestId)).filter(
        ({ decision }) => decision.decisionId === decisionId,
      ),
    );
  return found.map(({ entry, decision }) => ({ decision, label: registerLabel(entry) }));
}
