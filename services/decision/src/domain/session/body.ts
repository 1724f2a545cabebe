import { isWithin, type CivilDate } from '@octroi/kernel';

/** A body that decides in session. */
export type BodyCode = 'commission-permanente' | 'conseil-administration';

/** What a member is in the body, in the order in which they take the chair (CASF R123-18). */
export const CAPACITIES = ['president', 'vice-president', 'delegated-vice-president', 'member'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** A seat held by a person, with dates. */
export interface Member {
  /** Identifier within the body, e.g. `a-mercier`. */
  readonly id: string;
  readonly name: string;
  /** As papers print it: « Mme », « M. ». */
  readonly civility: string;
  readonly capacity: Capacity;
  readonly kind: 'elected' | 'nominated';
  readonly from: CivilDate;
  /** Last day. */
  readonly until: CivilDate | null;
  /** The user who may sign in as this member; null for one who does not. */
  readonly subject: string | null;
}

/** How long before a session its members are convened. */
export interface Notice {
  readonly days: number;
  /** Neither the day of sending nor that of the session counts. */
  readonly clear: boolean;
}

/** A body with its seats and members. */
export interface Body {
  readonly code: BodyCode;
  readonly name: string;
  readonly seats: number;
  readonly notice: Notice;
  /** Members who must attend, by the règlement intérieur; left out for the majority of those in office. */
  readonly quorum?: number;
  /** Proxies that one member may bear. @default 1 */
  readonly proxiesPerBearer?: number;
  readonly members: readonly Member[];
}

/** Members in office on a date, in the order of the body's own list. */
export function membersInOffice({ members }: Pick<Body, 'members'>, on: CivilDate): readonly Member[] {
  return members.filter(({ from, until }) => isWithin(on, from, until));
}

/** Majority of the members in office, who must attend (CASF R123-17). Proxies do not count. */
export function quorumOf(inOffice: number): number {
  return Math.floor(inOffice / 2) + 1;
}

/** Who takes the chair among those present: president, vice-president, delegated vice-president, then the longest in office, then the first of the list. */
export function chairAmong(present: readonly Member[]): Member | null {
  const rank = ({ capacity, from }: Member): string => `${CAPACITIES.indexOf(capacity)}${from}`;
  const [chair] = present.toSorted((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))));
  return chair ?? null;
}
