import { RuleViolation, frenchDate, type CivilDate } from '@octroi/kernel';
import type { Signature } from '../decide.js';
import type { DecisionPart } from '../decision-content.js';
import { requireInForce, requireUndoable, type UndoingInput } from '../undoing.js';
import { AUTHORITY_WORDS } from '../wording.js';
import type { Member } from './body.js';
import { CAPACITY_WORDS } from './decide-in-session.js';
import type { SessionPart } from './session-part.js';
import type { Session } from './session.js';

/** A decision as it was voted, and the session that is to undo it. */
interface UndoneInSession {
  readonly decision: DecisionPart;
  readonly votedIn: SessionPart | null;
  readonly session: Pick<Session, 'id' | 'body'>;
}

/** What a body voted, that body undoes, in a session of later. @throws RuleViolation nothing-to-withdraw, authority-mismatch, later-session-required */
export function requireUndoneBySame({ decision, votedIn, session }: UndoneInSession): void {
  requireInForce(decision);
  if (votedIn?.body !== session.body)
    throw new RuleViolation('authority-mismatch', { parameters: { authority: AUTHORITY_WORDS[decision.authority] } });
  if (votedIn.sessionId === session.id) throw new RuleViolation('later-session-required');
}

/** The signature of an act by which a body undoes what it voted. @throws RuleViolation as an act taken by delegation does */
export function undoInSession(
  { decision, session }: { readonly decision: DecisionPart; readonly session: Session },
  { input, chair, today }: { readonly input: UndoingInput; readonly chair: Member; readonly today: CivilDate },
): Signature {
  requireUndoable({ decision, input, today });
  return {
    reference: `séance du ${frenchDate(session.heldOn)}`,
    holderName: chair.name,
    holderQuality: CAPACITY_WORDS[chair.capacity],
  };
}
