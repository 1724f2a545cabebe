import fc from 'fast-check';

import { Simulation, type Happening, type Planted } from './simulation.js';

/**
 * What may go wrong: everything, or crashes and repeats alone, with a bus that keeps what it has acknowledged. Against these alone no reconciler is
 * there to help: outbox, relay and inbox hold by themselves.
 */
export type Faults = 'all' | 'crashes';

const small = fc.nat({ max: 5 });
const who = fc.constantFrom<0 | 1>(0, 1);

const work: fc.WeightedArbitrary<Happening>[] = [
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('begin'), poison: fc.nat(9).map((roll) => roll === 0) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('commit'), pick: small }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'relay' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('relay-read', 'relay-mark', 'relay-dies'), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('relay-publish'), who, ackLost: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('deliver'),
      count: small,
      crash: fc.constantFrom('none', 'before-commit', 'before-ack', 'amid-acks'),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Happening>({ kind: 'ack-wait-passes' }, { kind: 'window-passes' }) },
];

const losses: fc.WeightedArbitrary<Happening>[] = [
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('roll-back'),
      by: small,
      part: fc.constantFrom('all', 'stream', 'durable'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hole'), pick: small }) },
  { weight: 1, arbitrary: fc.constantFrom<Happening>({ kind: 'wipe' }, { kind: 'damage-end' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('check-stream', 'ask'), dies: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom<Happening>({ kind: 'keep-topology' }, { kind: 'keeper-restarts' }) },
];

/** Histories of up to eighty happenings. */
export function histories(faults: Faults): fc.Arbitrary<Happening[]> {
  return fc.array(fc.oneof(...work, ...(faults === 'all' ? losses : [])), { maxLength: 80, size: 'max' });
}

/** True when each event of this history had exactly one effect in the end. */
export function endsSound(history: readonly Happening[], faults: Faults, planted: Planted): boolean {
  const simulation = new Simulation(planted, faults === 'all');
  for (const one of history) simulation.happen(one);
  simulation.comeToRest();
  return simulation.sound;
}

/** The property of every history: one effect each. */
export function oneEffectEach(faults: Faults, planted: Planted): fc.IProperty<[Happening[]]> {
  return fc.property(histories(faults), (history) => endsSound(history, faults, planted));
}
