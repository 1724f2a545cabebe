import { describe, expect, test } from '@jest/globals';

import { probe } from './probe.js';

describe('a probe', () => {
  test('gives the first sample that satisfies', async () => {
    let count = 0;
    const seen = await probe(() => (count += 1), {
      satisfied: (value) => value === 3,
      describe: 'three samples',
      everyMs: 1,
    });
    expect(seen).toBe(3);
  });

  test('takes a sample that throws for not yet', async () => {
    let count = 0;
    const sample = (): string => {
      count += 1;
      if (count < 3) throw new Error('not there');
      return 'there';
    };
    await expect(probe(sample, { describe: 'it is there', everyMs: 1 })).resolves.toBe('there');
  });

  test('says what it waited for and what it saw last', async () => {
    const options = { describe: 'the request is routed', satisfied: () => false, timeoutMs: 5, everyMs: 1 };
    await expect(probe(() => ({ status: 'retrieving' }), options)).rejects.toThrow(
      "the request is routed. Seen last: { status: 'retrieving' }",
    );
  });
});
