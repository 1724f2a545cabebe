import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLOSED_BREAKER, looksBanned, observe, passage, sendProbe, type Breaker } from './breaker.js';

type Health = 'answered' | 'failed' | 'silent';

const policy = { failures: 3, pausesMs: [10, 30, 60] };

function after(healths: readonly Health[], now = 0, from: Breaker = CLOSED_BREAKER): Breaker {
  return healths.reduce((breaker, health) => observe(breaker, health, { policy, now }), from);
}

describe('the breaker', () => {
  test('lets calls pass until failures in a row reach the limit', () => {
    expect(passage(after(['failed', 'failed']), 0)).toBe('free');
    expect(passage(after(['failed', 'failed', 'answered', 'failed', 'silent']), 0)).toBe('free');
    expect(after(['failed', 'silent', 'failed']).openUntil).toBe(10);
  });

  test('then closes the way, for a while that grows with each probe that fails', () => {
    const open = after(['failed', 'failed', 'failed']);
    expect([passage(open, 9), passage(open, 10)]).toEqual(['closed', 'one-probe']);
    const second = after(['failed'], 10, open);
    expect(second.openUntil).toBe(40);
    const third = after(['failed'], 40, second);
    expect(third.openUntil).toBe(100);
    expect(after(['failed'], 100, third).openUntil).toBe(160);
  });

  test('calls that were under way when it opened do not prolong the pause', () => {
    expect(after(['failed', 'failed', 'failed', 'failed', 'silent']).openUntil).toBe(10);
  });

  test('one probe leaves, and the others wait for it', () => {
    const probing = sendProbe(after(['failed', 'failed', 'failed']), 10, 35);
    expect([passage(probing, 11), passage(probing, 45)]).toEqual(['closed', 'one-probe']);
    expect(passage(after(['answered'], 20, probing), 20)).toBe('free');
  });

  test('tells silence, which a ban looks like, from failures', () => {
    expect(looksBanned(after(['silent', 'silent', 'silent']), policy)).toBe(true);
    expect(looksBanned(after(['failed', 'silent', 'silent']), policy)).toBe(false);
  });

  test('is closed by any answer, whatever came before', () => {
    const healths = fc.array(fc.constantFrom<Health>('answered', 'failed', 'silent'));
    fc.assert(
      fc.property(healths, fc.nat(), (before, now) => {
        expect(after(['answered'], now, after(before))).toEqual(CLOSED_BREAKER);
      }),
    );
  });
});
