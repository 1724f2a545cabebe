import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import { registerExtract, type DecidedInSession, type Volume } from '../domain/session/session-papers.js';
import type { Letterhead } from '../domain/site-authority.js';
import type { IdentityGateway, PaperPress } from './ports/papers.js';
import type { DecisionStores, RecordedDecision } from './ports/stores.js';
import { nameOf } from './recipient.js';

interface Source extends DecidedInSession {
  readonly letterhead: Letterhead;
  readonly recordedAt: string;
}

/** Prints the extract of the register of a request's last decision in session; the nominative volume asks intake for the name each time. */
export class PrintRegisterExtract {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly identities: IdentityGateway,
    private readonly press: PaperPress,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, volume }: { readonly requestId: string; readonly volume: Volume },
  ): Promise<Uint8Array> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { siteId, correlationId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => sourceOf(stores, siteId, requestId));
    const identity =
      volume === 'nominative' ? await this.identities.identityOf({ siteId, requestId, correlationId }) : null;
    const person = identity && nameOf(identity);
    return this.press.print(registerExtract({ ...result, volume, person }), new Date(result.recordedAt));
  }
}

async function sourceOf(stores: DecisionStores, siteId: string, requestId: string): Promise<Source> {
  const recorded = (await stores.register.decisionsOf(siteId, requestId)).at(-1);
  if (recorded === undefined) {
    const known = await stores.requests.find(siteId, requestId);
    throw new RuleViolation(known === null ? 'not-found' : 'document-not-ready');
  }
  const authority = await stores.authority.version(siteId, recorded.decision.authorityVersion);
  const decided = decidedInSession(recorded);
  if (decided === null || authority === null) throw new RuleViolation('document-not-ready');
  await stores.logAccess([requestId]);
  return { ...decided, letterhead: authority.letterhead, recordedAt: recorded.entry.recordedAt };
}

/** Null for a delegated decision. */
export function decidedInSession({ entry, decision, session }: RecordedDecision): DecidedInSession | null {
  if (session === null) return null;
  return { decision, session, number: entry.number, label: registerLabel(entry), hash: entry.hash };
}
