import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { HeldClaims } from './held-claims.js';

const claim = { siteId: 'chaville', source: 'quotient-familial' as const, requestId: 'r-1', holder: 'w', token: 1 };

describe('the claims of a process', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('are held for a lease from when they were asked for', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    const held = new HeldClaims(60_000, () => undefined);
    held.add([claim], 1_000);
    expect(held.holds(claim)).toBe(true);
    now.mockReturnValue(61_000);
    expect(held.holds(claim)).toBe(false);
    held.renewed([claim], [claim], 50_000);
    expect(held.holds(claim)).toBe(true);
  });

  test('that were not renewed are lost, and their calls are cut', () => {
    const held = new HeldClaims(60_000, () => undefined);
    held.add([claim], performance.now());
    const signal = held.signalOf(claim);
    held.renewed([claim], [], performance.now());
    expect([signal.aborted, held.holds(claim)]).toEqual([true, false]);
  });

  test('that are dealt with make room, once', () => {
    const freed = jest.fn();
    const held = new HeldClaims(60_000, freed);
    held.add([claim], performance.now());
    held.done(claim);
    held.done(claim);
    expect([held.size, freed.mock.calls.length]).toEqual([0, 1]);
    expect(held.signalOf(claim).aborted).toBe(true);
  });
});
