import { beforeEach, describe, expect, test } from '@jest/globals';
import { aReadyCall } from '../testing/task.fixture.js';
import { AwaitDeparture } from './await-departure.js';
import type { UpstreamGate } from './ports/upstream-gate.js';

const call = aReadyCall();
const { signal } = new AbortController();

describe('the departure of a call', () => {
  let now: number;
  let lag: number;
  let depart: UpstreamGate['depart'];
  let departure: AwaitDeparture;

  beforeEach(() => {
    [now, lag] = [1_000, 0];
    depart = () => Promise.reject(new Error('asked again'));
    const wait = async (ms: number): Promise<void> => {
      now += Math.max(0, ms) + lag;
      lag = 0;
    };
    departure = new AwaitDeparture({ now: () => now, depart: (keys) => depart(keys) }, { wait }, 250);
  });

  test('is waited for', async () => {
    expect(await departure.execute({ ...call, leavesAt: 2_000 }, signal)).toBe('now');
    expect(now).toBe(2_000);
  });

  test('that was missed is taken anew: a frozen process sends nothing late', async () => {
    lag = 90_000;
    depart = async () => [{ leavesAt: 95_500 }];
    expect(await departure.execute({ ...call, leavesAt: 1_500 }, signal)).toBe('now');
    expect(now).toBe(95_500);
  });

  test('that was missed, and is closed meanwhile, gives the call back', async () => {
    depart = async () => [{ closedUntil: 60_000 }];
    expect(await departure.execute({ ...call, leavesAt: 0 }, signal)).toEqual(new Date(60_000));
  });

  test('is not waited for by a process that stops', async () => {
    expect(await departure.execute({ ...call, leavesAt: 5_000 }, AbortSignal.abort())).toBeInstanceOf(Date);
  });
});
