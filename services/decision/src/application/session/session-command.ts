import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { Session } from '../../domain/session/session.js';
import { sheetsAreOpen } from '../../domain/session/sheet.js';
import type { DecisionStores } from '../ports/stores.js';

/** Who keeps the sessions of the bodies: persons of the centre. @throws RuleViolation role-not-allowed */
export function requireSessionKeeper(actor: Actor): void {
  if (!hasRole(actor, 'secretary', 'president', 'manager') || hasRole(actor, 'machine'))
    throw new RuleViolation('role-not-allowed');
}

/** Changes one session under its lock. @throws RuleViolation not-found, role-not-allowed, and what the change throws */
export function changeSession(
  unitOfWork: UnitOfWork<DecisionStores>,
  { cause, sessionId }: { readonly cause: CommandCause; readonly sessionId: string },
  change: (session: Session, today: CivilDate, stores: DecisionStores) => Session | Promise<Session>,
): Promise<Committed<{ readonly session: Session }>> {
  requireSessionKeeper(cause.actor);
  return unitOfWork.run(cause, async (stores) => {
    const session = await stores.sessions.lock(cause.siteId, sessionId);
    if (session === null) throw new RuleViolation('not-found');
    const changed = await change(session, civilDateAt(stores.now), stores);
    await stores.sessions.save(cause.siteId, changed);
    // The members have no more use for what they were given to read.
    if (!sheetsAreOpen(changed)) await stores.sheets.forget(cause.siteId, sessionId);
    return { session: changed };
  });
}
