import {
  closeSessionV1,
  conveneSessionV1,
  decideSessionItemV1,
  noteAttendanceV1,
  planSessionV1,
  sessionsV1,
  setAgendaV1,
  withdrawInSessionV1,
  type SessionView,
  type SessionVoteResult,
} from '@octroi/contracts';
import { civilDate, type Committed } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { CloseSession } from '../../application/session/close-session.js';
import { ConveneSession } from '../../application/session/convene-session.js';
import { DecideSessionItem, type VotedSession } from '../../application/session/decide-session-item.js';
import { HoldGrants } from '../../application/payment/hold-grants.js';
import { ListSessions } from '../../application/session/list-sessions.js';
import { NoteAttendance } from '../../application/session/note-attendance.js';
import { PlanSession } from '../../application/session/plan-session.js';
import { SetAgenda } from '../../application/session/set-agenda.js';
import { WithdrawInSession } from '../../application/session/withdraw-in-session.js';
import type { Session } from '../../domain/session/session.js';
import { registerReference } from './register-reference.js';
import { sessionItemOf, sessionView, sessionWithdrawalOf } from './session.mapper.js';

/** Commands and questions about the sessions of the bodies. */
@Controller()
export class SessionController {
  constructor(
    private readonly server: RequestServer,
    private readonly planSession: PlanSession,
    private readonly conveneSession: ConveneSession,
    private readonly setAgenda: SetAgenda,
    private readonly noteAttendance: NoteAttendance,
    private readonly closeSession: CloseSession,
    private readonly listSessions: ListSessions,
  ) {}

  @MessagePattern(planSessionV1.subject, Transport.NATS)
  plan(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(planSessionV1, envelope, ({ cause, payload }) => {
      const { body, heldAt, place, secondConvocation = false } = payload;
      const plan = { body, heldAt, place, secondConvocation, heldOn: civilDate(payload.heldOn) };
      return shown(this.planSession.execute(cause, plan));
    });
  }

  @MessagePattern(conveneSessionV1.subject, Transport.NATS)
  convene(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(conveneSessionV1, envelope, ({ cause, payload }) =>
      shown(this.conveneSession.execute(cause, payload.sessionId)),
    );
  }

  @MessagePattern(setAgendaV1.subject, Transport.NATS)
  agenda(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(setAgendaV1, envelope, ({ cause, payload: { sessionId, requestIds } }) =>
      shown(this.setAgenda.execute(cause, { sessionId, agenda: requestIds })),
    );
  }

  @MessagePattern(noteAttendanceV1.subject, Transport.NATS)
  attendance(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(noteAttendanceV1, envelope, ({ cause, payload }) => {
      const { sessionId, present, secretary = null } = payload;
      const proxies = payload.proxies.map(({ from, to }) => ({ from, to }));
      return shown(this.noteAttendance.execute(cause, { sessionId, attendance: { present, proxies }, secretary }));
    });
  }

  @MessagePattern(closeSessionV1.subject, Transport.NATS)
  close(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(closeSessionV1, envelope, ({ cause, payload }) =>
      shown(this.closeSession.execute(cause, payload.sessionId)),
    );
  }

  @MessagePattern(sessionsV1.subject, Transport.NATS)
  sessions(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(sessionsV1, envelope, async ({ actor, cause, payload }) => {
      const { sessionId, from } = payload;
      const wanted = { sessionId, from: from ? civilDate(from) : null };
      const found = await this.listSessions.execute(actor, cause, wanted);
      return { result: { sessions: found.map(sessionView) } };
    });
  }
}

/** A repeated command gives the kept answer again, which is mapped again. */
async function shown(changed: Promise<Committed<{ readonly session: Session }>>): Promise<Committed<SessionView>> {
  const { result, events } = await changed;
  return { result: sessionView(result.session), events };
}

/** Votes: a grant is first kept on the ledger, where the regulation has caps. */
@Controller()
export class SessionVoteController {
  constructor(
    private readonly server: RequestServer,
    private readonly holdGrants: HoldGrants,
    private readonly decideSessionItem: DecideSessionItem,
    private readonly withdrawInSession: WithdrawInSession,
  ) {}

  @MessagePattern(decideSessionItemV1.subject, Transport.NATS)
  decide(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(decideSessionItemV1, envelope, async ({ cause, payload }) => {
      const item = sessionItemOf(payload);
      const items = [{ requestId: item.vote.requestId, input: item.input }];
      const [full] = (await this.holdGrants.execute(cause, { items, inSession: true })).values();
      if (full !== undefined) throw full;
      return this.decideSessionItem.execute<SessionVoteResult>(cause, item, voteResult);
    });
  }

  @MessagePattern(withdrawInSessionV1.subject, Transport.NATS)
  withdraw(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(withdrawInSessionV1, envelope, ({ cause, payload }) =>
      this.withdrawInSession.execute<SessionVoteResult>(cause, sessionWithdrawalOf(payload), voteResult),
    );
  }
}

function voteResult({ session, entry }: VotedSession): SessionVoteResult {
  return { session: sessionView(session), register: entry && registerReference(entry) };
}
