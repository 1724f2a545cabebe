import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { Simulation, type Happening, type Planted } from './testing/simulation.js';

const small = fc.nat({ max: 5 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'begin' } as const) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('commit'), pick: small }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('relay'), crashAfter: fc.option(small, { freq: 2 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('deliver'),
      count: small,
      crash: fc.constantFrom('none', 'before-commit', 'before-ack'),
    }),
  },
  fc.record({ kind: fc.constant('stale-relay'), pick: small }),
  fc.record({ kind: fc.constant('roll-back'), by: small, durableToo: fc.boolean() }),
  fc.record({ kind: fc.constant('hole'), pick: small }),
  fc.constantFrom<Happening>(
    { kind: 'redeliver' },
    { kind: 'wipe' },
    { kind: 'window-passes' },
    { kind: 'check-stream' },
    { kind: 'ask' },
    { kind: 'keep-topology' },
  ),
);
const history = fc.array(happening, { maxLength: 40, size: 'max' });

function oneEffectEach(planted: Planted): fc.IPropertyWithHooks<[Happening[]]> {
  return fc.property(history, (happenings) => {
    const simulation = new Simulation(planted);
    for (const one of happenings) simulation.happen(one);
    simulation.comeToRest();
    return (
      simulation.effects.length === simulation.committed && new Set(simulation.effects).size === simulation.committed
    );
  });
}

describe('whatever the bus loses, repeats or reorders', () => {
  test('every committed event has exactly one effect', () => {
    fc.assert(oneEffectEach('none'), { numRuns: 10_000 });
  });

  test.each<Planted>(['cursor-relay', 'no-stream-check', 'no-questions', 'no-inbox', 'watermark-by-position'])(
    'the simulation finds the planted bug %s',
    (planted) => {
      const found = fc.check(oneEffectEach(planted), { numRuns: 20_000 });
      expect(found.failed).toBe(true);
    },
  );
});
