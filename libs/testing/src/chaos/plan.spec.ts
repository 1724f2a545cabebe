import { expect, test } from '@jest/globals';
import { crashVariable, planOf } from './plan.js';

const size = { faults: 30, crashes: 10, longestFreezeMs: 2_000 };

test('the same seed gives the same plan, another one another', () => {
  expect(planOf(7, size)).toEqual(planOf(7, size));
  expect(planOf(8, size)).not.toEqual(planOf(7, size));
});

test('a plan has as much as was asked for, of every kind in the long run', () => {
  const { faults, crashes } = planOf(1, { faults: 400, crashes: 200, longestFreezeMs: 2_000 });
  expect([faults.length, crashes.length]).toEqual([400, 200]);
  expect(new Set(faults.map(({ fault }) => fault.kind))).toEqual(new Set(['kill', 'freeze', 'upstream', 'wipe-nats']));
  expect(new Set(crashes.map(({ point }) => point)).size).toBeGreaterThan(15);
  const frozen = new Set(faults.flatMap(({ fault }) => (fault.kind === 'freeze' ? [fault.part] : [])));
  expect([...frozen]).toEqual(expect.arrayContaining(['postgres', 'nats', 'gateway']));
});

test('crashes are written as services read them', () => {
  const crashes = [
    { service: 'intake', point: 'uow:after-commit', passage: 3 },
    { service: 'decision', point: 'relay:after-puback', passage: 1 },
  ] as const;
  expect(crashVariable({ seed: 1, faults: [], crashes })).toBe(
    'intake/uow:after-commit:3,decision/relay:after-puback:1',
  );
});
