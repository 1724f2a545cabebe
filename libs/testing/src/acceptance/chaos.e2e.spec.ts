import { randomInt } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { planOf } from '../chaos/plan.js';
import { runChaos } from '../chaos/run-chaos.js';

/** Seeds of runs that once broke something come first; then one that nobody has seen. */
const SEEDS = [1_042_293_620, randomInt(2 ** 31 - 1)];

test.each(SEEDS)(
  'whatever is killed, frozen, wiped, or dies between two steps: nothing is lost, doubled, or decided twice (seed %i)',
  async (seed) => {
    const plan = planOf(seed, { faults: 6, crashes: 8, longestFreezeMs: 2_000 });
    const outcome = await runChaos({ plan, requests: 32, clients: 8, progress: () => undefined });
    expect(outcome.breaches).toEqual([]);
    expect(outcome.restarts).toBeGreaterThan(0);
  },
  600_000,
);
