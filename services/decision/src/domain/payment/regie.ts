import { RuleViolation, frenchEuros } from '@octroi/kernel';
import type { Payment } from './payment.js';

/** The imprest of a site as its act sets it up. */
export interface RegieSettings {
  readonly act: string;
  readonly ceilingCents: number;
  /** Subject of an actor. */
  readonly holderId: string;
  readonly holderName: string;
}

/** The imprest (régie d'avances). Its balance is never below zero, nor above its ceiling. */
export interface Regie extends RegieSettings {
  readonly balanceCents: number;
}

/** Other settings for the imprest that is there, or a new one. @throws RuleViolation regie-over-ceiling when more is in it than the ceiling */
export function setUpRegie(before: Regie | null, settings: RegieSettings): Regie {
  const regie = { ...settings, balanceCents: before?.balanceCents ?? 0 };
  if (regie.balanceCents > regie.ceilingCents) throw overCeiling(regie);
  return regie;
}

/** @throws RuleViolation regie-over-ceiling */
export function topUp(regie: Regie, amountCents: number): Regie {
  if (amountCents <= 0 || regie.balanceCents + amountCents > regie.ceilingCents) throw overCeiling(regie);
  return { ...regie, balanceCents: regie.balanceCents + amountCents };
}

/** Cash for a payment, by the keeper of the imprest, who did not decide it. @throws RuleViolation not-the-regisseur, regisseur-is-decider, regie-short */
export function handOverCash(
  regie: Regie,
  { amountCents, deciderId }: Pick<Payment, 'amountCents' | 'deciderId'>,
  by: string,
): Regie {
  if (by !== regie.holderId) throw new RuleViolation('not-the-regisseur', { parameters: { name: regie.holderName } });
  if (by === deciderId) throw new RuleViolation('regisseur-is-decider');
  if (amountCents > regie.balanceCents)
    throw new RuleViolation('regie-short', { parameters: { left: frenchEuros(regie.balanceCents) } });
  return { ...regie, balanceCents: regie.balanceCents - amountCents };
}

function overCeiling({ ceilingCents, balanceCents }: Regie): RuleViolation {
  const left = frenchEuros(Math.max(0, ceilingCents - balanceCents));
  return new RuleViolation('regie-over-ceiling', { parameters: { ceiling: frenchEuros(ceilingCents), left } });
}
