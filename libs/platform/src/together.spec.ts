import { expect, test } from '@jest/globals';
import { RuleViolation } from '@octroi/kernel';
import fc from 'fast-check';
import { together } from './together.js';

test('those at fault fail alone, and everybody else is done once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (sound) => {
      const items = sound.map((isSound, index) => ({ isSound, index }));
      const done: number[] = [];
      const outcomes = await together(async (batch: readonly (typeof items)[number][]) => {
        if (batch.some(({ isSound }) => !isSound)) throw new RuleViolation('not-found');
        done.push(...batch.map(({ index }) => index));
        return Promise.resolve(batch.map(({ index }) => `done ${index}`));
      })(items);
      const told = outcomes.map((outcome) => ('result' in outcome ? outcome.result : 'failed'));
      expect(told).toEqual(items.map(({ isSound, index }) => (isSound ? `done ${index}` : 'failed')));
      expect(done).toEqual(items.filter(({ isSound }) => isSound).map(({ index }) => index));
    }),
  );
});

test('two that exclude each other are both done, one after the other', async () => {
  const outcomes = await together(async (batch: readonly string[]) => {
    if (new Set(batch).size < batch.length) throw new Error('twice');
    return Promise.resolve(batch);
  })(['a', 'b', 'b', 'a']);
  expect(outcomes).toEqual(['a', 'b', 'b', 'a'].map((result) => ({ result })));
});

test('a server that is gone is not asked again for each', async () => {
  let calls = 0;
  const outcomes = await together(async () => {
    calls += 1;
    return Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
  })([1, 2, 3, 4]);
  expect([calls, outcomes.length]).toEqual([1, 4]);
});
