import { CRASH_POINTS, type CrashPoint } from '@octroi/kernel';
import fc from 'fast-check';

const SERVICES = ['intake', 'retrieval', 'eligibility', 'decision', 'gateway'] as const;
const FREEZING = [...SERVICES, 'nats', 'postgres'] as const;
const UPSTREAM = ['status', 'reset', 'truncate', 'malformed'] as const;
const PARTS = [...SERVICES, 'provisioner', 'nats', 'postgres'] as const;

/** Something that happens to the installation. */
export type Fault =
  | { readonly kind: 'kill'; readonly part: string }
  /** Stopped and continued (SIGSTOP, SIGCONT): it wakes up in the belief that no time has passed. */
  | { readonly kind: 'freeze'; readonly part: string; readonly forMs: number }
  /** The next calls to the State get this instead of an answer. */
  | { readonly kind: 'upstream'; readonly answer: (typeof UPSTREAM)[number]; readonly times: number }
  /** The store of NATS is deleted and NATS killed: streams, consumers and what was in them are gone. */
  | { readonly kind: 'wipe-nats' };

/** A fault, and how long after the one before. */
export interface TimedFault {
  readonly afterMs: number;
  readonly fault: Fault;
}

/** A crash between two steps: the process dies at the n-th passage. */
export interface PlannedCrash {
  readonly service: string;
  readonly point: CrashPoint;
  readonly passage: number;
}

/** What happens in one run. The same seed and size give the same plan. */
export interface ChaosPlan {
  readonly seed: number;
  readonly faults: readonly TimedFault[];
  readonly crashes: readonly PlannedCrash[];
}

/** How much happens. */
export interface ChaosSize {
  readonly faults: number;
  readonly crashes: number;
  /** Longest freeze. */
  readonly longestFreezeMs: number;
}

/** Draws a plan. Pure. */
export function planOf(seed: number, { faults, crashes, longestFreezeMs }: ChaosSize): ChaosPlan {
  const fault = fc.oneof(
    { weight: 12, arbitrary: fc.record({ kind: fc.constant('kill' as const), part: fc.constantFrom(...PARTS) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('freeze' as const),
        part: fc.constantFrom(...FREEZING),
        forMs: fc.integer({ min: 200, max: Math.max(200, longestFreezeMs) }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('upstream' as const),
        answer: fc.constantFrom(...UPSTREAM),
        times: fc.integer({ min: 1, max: 5 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'wipe-nats' as const }) },
  );
  const timed = fc.record({ afterMs: fc.integer({ min: 5, max: 1_500 }), fault });
  const crash = fc.record({
    service: fc.constantFrom(...SERVICES),
    point: fc.constantFrom(...CRASH_POINTS),
    passage: fc.integer({ min: 1, max: 40 }),
  });
  const draw = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
    count === 0 ? [] : fc.sample(arbitrary, { seed, numRuns: count });
  return { seed, faults: draw(timed, faults), crashes: draw(crash, crashes) };
}

/** The crashes as the services read them from `OCTROI_CRASH_AT`. */
export function crashVariable({ crashes }: ChaosPlan): string {
  return crashes.map(({ service, point, passage }) => `${service}/${point}:${passage}`).join(',');
}
