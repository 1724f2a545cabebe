import { yearOf, type CivilDate } from '@octroi/kernel';
import type { BodyCode, Capacity, Member } from './body.js';
import type { Session, VotedItem } from './session.js';
import type { Tally } from './vote.js';

/** Somebody, as papers name them. */
export interface NamedMember {
  readonly name: string;
  readonly civility: string;
  readonly capacity: Capacity;
}

/** The part `session` of an entry: all that an extract of the register says of how it was decided. Names are those of members of a public body. */
export interface SessionPart {
  readonly sessionId: string;
  readonly body: BodyCode;
  readonly bodyName: string;
  readonly sessionNumber: number;
  readonly heldOn: CivilDate;
  readonly heldAt: string;
  readonly place: string;
  readonly convenedOn: CivilDate | null;
  readonly secondConvocation: boolean;
  readonly inOffice: number;
  /** By the règlement intérieur; left out for the majority of the members in office. */
  readonly quorum?: number;
  readonly chair: NamedMember;
  readonly secretary: string | null;
  readonly present: readonly NamedMember[];
  readonly proxies: readonly { readonly from: NamedMember; readonly to: NamedMember }[];
  readonly absent: readonly NamedMember[];
  readonly withdrawn: readonly NamedMember[];
  readonly tally: Tally;
}

/** What the register keeps of a vote. */
export function sessionPart(session: Session, { chair, attendance, withdrawn, tally }: VotedItem): SessionPart {
  const byId = new Map(session.members.map((member) => [member.id, named(member)]));
  const those = (ids: readonly string[]): NamedMember[] => ids.flatMap((id) => byId.get(id) ?? []);
  const counted = new Set([...attendance.present, ...attendance.proxies.map(({ from }) => from)]);
  return {
    sessionId: session.id,
    ...{ body: session.body, bodyName: session.bodyName, sessionNumber: session.number, heldOn: session.heldOn },
    ...{ heldAt: session.heldAt, place: session.place, convenedOn: session.convenedOn },
    secondConvocation: session.secondConvocation,
    inOffice: session.members.length,
    ...(session.quorum === undefined ? {} : { quorum: session.quorum }),
    chair: named(chair),
    secretary: session.secretary,
    present: those(attendance.present),
    proxies: attendance.proxies.flatMap(({ from, to }) => {
      const [giver, bearer] = those([from, to]);
      return giver === undefined || bearer === undefined ? [] : [{ from: giver, to: bearer }];
    }),
    absent: those(session.members.map(({ id }) => id).filter((id) => !counted.has(id))),
    withdrawn: those(withdrawn),
    tally,
  };
}

/** Number of a deliberation: `DEL03_2023_0017`, the seventeenth of the year, in its third session. */
export function deliberationNumber(part: Pick<SessionPart, 'sessionNumber' | 'heldOn'>, number: number): string {
  const session = String(part.sessionNumber).padStart(2, '0');
  return `DEL${session}_${yearOf(part.heldOn)}_${String(number).padStart(4, '0')}`;
}

function named({ name, civility, capacity }: Member): NamedMember {
  return { name, civility, capacity };
}
