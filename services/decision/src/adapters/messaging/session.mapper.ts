import type {
  BallotInput,
  DecideSessionItem,
  PriorObservations,
  SessionView,
  WithdrawInSession,
} from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import type { SessionItem } from '../../application/session/decide-session-item.js';
import type { SessionWithdrawal } from '../../application/session/withdraw-in-session.js';
import type { Observations } from '../../domain/undoing.js';
import { lastDayToConvene, requiredQuorum, type Session } from '../../domain/session/session.js';
import { publicBallot, votersOf, type Ballot } from '../../domain/session/vote.js';
import { inputOf } from './decision.mapper.js';

export function sessionItemOf(payload: DecideSessionItem): SessionItem {
  return { ...voteOf(payload), input: inputOf(payload.decision) };
}

export function sessionWithdrawalOf(payload: WithdrawInSession): SessionWithdrawal {
  const { observations, ...input } = payload.withdrawal;
  return { ...voteOf(payload), input: { ...input, observations: observationsOf(observations) } };
}

/** What the person was asked beforehand, in civil dates. */
export function observationsOf(said: PriorObservations | null | undefined): Observations | null {
  if (said === null || said === undefined) return null;
  const { invitedOn, by, heardOn, summary } = said;
  return {
    ...{ invitedOn: civilDate(invitedOn), by: civilDate(by), summary },
    heardOn: heardOn === null ? null : civilDate(heardOn),
  };
}

function voteOf({
  sessionId,
  requestId,
  ballot,
  withdrawn = [],
  secretAskedBy = 0,
}: Omit<DecideSessionItem, 'decision'>): Omit<SessionItem, 'input'> {
  return {
    sessionId,
    ballotOf: (session) => ballotOf(ballot, session, withdrawn),
    vote: { requestId, withdrawn, secretAskedBy },
  };
}

function ballotOf(ballot: BallotInput, { attendance }: Session, withdrawn: readonly string[]): Ballot {
  if (ballot.kind === 'secret') {
    const { countFor = 0, countAgainst = 0, countAbstain = 0 } = ballot;
    return { kind: 'secret', for: countFor, against: countAgainst, abstain: countAbstain };
  }
  const voters = attendance === null ? [] : votersOf(attendance, withdrawn);
  const { against = [], abstain = [] } = ballot;
  return publicBallot({ for: ballot.unanimous === true ? voters : (ballot.for ?? []), against, abstain });
}

/** A session as contracts show it. */
export function sessionView(session: Session): SessionView {
  const { id, body, bodyName, number, status, heldOn, heldAt, place, secondConvocation, convenedOn } = session;
  const { attendance } = session;
  return {
    ...{ id, body, bodyName, number, status, heldOn, heldAt, place, secondConvocation, convenedOn },
    lastDayToConvene: lastDayToConvene(session),
    quorum: requiredQuorum(session),
    members: session.members.map((member) => ({ ...member })),
    agenda: [...session.agenda],
    attendance: attendance && {
      present: [...attendance.present],
      proxies: attendance.proxies.map((proxy) => ({ ...proxy })),
    },
    secretary: session.secretary,
    reports: (session.reports ?? []).map((report) => ({ ...report })),
    items: session.items.map(({ requestId, decisionId, withdrawalId, tally, withdrawn }) => ({
      ...{ requestId, decisionId, tally: { ...tally } },
      ...(withdrawalId === undefined ? {} : { withdrawalId }),
      withdrawn: [...withdrawn],
    })),
  };
}
