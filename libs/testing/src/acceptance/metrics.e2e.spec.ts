import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { parse } from 'yaml';
import { probe } from '../probe.js';
import { aRequest, callerFor } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const DEPLOY = fileURLToPath(new URL('../../../../deploy/', import.meta.url));
const SUFFIX = /_(bucket|sum|count)$/;

describe('what Prometheus sees', () => {
  let installation: Installation;
  let documented: Map<string, string>;

  const metricsOf = async (service: string): Promise<string> =>
    (await fetch(`http://127.0.0.1:${installation.octroi.ports[service] ?? 0}/metrics`)).text();

  const valueOf = async (service: string, sample: string): Promise<number> => {
    const line = (await metricsOf(service)).split('\n').find((text) => text.startsWith(`${sample} `));
    return Number(line?.split(' ')[1]);
  };

  beforeAll(async () => {
    installation = await startInstallation({ logLevel: 'info' });
    const page = await readFile(`${DEPLOY}docs/metrics.md`, 'utf8');
    documented = new Map(
      [...page.matchAll(/^\| `(\w+)` +\| \w+ +\| ([\w ]+?) +\|/gm)].map(([, name = '', by = '']) => [name, by]),
    );
  }, 120_000);

  afterAll(async () => {
    await installation.stop();
  }, 60_000);

  test('is documented whole, by service; and nothing else is', async () => {
    const services = Object.keys(installation.octroi.ports).filter((name) => name !== 'sandbox');
    const served = new Map<string, string[]>();
    for (const service of services)
      for (const [, name = ''] of (await metricsOf(service)).matchAll(/^# TYPE (octroi_\w+) /gm))
        served.set(name, [...(served.get(name) ?? []), service]);
    const by = [...served].map(([name, names]) => [
      name,
      names.length === services.length ? 'every service' : names.join(),
    ]);
    expect(Object.fromEntries(by)).toEqual(Object.fromEntries(documented));
  });

  test('is what the alerts speak of', async () => {
    const { groups } = parse(await readFile(`${DEPLOY}prometheus/alerts.yml`, 'utf8')) as {
      groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
    };
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThanOrEqual(6);
    for (const { expr, annotations } of rules) {
      for (const [name] of expr.matchAll(/octroi_\w+/g)) expect(documented.has(name.replace(SUFFIX, ''))).toBe(true);
      expect(annotations.summary.length).toBeGreaterThan(20);
    }
  });

  test('is true: a task, a dead letter, an event that waits', async () => {
    const agent = await callerFor(installation.octroi, 'chaville', 'agent');
    await agent.post('chaville/aid-requests', aRequest(1, 300), 'metrics');
    await probe(() => valueOf('retrieval', 'octroi_retrieval_tasks{state="succeeded"}'), {
      describe: 'the task is counted as succeeded',
      timeoutMs: 30_000,
      satisfied: (count) => count === 1,
    });
    const admin = new pg.Client({ connectionString: installation.octroi.databaseUrl });
    await admin.connect();
    await admin.query(
      `INSERT INTO decision.failed_message (consumer, event_id, site_id, producer, type, attempts, error_code, envelope, payload, dead_at)
       VALUES ('decision', gen_random_uuid(), 'chaville', 'intake', 'aid.intake.request-submitted.v1', 5, 'poison', '{}', '{}', now())`,
    );
    await admin.query(
      `INSERT INTO intake.outbox (id, site_id, type, subject, sequence, correlation_id, occurred_at, payload, created_at, retry_at)
       VALUES (gen_random_uuid(), 'chaville', 'aid.intake.unknown.v1', 'x', 1, 'c', now(), '{}', now() - interval '2 minutes', now() + interval '1 hour')`,
    );
    await admin.end();
    expect(await valueOf('decision', 'octroi_dead_letters')).toBe(1);
    expect(await valueOf('intake', 'octroi_outbox_unpublished')).toBeGreaterThanOrEqual(1);
    expect(await valueOf('intake', 'octroi_outbox_oldest_seconds')).toBeGreaterThan(100);
    expect(await valueOf('gateway', 'octroi_dead_letters')).toBe(0);
  });

  test('and each request has one line in the log, by its route, with the id that its answer bore', async () => {
    const agent = await callerFor(installation.octroi, 'chaville', 'agent');
    const { headers } = await agent.get('chaville/aid-requests?limit=1');
    const id = headers.get('x-correlation-id') ?? 'none';
    const lines = await probe(() => installation.logs.filter((line) => line.includes(id)), {
      describe: 'the line is there',
      satisfied: (found) => found.length > 0,
    });
    expect(lines).toHaveLength(1);
    const line = JSON.parse((lines[0] ?? '').replace('[gateway] ', '')) as object;
    expect(line).toMatchObject({
      method: 'GET',
      route: '/v1/sites/:site/aid-requests',
      status: 200,
      site: 'chaville',
      roles: ['agent'],
    });
  });
});
