import { describe, expect, test } from '@jest/globals';
import { RuleViolation } from '@octroi/kernel';
import fc from 'fast-check';
import { anAgent } from '../../testing/decision.fixture.js';
import { aPayment, aRegie } from '../../testing/payments.fixture.js';
import { handOverCash, setUpRegie, topUp } from './regie.js';

const { holderId } = aRegie();

describe('the imprest', () => {
  test('is handed out by its keeper alone, who did not decide, as far as it goes', () => {
    expect(handOverCash(aRegie(), aPayment(), holderId).balanceCents).toBe(30_000);
    expect(() => handOverCash(aRegie(), aPayment(), anAgent().subject)).toThrow('not-the-regisseur');
    expect(() => handOverCash(aRegie(), aPayment({ deciderId: holderId }), holderId)).toThrow('regisseur-is-decider');
    expect(() => handOverCash(aRegie({ balanceCents: 14_999 }), aPayment(), holderId)).toThrow('regie-short');
  });

  test('is topped up to its ceiling; a lower ceiling than what is in it is refused', () => {
    expect(topUp(aRegie(), 75_000).balanceCents).toBe(120_000);
    expect(() => topUp(aRegie(), 75_001)).toThrow('regie-over-ceiling');
    expect(() => topUp(aRegie(), 0)).toThrow('regie-over-ceiling');
    expect(setUpRegie(null, aRegie()).balanceCents).toBe(0);
    expect(() => setUpRegie(aRegie(), aRegie({ ceilingCents: 44_999 }))).toThrow('regie-over-ceiling');
  });
});

test('whatever moves, the balance is what came less what went, never below zero nor above the ceiling', () => {
  const move = fc.record({ isIn: fc.boolean(), amountCents: fc.integer({ min: 1, max: 60_000 }) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      let regie = aRegie({ balanceCents: 0 });
      let sum = 0;
      for (const { isIn, amountCents } of moves) {
        try {
          regie = isIn ? topUp(regie, amountCents) : handOverCash(regie, aPayment({ amountCents }), holderId);
          sum += isIn ? amountCents : -amountCents;
        } catch (error) {
          if (!(error instanceof RuleViolation)) throw error;
        }
        expect(regie.balanceCents).toBe(sum);
        expect(regie.balanceCents).toBeGreaterThanOrEqual(0);
        expect(regie.balanceCents).toBeLessThanOrEqual(regie.ceilingCents);
      }
    }),
    { numRuns: 500 },
  );
});
