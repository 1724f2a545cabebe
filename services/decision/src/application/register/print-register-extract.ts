import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import type { Paper } from '../../domain/paper.js';
import { registerExtract, type DecidedInSession, type Volume } from '../../domain/session/session-papers.js';
import { undoingExtract, type UndoneByVote } from '../../domain/session/undoing-extract.js';
import type { RecordedUndoing } from '../../domain/undoing.js';
import type { IdentityGateway, PaperPress } from '../ports/papers.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';
import { nameOf } from '../letter/recipient.js';
import { settingOf } from '../site/setting.js';

/** The last act of a body about a request, to be printed once it is known who it names. */
interface Source {
  readonly paper: (print: { readonly volume: Volume; readonly person: string | null }) => Paper;
  readonly recordedAt: string;
}

/** Prints the extract of the register of a body's last act about a request, decision or withdrawal; the nominative volume asks intake for the name each time. */
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
    const setting = await settingOf(this.unitOfWork, cause, new Date(result.recordedAt));
    return this.press.print(result.paper({ volume, person }), setting);
  }
}

async function sourceOf(stores: DecisionStores, siteId: string, requestId: string): Promise<Source> {
  const recorded = (await stores.register.decisionsOf(siteId, requestId)).at(-1);
  if (recorded === undefined) {
    const known = await stores.requests.find(siteId, requestId);
    throw new RuleViolation(known === null ? 'not-found' : 'document-not-ready');
  }
  const undoing = (await stores.undoings.of(siteId, requestId)).at(-1);
  const last = undoing !== undefined && undoing.entry.position > recorded.entry.position ? undoing : recorded;
  const { authorityVersion } = 'undoing' in last ? last.undoing : last.decision;
  const authority = await stores.authority.version(siteId, authorityVersion);
  const act = 'undoing' in last ? undoneByVote(last) : decidedInSession(last);
  if (act === null || authority === null) throw new RuleViolation('document-not-ready');
  await stores.logAccess([requestId]);
  const { letterhead } = authority;
  return {
    paper: (print) =>
      'undoing' in act
        ? undoingExtract({ ...act, letterhead, ...print })
        : registerExtract({ ...act, letterhead, ...print }),
    recordedAt: last.entry.recordedAt,
  };
}

/** Null for a delegated decision. */
export function decidedInSession({ entry, decision, session }: RecordedDecision): DecidedInSession | null {
  if (session === null) return null;
  return { decision, session, number: entry.number, label: registerLabel(entry), hash: entry.hash };
}

/** Null for an act taken by delegation. */
export function undoneByVote({ entry, undoing, statement, session }: RecordedUndoing): UndoneByVote | null {
  if (session === null) return null;
  return { undoing, statement, session, number: entry.number, label: registerLabel(entry), hash: entry.hash };
}
