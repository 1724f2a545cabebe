import { typeOrmRunner } from '@octroi/messaging';
import { sharedWhileRunning } from '@octroi/platform';
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { UPSTREAMS } from '../../domain/data-source.js';

const STATES = ['due', 'running', 'parked', 'succeeded', 'unavailable', 'cancelled', 'not-needed'];

/** The queue of all replicas together, and the gate that they leave by, read when Prometheus asks. */
export function queueGauges(registry: Registry, workerSource: DataSource): void {
  const sql = typeOrmRunner(workerSource);
  const tasks = sharedWhileRunning(() => sql.query<TaskRow>(TASKS).catch((): TaskRow[] => []));
  const gate = sharedWhileRunning(() => sql.query<GateRow>(GATE).catch((): GateRow[] => []));
  new Gauge({
    name: 'octroi_retrieval_tasks',
    help: 'Tasks by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const rows = await tasks();
      for (const state of STATES) this.set({ state }, Number(rows.find((row) => row.state === state)?.tasks ?? 0));
    },
  });
  gauge(
    registry,
    ['octroi_retrieval_oldest_due_seconds', 'How long the oldest task that is due has been waiting'],
    async () => Number((await tasks()).find(({ state }) => state === 'due')?.oldest ?? 0),
  );
  gauge(
    registry,
    ['octroi_upstream_wait_seconds', 'How long a call to API Particulier waits for its departure'],
    async () => Number((await gate())[0]?.wait ?? 0),
  );
  gauge(
    registry,
    ['octroi_upstream_breaker_open', '1 while nothing is sent to API Particulier after failures in a row'],
    async () => ((await gate())[0]?.open === true ? 1 : 0),
  );
  upstreamGauge(registry, () => sql.query<{ key: string }>(CLOSED).catch(() => []));
  habilitationGauge(registry, () => sql.query<EndRow>(HABILITATIONS).catch(() => []));
}

/** A centre without any habilitation has no line: its requests wait for one, and the doctor says so. */
function habilitationGauge(registry: Registry, read: () => Promise<readonly EndRow[]>): void {
  new Gauge({
    name: 'octroi_habilitation_days_left',
    help: 'Days until the last habilitation of a site ends; below 0 when that is past; none for one that does not end',
    labelNames: ['site'],
    registers: [registry],
    async collect() {
      const rows = await read();
      this.reset();
      for (const { site, days } of rows) this.set({ site }, Number(days));
    },
  });
}

/** 1 for each of those behind API Particulier that nothing is sent to. */
function upstreamGauge(registry: Registry, read: () => Promise<readonly { key: string }[]>): void {
  new Gauge({
    name: 'octroi_upstream_provider_open',
    help: '1 while nothing is sent to one of those behind API Particulier, after failures in a row',
    labelNames: ['upstream'],
    registers: [registry],
    async collect() {
      const open = new Set((await read()).map(({ key }) => key));
      for (const upstream of UPSTREAMS) this.set({ upstream }, open.has(`upstream:${upstream}`) ? 1 : 0);
    },
  });
}

function gauge(registry: Registry, [name, help]: readonly [string, string], read: () => Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await read());
    },
  });
}

interface TaskRow {
  readonly state: string;
  readonly tasks: string;
  readonly oldest: string | null;
}

interface GateRow {
  readonly wait: string;
  readonly open: boolean;
}

const TASKS = `SELECT state, count(*) AS tasks,
    greatest(0, extract(epoch FROM now() - min(due_at) FILTER (WHERE due_at <= now()))) AS oldest
  FROM task GROUP BY state`;

interface EndRow {
  readonly site: string;
  readonly days: string;
}

const HABILITATIONS = `
  SELECT site_id AS site, max(valid_until) - (now() AT TIME ZONE 'Europe/Paris')::date AS days FROM habilitation
  WHERE valid_from <= (now() AT TIME ZONE 'Europe/Paris')::date
  GROUP BY site_id HAVING bool_and(valid_until IS NOT NULL)`;

const CLOSED = `SELECT key FROM upstream_lane WHERE key LIKE 'upstream:%' AND open_until IS NOT NULL`;

const GATE = `SELECT greatest(0, next_at / 1000 - extract(epoch FROM clock_timestamp())) AS wait, open_until IS NOT NULL AS open
  FROM upstream_lane WHERE key = 'address'`;
