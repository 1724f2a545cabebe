import { expect, test } from '@jest/globals';
import { aReadyCall } from '../testing/task.fixture.js';
import type { LeavingCall } from './ports/upstream-gate.js';
import { PlanDepartures } from './plan-departures.js';

const call = aReadyCall();
const asOne = { habilitation: call.habilitation.number, upstream: 'caisses' };

test('each call has its departure, asked for once for all', async () => {
  const asked: (readonly LeavingCall[])[] = [];
  const depart = async (calls: readonly LeavingCall[]) => {
    asked.push(calls);
    return calls.map((_key, index) => ({ leavesAt: 1_000 + index * 75 }));
  };
  const { leaving, closed } = await new PlanDepartures({ depart }).execute([call, call]);
  expect(leaving.map(({ leavesAt }) => leavesAt)).toEqual([1_000, 1_075]);
  expect([closed, asked]).toEqual([[], [[asOne, asOne]]]);
});

test('a call whose way is closed is told apart', async () => {
  const depart = async () => [{ closedUntil: 60_000 }];
  const planned = await new PlanDepartures({ depart }).execute([call]);
  expect(planned).toEqual({ leaving: [], closed: [{ call, until: new Date(60_000) }] });
});

test('nobody is asked for no call', async () => {
  const depart = () => Promise.reject(new Error('asked'));
  expect(await new PlanDepartures({ depart }).execute([])).toEqual({ leaving: [], closed: [] });
});
