import {
  RuleViolation,
  civilDateAt,
  yearOf,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { BodyCode } from '../../domain/session/body.js';
import { planSession, type Session } from '../../domain/session/session.js';
import type { DecisionStores } from '../ports/stores.js';
import { requireSessionKeeper } from './session-command.js';
import { urgentReports } from './urgent-reports.js';

/** A session to come. */
export interface SessionToPlan {
  readonly body: BodyCode;
  readonly heldOn: CivilDate;
  readonly heldAt: string;
  readonly place: string;
  readonly secondConvocation: boolean;
}

/** Plans a session; its agenda is what waits for the body, what comes back by that day, and what was decided urgently, to be reported. */
export class PlanSession {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause, plan: SessionToPlan): Promise<Committed<{ readonly session: Session }>> {
    requireSessionKeeper(cause.actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const body = (await stores.sessions.bodies(siteId)).find(({ code }) => code === plan.body);
      if (body === undefined) throw new RuleViolation('body-not-known');
      const number = await stores.sessions.nextNumber(siteId, plan.body, yearOf(plan.heldOn));
      const agenda = await stores.sessions.awaiting(siteId, { body: plan.body, by: plan.heldOn });
      const reports = await urgentReports(stores, siteId, plan.body);
      const drawn = { ...plan, id: stores.newId(), body, number, agenda, ...reports };
      const session = planSession(drawn, civilDateAt(stores.now));
      await stores.sessions.add(siteId, session);
      return { session };
    });
  }
}
