import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { confirms } from '../../domain/decision-content.js';
import { decisionLetter } from '../../domain/decision-letter.js';
import { templateOn, withTemplate, type LetterTemplate } from '../../domain/letter-template.js';
import { registerLabel } from '@octroi/register';
import type { SiteAuthority } from '../../domain/site-authority.js';
import type { IdentityGateway, LetterPress } from '../ports/papers.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';
import { recipientOf } from './recipient.js';
import { settingOf } from '../site/setting.js';

interface LetterSource {
  readonly recorded: RecordedDecision;
  readonly authority: SiteAuthority;
  readonly communeCodes: readonly string[];
  readonly template: LetterTemplate | null;
}

/** Prints the letter of a request's last decision: its facts from the register, the identity asked of intake each time. */
export class PrintDecisionLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly identities: IdentityGateway,
    private readonly press: LetterPress,
  ) {}

  /** @param asked a request, for its decision in force; or the appeal of a request, for the decision that answers the last one */
  async execute(actor: Actor, cause: CommandCause, asked: string | { readonly appealOf: string }): Promise<Uint8Array> {
    const requestId = typeof asked === 'string' ? asked : asked.appealOf;
    const about = typeof asked === 'string' ? 'decision' : 'appeal';
    const allowed = hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'machine');
    if (!allowed || actor.purpose !== 'print-letter') throw new RuleViolation('role-not-allowed');
    const { siteId, correlationId } = cause;
    const { result: source } = await this.unitOfWork.run(cause, (stores) =>
      sourceOf(stores, { siteId, requestId, about }),
    );
    const identity = await this.identities.identityOf({ siteId, requestId, correlationId });
    if (identity === null) throw new RuleViolation('not-found');
    const { entry, decision, statement } = source.recorded;
    const { letterhead } = source.authority;
    const recipient = recipientOf(identity, source.communeCodes, letterhead.place);
    const label = registerLabel(entry);
    const letter = decisionLetter({ decision, statement, label, letterhead, recipient });
    const worded = withTemplate(letter, source.template, { centre: letterhead.name, ...decision });
    return this.press.print(worded, await settingOf(this.unitOfWork, cause, new Date(entry.recordedAt)));
  }
}

async function sourceOf(
  stores: DecisionStores,
  asked: { readonly siteId: string; readonly requestId: string; readonly about: 'decision' | 'appeal' },
): Promise<LetterSource> {
  const { siteId, requestId, about } = asked;
  const recorded = (await stores.register.decisionsOf(siteId, requestId)).findLast(({ decision }) =>
    about === 'appeal' ? decision.appeal !== undefined : !confirms(decision),
  );
  if (recorded === undefined) {
    const known = await stores.requests.find(siteId, requestId);
    throw new RuleViolation(known === null ? 'not-found' : 'document-not-ready');
  }
  const authority = await stores.authority.version(siteId, recorded.decision.authorityVersion);
  if (authority === null) throw new RuleViolation('document-not-ready');
  await stores.logAccess([requestId]);
  const { outcome, decidedOn } = recorded.decision;
  const kind = outcome === 'partially-granted' ? 'granted' : outcome;
  // A centre's own words for a refusal are not those for an appeal.
  const template = about === 'appeal' ? null : templateOn(await stores.templates.of(siteId), kind, decidedOn);
  return { recorded, authority, template, communeCodes: await stores.sites.communesOf(siteId) };
}
