import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Gatherer } from './gatherer.js';

test('each gets its own outcome, once, in the order of arrival, whatever comes together', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.integer(), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (scheduler, items, atMost) => {
        const runs: (readonly number[])[] = [];
        const work = async (batch: readonly number[]): Promise<readonly string[]> => {
          runs.push(batch);
          return scheduler.schedule(Promise.resolve(batch.map((item) => `done ${item}`)));
        };
        const gatherer = new Gatherer(work, atMost);
        const outcomes = Promise.all(items.map(async (item) => gatherer.add(item)));
        await scheduler.waitFor(outcomes);
        expect(await outcomes).toEqual(items.map((item) => `done ${item}`));
        expect(runs.flat()).toEqual(items);
        expect(runs.every((run) => run.length <= atMost)).toBe(true);
      },
    ),
  );
});

test('what comes while a run is under way goes together in the next', async () => {
  const sizes: number[] = [];
  const gatherer = new Gatherer(async (batch: readonly number[]) => {
    sizes.push(batch.length);
    return Promise.resolve(batch);
  }, 100);
  await Promise.all([1, 2, 3, 4].map(async (item) => gatherer.add(item)));
  expect(sizes).toEqual([1, 3]);
});

test('a run that fails fails those in it, and nobody else', async () => {
  let run = 0;
  const gatherer = new Gatherer(async (batch: readonly number[]) => {
    run += 1;
    if (run === 1) throw new Error('gone');
    return Promise.resolve(batch);
  }, 100);
  const [first, second] = await Promise.allSettled([gatherer.add(1), gatherer.add(2)]);
  expect(first.status).toBe('rejected');
  expect(second).toEqual({ status: 'fulfilled', value: 2 });
});
