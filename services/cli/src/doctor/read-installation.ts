import { statfs } from 'node:fs/promises';
import { SERVICES } from '@octroi/contracts';
import {
  loadOrCreateSecrets,
  readRunFile,
  requiresAuthentication,
  roleUrls,
  withClient,
  type RoleUrls,
} from '@octroi/infrastructure';
import type { Readings, ServiceReading } from './diagnose.js';
import { readSamples } from './metrics-text.js';

const PATIENCE_MS = 3_000;

/** Reads everything of the installation that runs from a home. Throws an InfrastructureError when none does. */
export async function readInstallation(home: string): Promise<Readings> {
  const run = await readRunFile(home);
  const { rolePasswords: passwords } = await loadOrCreateSecrets(home);
  const database = new URL(run.databaseUrl).pathname.slice(1);
  const urls = (service: string): RoleUrls =>
    roleUrls({ adminUrl: run.databaseUrl, database, services: SERVICES, passwords }, service);
  const services = Object.entries(run.ports).filter(([name]) => name !== 'sandbox');
  const [readings, deadLetters, parked, server, strongRoles, disk, natsAsksWho] = await Promise.all([
    Promise.all(services.map(readService)),
    Promise.all(SERVICES.map((service) => readDeadLetters(service, urls(service).worker))),
    read<{ cause: string; count: string }>(
      urls('retrieval').worker,
      `SELECT parked_cause AS cause, count(*) FROM task WHERE state = 'parked' GROUP BY 1 ORDER BY 1`,
    ),
    read<{ version: string; now: string }>(
      urls('gateway').worker,
      `SELECT split_part(version(), ' on ', 1) AS version, extract(epoch FROM clock_timestamp()) * 1000 AS now`,
    ),
    read<{ rolname: string }>(urls('gateway').worker, STRONG_ROLES, [
      SERVICES.flatMap((service) => ['owner', 'runtime', 'worker'].map((kind) => `${service}_${kind}`)),
    ]),
    statfs(home).catch(() => null),
    requiresAuthentication(run.natsUrl).catch(() => null),
  ]);
  const [clock] = server ?? [];
  return {
    services: readings,
    deadLetters: deadLetters.flat(),
    parked: (parked ?? []).map(({ cause, count }) => ({ cause, count: Number(count) })),
    database: clock === undefined ? null : { version: clock.version, clockSkewMs: Number(clock.now) - Date.now() },
    natsAsksWho,
    strongRoles: (strongRoles ?? []).map(({ rolname }) => rolname),
    freeDiskBytes: disk === null ? null : disk.bavail * disk.bsize,
  };
}

async function readService([name, port]: [string, number]): Promise<ServiceReading> {
  const get = async (path: string): Promise<string | null> =>
    fetch(`http://127.0.0.1:${port}/${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
      (response) => response.text(),
      () => null,
    );
  const [health, metrics] = await Promise.all([get('health/ready'), get('metrics')]);
  return { name, health: health === null ? 'unreachable' : statusIn(health), samples: readSamples(metrics ?? '') };
}

function statusIn(health: string): ServiceReading['health'] {
  const { status } = JSON.parse(health) as { status: ServiceReading['health'] };
  return status;
}

async function readDeadLetters(service: string, workerUrl: string): Promise<Readings['deadLetters'][number][]> {
  const sql = `SELECT type, error_code AS code, count(*) FROM failed_message WHERE dead_at IS NOT NULL AND resolved_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`;
  const rows = await read<{ type: string; code: string; count: string }>(workerUrl, sql);
  return (rows ?? []).map(({ type, code, count }) => ({ service, type, code, count: Number(count) }));
}

const STRONG_ROLES = `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1::text[])
  AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication) ORDER BY 1`;

/** Rows, or null when the database does not answer. */
async function read<Row extends object>(url: string, sql: string, parameters: unknown[] = []): Promise<Row[] | null> {
  return withClient(url, async (client) => (await client.query<Row>(sql, parameters)).rows).catch(() => null);
}
