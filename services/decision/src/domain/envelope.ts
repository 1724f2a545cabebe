import { RuleViolation, frenchEuros, sumCents } from '@octroi/kernel';

/** What a site may spend in a year on one aid, or on all of them. */
export interface Envelope {
  /** Code of the aid; null for all aids together. */
  readonly aid: string | null;
  readonly year: number;
  readonly limitCents: number;
  /** Granted so far. */
  readonly committedCents: number;
  /** Paid so far. */
  readonly spentCents: number;
}

/** An envelope as a site sets it. */
export type EnvelopeLimit = Omit<Envelope, 'committedCents' | 'spentCents'>;

/** What the payments that stand take of a year, for one aid. */
export type Taking = Omit<Envelope, 'aid' | 'limitCents'> & { readonly aid: string };

/** A grant that takes from envelopes. */
export interface Commitment {
  readonly aid: string;
  readonly amountCents: number;
  /** Why a person lets it overrun; null when it may not. */
  readonly overrunReason: string | null;
}

/** What one grant does to the envelopes of its year. */
export interface Committed {
  readonly envelopes: readonly Envelope[];
  /** True when an envelope is overrun by it. */
  readonly overruns: boolean;
}

/** An envelope, whenever it is set, as if it had been there since the first day of its year. */
export function openEnvelope(limit: EnvelopeLimit, takings: readonly Taking[]): Envelope {
  const { aid, year } = limit;
  const own = takings.filter((one) => one.year === year && (aid === null || one.aid === aid));
  const committedCents = sumCents(own.map((one) => one.committedCents));
  return { ...limit, committedCents, spentCents: sumCents(own.map((one) => one.spentCents)) };
}

/** Takes a grant from every envelope that covers it. @throws RuleViolation envelope-exhausted */
export function commit(envelopes: readonly Envelope[], { aid, amountCents, overrunReason }: Commitment): Committed {
  const covers = (envelope: Envelope): boolean => envelope.aid === null || envelope.aid === aid;
  const leftCents = Math.min(...envelopes.filter(covers).map((one) => one.limitCents - one.committedCents));
  const overruns = amountCents > leftCents;
  const excused = overrunReason !== null && overrunReason.trim() !== '';
  if (overruns && !excused)
    throw new RuleViolation('envelope-exhausted', { parameters: { left: frenchEuros(Math.max(0, leftCents)) } });
  const taken = (one: Envelope): Envelope => ({ ...one, committedCents: one.committedCents + amountCents });
  return { envelopes: envelopes.map((one) => (covers(one) ? taken(one) : one)), overruns };
}

/** Gives back to every envelope that covers it what will not be spent. */
export function free(
  envelopes: readonly Envelope[],
  { aid, amountCents }: Pick<Commitment, 'aid' | 'amountCents'>,
): readonly Envelope[] {
  const given = (one: Envelope): Envelope => ({
    ...one,
    committedCents: Math.max(0, one.committedCents - amountCents),
  });
  return envelopes.map((one) => (one.aid === null || one.aid === aid ? given(one) : one));
}
