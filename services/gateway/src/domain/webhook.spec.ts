import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RETRY_SECONDS, verdictOf } from './webhook.js';

test('whatever is answered, a delivery ends: delivered by a 2xx alone, failed after the last call or when the receiver is gone', () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 100, max: 599 })),
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (status, attempts, jitter) => {
        const { state, retryInSeconds } = verdictOf({ status, error: null }, attempts, jitter);
        expect(state === 'delivered').toBe(status !== null && status >= 200 && status < 300);
        expect(state === 'waiting').toBe(retryInSeconds !== null);
        if (attempts > RETRY_SECONDS.length || status === 410) expect(state).not.toBe('waiting');
        if (retryInSeconds !== null) expect(retryInSeconds).toBeGreaterThanOrEqual(RETRY_SECONDS[attempts - 1]!);
      },
    ),
  );
});

test('a redirection is no delivery; a receiver that is gone is told apart', () => {
  expect(verdictOf({ status: 302, error: null }, 1, 0)).toEqual({ state: 'waiting', retryInSeconds: 5, isGone: false });
  expect(verdictOf({ status: 410, error: null }, 1, 0)).toEqual({
    state: 'failed',
    retryInSeconds: null,
    isGone: true,
  });
});
