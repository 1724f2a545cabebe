import type { Shape } from '../../api/client.js';

type Attendance = Shape<'AttendanceView'>;
type Voice = 'for' | 'against' | 'abstain';

/** What each voter said in an open vote; whoever is not named is for. */
export type Voices = Readonly<Record<string, Voice>>;

/** What was counted in a secret vote, as it is typed. */
export interface SecretCount {
  readonly askedBy: string;
  readonly against: string;
  readonly abstain: string;
}

/** Who votes: those present, and those who gave them a proxy. */
export function votersOf({ present, proxies }: Attendance): readonly string[] {
  return [...present, ...proxies.map(({ from }) => from)];
}

/** An open vote, voter by voter. */
export function publicBallot(voters: readonly string[], voices: Voices): Shape<'BallotInput'> {
  const who = (voice: Voice): string[] => voters.filter((id) => (voices[id] ?? 'for') === voice);
  return { kind: 'public', for: who('for'), against: who('against'), abstain: who('abstain') };
}

const whole = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** A secret vote with the number of members who asked for it; null while what is typed does not add up. */
export function secretVote(
  voters: readonly string[],
  { askedBy, against, abstain }: SecretCount,
): { readonly ballot: Shape<'BallotInput'>; readonly secretAskedBy: number } | null {
  const counts = { asked: whole(askedBy), against: whole(against), abstain: whole(abstain) };
  const countFor = voters.length - counts.against - counts.abstain;
  if (Object.values(counts).some(Number.isNaN) || countFor < 0) return null;
  return {
    ballot: { kind: 'secret', countFor, countAgainst: counts.against, countAbstain: counts.abstain },
    secretAskedBy: counts.asked,
  };
}
