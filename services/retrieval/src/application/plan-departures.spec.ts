import { expect, test } from '@jest/globals';
import { aReadyCall } from '../testing/task.fixture.js';
import { PlanDepartures } from './plan-departures.js';

const call = aReadyCall();

test('each call has its departure, asked for once for all', async () => {
  const asked: (readonly string[])[] = [];
  const depart = async (habilitations: readonly string[]) => {
    asked.push(habilitations);
    return habilitations.map((_key, index) => ({ leavesAt: 1_000 + index * 75 }));
  };
  const { leaving, closed } = await new PlanDepartures({ depart }).execute([call, call]);
  expect(leaving.map(({ leavesAt }) => leavesAt)).toEqual([1_000, 1_075]);
  expect([closed, asked]).toEqual([[], [[call.habilitation.number, call.habilitation.number]]]);
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
