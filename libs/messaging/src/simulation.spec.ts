import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { endsSound, oneEffectEach, type Faults } from './testing/histories.js';
import { PAST_FAILURES } from './testing/past-failures.js';
import type { Happening, Planted } from './testing/simulation.js';

/** `npm run simulate` takes a hundred thousand, with any seed. A failure prints seed, path and history. */
const RUNS = 20_000;

describe('whatever the bus loses, repeats or reorders, and whoever dies between two steps', () => {
  test('every committed event has exactly one effect', () => {
    fc.assert(oneEffectEach('all', 'none'), { numRuns: RUNS });
  });

  test('without the reconciler too, as long as the bus keeps what it has acknowledged', () => {
    fc.assert(oneEffectEach('crashes', 'none'), { numRuns: RUNS / 2 });
  });

  test('a stream rolled back without its durable, which grows past it again before anybody looks', () => {
    const sent: Happening[] = [{ kind: 'begin', poison: false }, { kind: 'commit', pick: 0 }, { kind: 'relay' }];
    const taken: Happening = { kind: 'deliver', count: 5, crash: 'none' };
    const back: Happening = { kind: 'roll-back', by: 2, part: 'stream' };
    expect(endsSound([...sent, ...sent, ...sent, taken, back, ...sent, ...sent, ...sent], 'all', 'none')).toBe(true);
  });
});

describe('the simulation finds a planted bug', () => {
  test.each<[Planted, Faults]>([
    ['cursor-relay', 'crashes'],
    ['mark-before-acknowledgement', 'crashes'],
    ['no-inbox', 'crashes'],
    ['inbox-outside-transaction', 'crashes'],
    ['acknowledge-before-commit', 'crashes'],
    ['no-reconciler', 'all'],
    ['no-stream-check', 'all'],
    ['no-questions', 'all'],
    ['watermark-by-position', 'all'],
    ['watermark-before-repair', 'all'],
    ['no-soundness', 'all'],
  ])('%s, with %s', (planted, faults) => {
    const { failed, seed, counterexamplePath } = fc.check(oneEffectEach(faults, planted), { numRuns: RUNS });
    expect({ planted, failed, seed, counterexamplePath }).toMatchObject({ failed: true });
  });

  test.each(PAST_FAILURES)('$planted, by its shortest history', ({ history, faults, planted }) => {
    expect({ with: endsSound(history, faults, planted), without: endsSound(history, faults, 'none') }).toEqual({
      with: false,
      without: true,
    });
  });
});
