import { typeOrmRunner } from '@octroi/messaging';
import { Gauge, Histogram, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

/** What a service answered, and how long it took. */
export interface ServedMetric {
  /** Subject of the contract. */
  readonly subject: string;
  /** `ok`, or the problem code of the refusal. */
  readonly outcome: string;
  readonly seconds: number;
}

/** Commands and questions that this service answers. @returns what to call for each */
export function servedRequests(registry: Registry): (served: ServedMetric) => void {
  const seconds = new Histogram({
    name: 'octroi_request_seconds',
    help: 'Time to answer a command or question, by subject and outcome',
    labelNames: ['subject', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return ({ subject, outcome, seconds: took }) => {
    seconds.observe({ subject, outcome }, took);
  };
}

/** What waits in a service's own tables, read when Prometheus asks; a database that does not answer leaves the last values. */
export function backlogGauges(registry: Registry, workerSource: DataSource): void {
  const sql = typeOrmRunner(workerSource);
  const read = sharedWhileRunning(async () => {
    const [row] = await sql.query<BacklogRow>(BACKLOG).catch((): BacklogRow[] => []);
    return row;
  });
  const gauges = [
    ['octroi_outbox_unpublished', 'Events that are not published yet', 'unpublished'],
    ['octroi_outbox_oldest_seconds', 'Age of the oldest event that is not published yet', 'oldest'],
    ['octroi_dead_letters', 'Messages that were given up and wait for a person', 'dead'],
  ] as const;
  for (const [name, help, column] of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const row = await read();
        if (row !== undefined) this.set(Number(row[column]));
      },
    });
  }
}

/** Gauges of one scrape share one look: whoever asks while it runs gets the same answer. */
export function sharedWhileRunning<Value>(look: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  return () => {
    running ??= look().finally(() => {
      running = undefined;
    });
    return running;
  };
}

interface BacklogRow {
  readonly unpublished: string;
  readonly oldest: string;
  readonly dead: string;
}

const BACKLOG = `
  SELECT count(*) AS unpublished, coalesce(extract(epoch FROM now() - min(created_at)), 0) AS oldest,
    (SELECT count(*) FROM failed_message WHERE dead_at IS NOT NULL AND resolved_at IS NULL) AS dead
  FROM outbox WHERE published_at IS NULL`;

/** Connections of the pools, by state. */
export function poolGauges(registry: Registry, sources: Readonly<Record<string, DataSource>>): void {
  new Gauge({
    name: 'octroi_database_connections',
    help: 'Connections of a pool that are in use or idle, and work that waits for one',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [pool, source] of Object.entries(sources)) {
        const { totalCount = 0, idleCount = 0, waitingCount = 0 } = poolOf(source);
        this.set({ pool, state: 'used' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
}

interface PoolCounts {
  readonly totalCount?: number;
  readonly idleCount?: number;
  readonly waitingCount?: number;
}

/** The `pg` pool behind a data source. */
function poolOf(source: DataSource): PoolCounts {
  return (source.driver as { readonly master?: PoolCounts }).master ?? {};
}
