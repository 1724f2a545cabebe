import { RuleViolation, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { notAwaitingDecision } from '../../domain/not-awaiting-decision.js';
import { mayTakeUp } from '../../domain/session/decide-in-session.js';
import { requireUndoneBySame } from '../../domain/session/undo-in-session.js';
import { setAgenda, type Session } from '../../domain/session/session.js';
import type { DecisionStores } from '../ports/stores.js';
import { changeSession } from './session-command.js';

/** Puts the agenda in order, adds to it and leaves out. */
export class SetAgenda {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    { sessionId, agenda }: { readonly sessionId: string; readonly agenda: readonly string[] },
  ): Promise<Committed<{ readonly session: Session }>> {
    return changeSession(this.unitOfWork, { cause, sessionId }, async (session, _today, stores) => {
      const added = agenda.filter((id) => !session.agenda.includes(id));
      const found = await stores.requests.lockAll(cause.siteId, added);
      for (const id of added) {
        const request = found.find((one) => one.id === id);
        if (request === undefined) throw new RuleViolation('not-found');
        const { status } = request;
        if (status === 'closed' || status === 'withdrawn') throw notAwaitingDecision(status);
        if (status === 'decided') await requireMayUndo(stores, cause.siteId, { session, requestId: id });
        else if (!mayTakeUp(session.body, request.routing)) throw new RuleViolation('not-on-agenda');
      }
      return setAgenda(session, agenda);
    });
  }
}

/** What is decided is on the agenda only to be undone by the body that voted it. */
async function requireMayUndo(
  { register }: DecisionStores,
  siteId: string,
  { session, requestId }: { readonly session: Session; readonly requestId: string },
): Promise<void> {
  const standing = (await register.decisionsOf(siteId, requestId)).at(-1);
  if (standing === undefined || standing.session === null) throw new RuleViolation('already-decided');
  requireUndoneBySame({ decision: standing.decision, votedIn: standing.session, session });
}
