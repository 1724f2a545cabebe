import { describe, expect, test } from '@jest/globals';
import type { ClaimOutcome, RecordOutcomes } from '../../application/record-outcomes.js';
import { GatheredOutcomes } from './gathered-outcomes.js';

const outcomeOf = (requestId: string): ClaimOutcome => ({
  claim: { siteId: 'chaville', requestId, source: 'quotient-familial', holder: 'w', token: 1 },
  callId: null,
  reply: null,
  providers: [],
});

/** Records what it is given, in batches of request ids. */
function recorder(refuse: (ids: readonly string[]) => boolean = () => false) {
  const batches: string[][] = [];
  const given = { up: 0 };
  const record = {
    execute: async (outcomes: readonly ClaimOutcome[]): Promise<void> => {
      const ids = outcomes.map(({ claim }) => claim.requestId);
      await Promise.resolve();
      if (refuse(ids)) throw new Error('refused');
      batches.push(ids);
    },
  };
  return {
    batches,
    given,
    gathered: new GatheredOutcomes(record as RecordOutcomes, { failed: () => (given.up += 1), pauseMs: 0 }),
  };
}

describe('outcomes', () => {
  test('that come while one is recorded are recorded together', async () => {
    const { batches, gathered } = recorder();
    await Promise.all(['a', 'b', 'c'].map((id) => gathered.record(outcomeOf(id))));
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  test('one that cannot be recorded does not hold up the others, and is given up in the end', async () => {
    const { batches, given, gathered } = recorder((ids) => ids.includes('poison'));
    const settled = await Promise.allSettled(['a', 'poison', 'c'].map((id) => gathered.record(outcomeOf(id))));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([['a'], ['c']]);
    expect(given.up).toBe(1);
    await gathered.record(outcomeOf('d'));
    expect(batches).toHaveLength(3);
  });
});
