import { RuleViolation, addDays, addMonths, frenchDate, type CivilDate } from '@octroi/kernel';
import { chairAmong, membersInOffice, quorumOf, type Body, type BodyCode, type Member, type Notice } from './body.js';
import {
  mustBeSecret,
  requireSoundAttendance,
  tally,
  votersOf,
  type Attendance,
  type Ballot,
  type Tally,
} from './vote.js';
import type { UrgentReport } from './urgent-reports.js';

/** What became of an item of the agenda. */
export interface SettledItem {
  readonly requestId: string;
  readonly decisionId: string | null;
  /** The act that undid a decision of before; null when that was not adopted, left out where none was proposed. */
  readonly withdrawalId?: string | null;
  readonly tally: Tally;
  readonly withdrawn: readonly string[];
  readonly attendance: Attendance;
}

/** A session of a body, from its planning to its closing. */
export interface Session {
  readonly id: string;
  readonly body: BodyCode;
  readonly bodyName: string;
  /** Number of the session in the body's year. */
  readonly number: number;
  readonly heldOn: CivilDate;
  /** `18:30` */
  readonly heldAt: string;
  readonly place: string;
  readonly notice: Notice;
  /** By the règlement intérieur; left out for the majority of the members in office. */
  readonly quorum?: number;
  /** @default 1 */
  readonly proxiesPerBearer?: number;
  /** True for the one that follows a session without quorum: it needs none (CASF R123-17). */
  readonly secondConvocation: boolean;
  readonly status: 'planned' | 'convened' | 'open' | 'closed' | 'no-quorum';
  readonly convenedOn: CivilDate | null;
  readonly members: readonly Member[];
  /** Ids of requests, in order. */
  readonly agenda: readonly string[];
  readonly attendance: Attendance | null;
  readonly secretary: string | null;
  readonly items: readonly SettledItem[];
  /** Urgent decisions that the council is told of; left out for another body, and for sessions of before. */
  readonly reports?: readonly UrgentReport[];
}

const LATEST_MONTHS = 24;

interface SessionPlan {
  readonly id: string;
  readonly body: Body;
  readonly number: number;
  readonly heldOn: CivilDate;
  readonly heldAt: string;
  readonly place: string;
  readonly secondConvocation: boolean;
  readonly agenda: readonly string[];
  readonly reports?: readonly UrgentReport[];
}

/** A session to come, with the members in office that day. @throws RuleViolation session-in-the-past, session-too-far, body-not-known */
export function planSession({ body, ...plan }: SessionPlan, today: CivilDate): Session {
  if (plan.heldOn < today) throw new RuleViolation('session-in-the-past');
  if (plan.heldOn > addMonths(today, LATEST_MONTHS)) throw new RuleViolation('session-too-far');
  const members = membersInOffice(body, plan.heldOn);
  if (members.length === 0) throw new RuleViolation('body-not-known');
  return {
    ...plan,
    ...{ body: body.code, bodyName: body.name, notice: body.notice, members },
    ...(body.quorum === undefined ? {} : { quorum: body.quorum }),
    ...(body.proxiesPerBearer === undefined ? {} : { proxiesPerBearer: body.proxiesPerBearer }),
    ...{ status: 'planned', convenedOn: null, attendance: null, secretary: null, items: [] },
  };
}

/** The last day on which the members may be convened. */
export function lastDayToConvene({ heldOn, notice }: Pick<Session, 'heldOn' | 'notice'>): CivilDate {
  return addDays(heldOn, -(notice.days + (notice.clear ? 1 : 0)));
}

const NOTICE_BASIS: Readonly<Record<BodyCode, string>> = {
  'conseil-administration': 'CASF, art. R123-16',
  'commission-permanente': 'règlement intérieur du centre',
};

/** Sends the convocation with the agenda, on which what is reported counts. @throws RuleViolation session-not-open, convocation-too-late, agenda-empty */
export function convene(session: Session, today: CivilDate): Session {
  if (session.status !== 'planned') throw notOpen(session);
  if (session.agenda.length === 0 && (session.reports ?? []).length === 0) throw new RuleViolation('agenda-empty');
  const last = lastDayToConvene(session);
  if (today > last)
    throw new RuleViolation('convocation-too-late', {
      parameters: { date: frenchDate(last), basis: NOTICE_BASIS[session.body] },
    });
  return { ...session, status: 'convened', convenedOn: today };
}

/** Puts the agenda in another order, adds or leaves out. What was settled stays. @throws RuleViolation session-not-open, duplicate-item */
export function setAgenda(session: Session, agenda: readonly string[]): Session {
  if (session.status === 'closed' || session.status === 'no-quorum') throw notOpen(session);
  if (new Set(agenda).size !== agenda.length) throw new RuleViolation('duplicate-item');
  if (session.items.some(({ requestId }) => !agenda.includes(requestId))) throw new RuleViolation('already-decided');
  return { ...session, agenda };
}

/**
 * Notes who is there and for whom: the first time this opens the session, when there is a quorum; without one it ends, and a second convocation needs none.
 * @throws RuleViolation session-not-open, session-not-today, unknown-member, present-twice, proxy-not-allowed
 */
export function noteAttendance(
  session: Session,
  { attendance, secretary }: { readonly attendance: Attendance; readonly secretary: string | null },
  today: CivilDate,
): Session {
  if (session.status !== 'convened' && session.status !== 'open') throw notOpen(session);
  if (today < session.heldOn)
    throw new RuleViolation('session-not-today', { parameters: { date: frenchDate(session.heldOn) } });
  requireSoundAttendance(
    attendance,
    session.members.map(({ id }) => id),
    session.proxiesPerBearer,
  );
  const opened: Session = { ...session, attendance, secretary: secretary ?? session.secretary };
  if (session.status === 'open') return opened;
  return { ...opened, status: hasQuorum(session, attendance.present.length) ? 'open' : 'no-quorum' };
}

/** True when enough members attend. */
export function hasQuorum(session: Session, attending: number): boolean {
  return attending > 0 && attending >= requiredQuorum(session);
}

/** How many members must attend; none after a session without quorum. */
export function requiredQuorum({ members, quorum, secondConvocation }: Session): number {
  return secondConvocation ? 0 : (quorum ?? quorumOf(members.length));
}

/** How an item is voted. */
export interface ItemVote {
  readonly requestId: string;
  readonly ballot: Ballot;
  /** Members who withdraw, for themselves or a relative: they leave the room. */
  readonly withdrawn: readonly string[];
  /** Members present who ask for a secret ballot. */
  readonly secretAskedBy: number;
}

/** Who presides, who votes, and what the vote comes to. */
export interface VotedItem {
  readonly chair: Member;
  readonly attendance: Attendance;
  readonly withdrawn: readonly string[];
  readonly tally: Tally;
}

/** Votes an item. @throws RuleViolation session-not-open, not-on-agenda, already-decided, unknown-member, no-quorum, secret-ballot-required, voter-not-present, vote-incomplete */
export function voteItem(session: Session, { requestId, ballot, withdrawn, secretAskedBy }: ItemVote): VotedItem {
  const { attendance } = session;
  if (session.status !== 'open' || attendance === null) throw notOpen(session);
  if (!session.agenda.includes(requestId)) throw new RuleViolation('not-on-agenda');
  if (session.items.some((item) => item.requestId === requestId && item.decisionId !== null))
    throw new RuleViolation('already-decided');
  const stranger = withdrawn.find((id) => session.members.every((member) => member.id !== id));
  if (stranger !== undefined) throw new RuleViolation('unknown-member', { parameters: { member: stranger } });
  const attending = attendance.present.filter((id) => !withdrawn.includes(id));
  const chair = chairAmong(session.members.filter(({ id }) => attending.includes(id)));
  if (chair === null || !hasQuorum(session, attending.length))
    throw new RuleViolation('no-quorum', {
      parameters: { quorum: requiredQuorum(session), present: attending.length },
    });
  if (ballot.kind === 'public' && mustBeSecret(secretAskedBy, attending.length))
    throw new RuleViolation('secret-ballot-required');
  return { chair, attendance, withdrawn, tally: tally(ballot, votersOf(attendance, withdrawn), chair.id) };
}

/** Notes what became of an item. */
export function settleItem(session: Session, item: SettledItem): Session {
  return { ...session, items: [...session.items, item] };
}

/** Ends the session. @throws RuleViolation session-not-open */
export function closeSession(session: Session): Session {
  if (session.status !== 'open') throw notOpen(session);
  return { ...session, status: 'closed' };
}

const STATUS_WORDS: Readonly<Record<Session['status'], string>> = {
  planned: 'elle n’est pas convoquée',
  convened: 'elle n’est pas ouverte',
  open: 'elle est ouverte',
  closed: 'elle est close',
  'no-quorum': 'elle n’a pas réuni le quorum',
};

function notOpen({ status }: Session): RuleViolation {
  return new RuleViolation('session-not-open', { parameters: { status: STATUS_WORDS[status] } });
}
