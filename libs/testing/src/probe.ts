import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';

/** How long {@link probe} waits, and the words of its failure. */
export interface ProbeOptions<Seen> {
  /** Milliseconds before it gives up. @default 10000 */
  readonly timeoutMs?: number;
  /** Pause between two samples. @default 20 */
  readonly everyMs?: number;
  /** What is waited for, e.g. `the request is routed`. */
  readonly describe: string;
  /** Shows the last sample in the failure. @default its inspection by Node */
  readonly show?: (seen: Seen) => string;
}

/**
 * Waits on a condition instead of sleeping: takes samples until one satisfies (is truthy, or is accepted by `satisfied`), and
 * gives that one. A sample that throws counts as not yet. Rejects with what was waited for and what was seen last.
 */
export async function probe<Seen>(
  sample: () => Seen | Promise<Seen>,
  options: ProbeOptions<Seen> & { readonly satisfied?: (seen: Seen) => boolean },
): Promise<Seen> {
  const { timeoutMs = 10_000, everyMs = 20, satisfied = Boolean } = options;
  const show = options.show ?? ((seen: Seen) => inspect(seen, { depth: 6 }));
  const start = performance.now();
  let last = 'nothing';
  do {
    try {
      const seen = await sample();
      if (satisfied(seen)) return seen;
      last = show(seen);
    } catch (error) {
      last = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
    await delay(everyMs);
  } while (performance.now() - start < timeoutMs);
  throw new Error(`After ${timeoutMs} ms still not so: ${options.describe}. Seen last: ${last}`);
}
