import type { Faults } from './histories.js';
import type { Happening, Planted } from './simulation.js';

/** A history that once ended unsound, shrunk by fast-check, and the bug that it then found. */
export interface PastFailure {
  readonly planted: Exclude<Planted, 'none'>;
  readonly faults: Faults;
  readonly history: readonly Happening[];
}

const begin: Happening = { kind: 'begin', poison: false };
const commit: Happening = { kind: 'commit', pick: 0 };
const relay: Happening = { kind: 'relay' };
const hole: Happening = { kind: 'hole', pick: 0 };
const ask: Happening = { kind: 'ask', dies: false };

/** Each must find its bug again, and end sound without it. `npm run simulate` prints the history of a new one. */
export const PAST_FAILURES: readonly PastFailure[] = [
  {
    planted: 'cursor-relay',
    faults: 'crashes',
    history: [begin, begin, { kind: 'commit', pick: 1 }, relay],
  },
  { planted: 'no-reconciler', faults: 'all', history: [begin, commit, relay, { kind: 'wipe' }] },
  { planted: 'no-stream-check', faults: 'all', history: [begin, commit, relay, { kind: 'wipe' }] },
  { planted: 'no-questions', faults: 'all', history: [begin, commit, relay, hole] },
  {
    planted: 'no-inbox',
    faults: 'crashes',
    history: [begin, commit, relay, { kind: 'deliver', count: 1, crash: 'amid-acks' }],
  },
  {
    planted: 'inbox-outside-transaction',
    faults: 'crashes',
    history: [begin, commit, relay, { kind: 'deliver', count: 1, crash: 'before-commit' }],
  },
  {
    planted: 'acknowledge-before-commit',
    faults: 'crashes',
    history: [begin, commit, relay, { kind: 'deliver', count: 1, crash: 'before-commit' }],
  },
  {
    planted: 'mark-before-acknowledgement',
    faults: 'crashes',
    history: [begin, commit, { kind: 'relay-read', who: 0 }, { kind: 'relay-dies', who: 0 }],
  },
  {
    planted: 'watermark-by-position',
    faults: 'all',
    history: [begin, commit, begin, commit, relay, hole, { kind: 'deliver', count: 1, crash: 'none' }, ask, relay],
  },
  {
    planted: 'watermark-before-repair',
    faults: 'all',
    history: [begin, commit, relay, hole, ask, { kind: 'ask', dies: true }],
  },
  { planted: 'no-soundness', faults: 'all', history: [begin, commit, relay, { kind: 'damage-end' }] },
];
