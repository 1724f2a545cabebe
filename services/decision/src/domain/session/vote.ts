import { RuleViolation } from '@octroi/kernel';

/** What one voter says. */
export type Voice = 'for' | 'against' | 'abstain';

/** A proxy: who gave it to whom. */
export interface Proxy {
  readonly from: string;
  readonly to: string;
}

/** Who is in the room, and for whom they vote. */
export interface Attendance {
  readonly present: readonly string[];
  readonly proxies: readonly Proxy[];
}

/** Votes as they are cast: one by one in the open, counted only when secret. */
export type Ballot =
  | { readonly kind: 'public'; readonly voices: Readonly<Record<string, Voice>> }
  | { readonly kind: 'secret'; readonly for: number; readonly against: number; readonly abstain: number };

/** A ballot in the open, as it is read out. Nobody votes twice. @throws RuleViolation vote-incomplete */
export function publicBallot(said: Readonly<Record<Voice, readonly string[]>>): Ballot {
  const voices = (['for', 'against', 'abstain'] as const).flatMap((voice) =>
    said[voice].map((id): [string, Voice] => [id, voice]),
  );
  if (new Set(voices.map(([id]) => id)).size !== voices.length) throw new RuleViolation('vote-incomplete');
  return { kind: 'public', voices: Object.fromEntries(voices) };
}

/** What a vote came to. */
export interface Tally {
  readonly ballot: 'public' | 'secret';
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly adopted: boolean;
  /** The chair's voice settled a tie. */
  readonly castingVote: boolean;
  readonly unanimous: boolean;
}

/** Refuses an attendance that the law does not know. @throws RuleViolation unknown-member, present-twice, proxy-not-allowed */
export function requireSoundAttendance(
  { present, proxies }: Attendance,
  inOffice: readonly string[],
  proxiesPerBearer = 1,
): void {
  const unknown = [...present, ...proxies.flatMap(({ from, to }) => [from, to])].find((id) => !inOffice.includes(id));
  if (unknown !== undefined) throw new RuleViolation('unknown-member', { parameters: { member: unknown } });
  const double = present.find((id, index) => present.indexOf(id) !== index);
  if (double !== undefined) throw new RuleViolation('present-twice', { parameters: { member: double } });
  for (const [index, { from, to }] of proxies.entries()) {
    const others = proxies.toSpliced(index, 1);
    const twice = others.some((other) => other.from === from);
    const borne = others.filter((other) => other.to === to).length + 1;
    if (present.includes(from) || !present.includes(to) || twice || borne > proxiesPerBearer)
      throw new RuleViolation('proxy-not-allowed');
  }
}

/** Who votes on an item: those present, and those they stand for, without those who withdraw from it. */
export function votersOf({ present, proxies }: Attendance, withdrawn: readonly string[]): readonly string[] {
  const inRoom = present.filter((id) => !withdrawn.includes(id));
  const represented = proxies
    .filter(({ from, to }) => inRoom.includes(to) && !withdrawn.includes(from))
    .map(({ from }) => from);
  return [...inRoom, ...represented];
}

/** True when a third of those present asks for it (CASF R123-18). */
export function mustBeSecret(asking: number, present: number): boolean {
  return asking > 0 && asking * 3 >= present;
}

/**
 * Counts: absolute majority of the votes cast, abstentions not being votes; on a tie the chair's voice prevails, which a secret ballot does not tell.
 * @throws RuleViolation voter-not-present, vote-incomplete
 */
export function tally(ballot: Ballot, voters: readonly string[], chair: string): Tally {
  const counted = ballot.kind === 'public' ? countVoices(ballot.voices, voters) : countSecret(ballot, voters.length);
  const tie = counted.for === counted.against && counted.for > 0;
  const chairVoice = ballot.kind === 'public' ? (ballot.voices[chair] ?? 'abstain') : 'abstain';
  const adopted = tie ? chairVoice === 'for' : counted.for > counted.against;
  return {
    ballot: ballot.kind,
    ...counted,
    adopted,
    castingVote: tie && chairVoice !== 'abstain',
    unanimous: counted.for > 0 && counted.against === 0 && counted.abstain === 0,
  };
}

type Counts = Pick<Tally, 'for' | 'against' | 'abstain'>;

function countVoices(voices: Readonly<Record<string, Voice>>, voters: readonly string[]): Counts {
  const absent = Object.keys(voices).find((id) => !voters.includes(id));
  if (absent !== undefined) throw new RuleViolation('voter-not-present', { parameters: { member: absent } });
  if (voters.some((id) => voices[id] === undefined)) throw new RuleViolation('vote-incomplete');
  const count = (voice: Voice): number => Object.values(voices).filter((one) => one === voice).length;
  return { for: count('for'), against: count('against'), abstain: count('abstain') };
}

function countSecret(ballot: Extract<Ballot, { kind: 'secret' }>, voters: number): Counts {
  const { for: inFavour, against, abstain } = ballot;
  if (inFavour + against + abstain !== voters) throw new RuleViolation('vote-incomplete');
  return { for: inFavour, against, abstain };
}
