import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { requestSubmittedV1, requestWithdrawnV1 } from '@octroi/contracts';
import { systemClock, uuidGenerator, type Actor, type CommandCause } from '@octroi/kernel';
import { messagingSchema } from '@octroi/messaging';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './database.js';
import { platformSchema, protectBySite } from './row-security.js';
import { SqlUnitOfWork, type SqlTransaction } from './unit-of-work.js';

const SCHEMA = 'decision';
const NOTE = [
  `CREATE TABLE decision.note (site_id text NOT NULL, id uuid NOT NULL, n int NOT NULL, PRIMARY KEY (site_id, id))`,
  ...protectBySite(SCHEMA, 'note', 'SELECT, INSERT, UPDATE'),
];
const ACTOR: Actor = { subject: 'agent-1', issuer: 'gateway', siteId: 'chaville', roles: ['agent'], purpose: 'test' };

function causeOf(overrides: Partial<CommandCause> = {}): CommandCause {
  return {
    siteId: 'chaville',
    actor: ACTOR,
    correlationId: 'c-1',
    command: 'cmd',
    idempotencyKey: null,
    fingerprint: 'f',
    ...overrides,
  };
}

const UNIQUE_VIOLATION = '23505';
const DIVISION_BY_ZERO = '22012';

const KEYS = `json_to_recordset($1::json) AS key (site text, id uuid, n int)`;
const UPDATE_BY_KEYS = `UPDATE note SET n = key.n FROM ${KEYS} WHERE note.site_id = key.site AND note.id = key.id`;
const LOCK_BY_KEYS = `SELECT note.n FROM note JOIN ${KEYS} ON note.site_id = key.site AND note.id = key.id
  ORDER BY note.site_id, note.id FOR UPDATE OF note`;

async function owner(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of [...messagingSchema(SCHEMA), ...platformSchema(SCHEMA), ...NOTE])
    await client.query(statement);
  await client.end();
}

describe('the unit of work', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: SqlUnitOfWork<SqlTransaction>;
  let commits = 0;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: SCHEMA,
      template: 'platform-unit-of-work',
      migrate: (urls) => owner(urls.owner),
    });
    source = await createDataSource({
      url: database.urls.runtime,
      schema: SCHEMA,
      applicationName: 'test',
      poolSize: 4,
    }).initialize();
    work = new SqlUnitOfWork({
      service: SCHEMA,
      dataSource: source,
      clock: systemClock,
      ids: uuidGenerator,
      stores: (transaction) => transaction,
      onCommitted: () => (commits += 1),
    });
  });

  beforeEach(async () => {
    await database.query('TRUNCATE decision.note, decision.outbox, decision.inbox, decision.idempotency_key');
    commits = 0;
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const count = async (table: string): Promise<number> =>
    (await database.query(`SELECT 1 FROM decision.${table}`)).length;

  function write(transaction: SqlTransaction, siteId: string): Promise<object[]> {
    const id = transaction.ids.next();
    transaction.emit(requestWithdrawnV1, { siteId, subject: id, sequence: 1, data: requestWithdrawnV1.example });
    return transaction.query('INSERT INTO note VALUES ($1, $2, 1)', [siteId, id]);
  }

  test('rows and events commit together, with the command’s correlation and actor', async () => {
    const { events } = await work.run(causeOf(), async (transaction) => {
      await write(transaction, 'chaville');
      return {};
    });
    expect(events).toMatchObject([{ correlationId: 'c-1', actorId: 'agent-1', causationId: null, siteId: 'chaville' }]);
    expect([await count('note'), await count('outbox'), commits]).toEqual([1, 1, 1]);
  });

  test('a failure leaves neither rows nor events, and wakes nobody', async () => {
    const failing = work.run(causeOf({ idempotencyKey: 'k' }), async (transaction) => {
      await write(transaction, 'chaville');
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect([await count('note'), await count('outbox'), await count('idempotency_key'), commits]).toEqual([0, 0, 0, 0]);
  });

  test('a statement that nobody waits for fails the transaction, says why, and leaves nothing', async () => {
    const twice = work.run(causeOf(), async (transaction) => {
      const note = ['chaville', transaction.ids.next()];
      transaction.send('INSERT INTO note VALUES ($1, $2, 1)', note);
      transaction.send('INSERT INTO note VALUES ($1, $2, 1)', note);
      await write(transaction, 'chaville');
      return {};
    });
    await expect(twice).rejects.toMatchObject({ code: UNIQUE_VIOLATION });
    const last = work.run(causeOf(), async (transaction) => {
      const id = transaction.ids.next();
      await transaction.query('INSERT INTO note VALUES ($1, $2, 1)', ['chaville', id]);
      transaction.send('INSERT INTO note VALUES ($1, $2, 1)', ['chaville', id]);
      return {};
    });
    await expect(last).rejects.toMatchObject({ code: UNIQUE_VIOLATION });
    expect([await count('note'), await count('outbox'), commits]).toEqual([0, 0, 0]);
  });

  test('a work that passes over the failure of a statement is not taken for done', async () => {
    const careless = work.run(causeOf(), async (transaction) => {
      await write(transaction, 'chaville');
      await transaction.query('SELECT 1 / 0').catch(() => undefined);
      return {};
    });
    await expect(careless).rejects.toMatchObject({ code: DIVISION_BY_ZERO });
    expect([await count('note'), await count('outbox'), commits]).toEqual([0, 0, 0]);
  });

  test('statements called together have each its own answer, in order, and see those before', async () => {
    const { result } = await work.run(causeOf(), async (transaction) => {
      const id = transaction.ids.next();
      transaction.send('INSERT INTO note VALUES ($1, $2, 1)', ['chaville', id]);
      const read = (): Promise<{ n: number }[]> => transaction.query('SELECT n FROM note WHERE id = $1', [id]);
      const first = read();
      transaction.send('UPDATE note SET n = 2 WHERE id = $1', [id]);
      return { seen: await Promise.all([first, read(), transaction.query('SELECT 7 AS n')]) };
    });
    expect(result.seen).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 7 }]]);
  });

  test.each(['before its answer', 'at its commit'])(
    'a connection cut %s fails the work, and the next one runs',
    async (when) => {
      const cut = work.run(causeOf(), async (transaction) => {
        const [own] = await transaction.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await write(transaction, 'chaville');
        const slow = transaction.query('SELECT pg_sleep(20)');
        if (when === 'at its commit') slow.catch(() => undefined);
        await database.query('SELECT pg_terminate_backend($1)', [own?.pid]);
        if (when === 'before its answer') await slow;
        return {};
      });
      await expect(cut).rejects.toThrow();
      await work.run(causeOf(), async (transaction) => ({ written: await write(transaction, 'chaville') }));
      expect([await count('note'), commits]).toEqual([1, 1]);
    },
  );

  test('the same key ten times at once runs the work once and gives one answer', async () => {
    let runs = 0;
    const once = (): Promise<{ result: { run: number } }> =>
      work.run(causeOf({ idempotencyKey: 'k' }), async (transaction) => {
        await write(transaction, 'chaville');
        return { run: (runs += 1) };
      });
    const answers = await Promise.all(Array.from({ length: 10 }, once));
    expect(answers.map(({ result }) => result)).toEqual(answers.map(() => ({ run: 1 })));
    expect([runs, await count('note')]).toEqual([1, 1]);
    await expect(
      work.run(causeOf({ idempotencyKey: 'k', fingerprint: 'other' }), async () => Promise.resolve({})),
    ).rejects.toThrow('idempotency-key-reused');
    await expect(
      work.run(causeOf({ idempotencyKey: 'k', siteId: 'demo' }), async () => Promise.resolve({ other: true })),
    ).resolves.toMatchObject({ result: { other: true } });
  });

  test('a delivered event has its effect once, alone or in a batch, and causes what follows it', async () => {
    const events = ['chaville', 'demo'].map((siteId) => anEnvelope(requestSubmittedV1, { siteId, actorId: 'agent-9' }));
    const handle = (batch: typeof events): Promise<void> =>
      work.runForEvents(batch, async (transaction, fresh) => {
        for (const cause of fresh) {
          await transaction.query('INSERT INTO note VALUES ($1, $2, 1)', [cause.siteId, cause.subject]);
          transaction.emit(requestWithdrawnV1, {
            siteId: cause.siteId,
            subject: cause.subject,
            sequence: 1,
            data: requestWithdrawnV1.example,
            cause,
          });
        }
      });
    await handle(events.slice(0, 1));
    await handle(events);
    await handle(events);
    expect([await count('note'), await count('inbox')]).toEqual([2, 2]);
    const rows = await database.query<{ causation_id: string; actor_id: string }>(
      'SELECT causation_id, actor_id FROM decision.outbox ORDER BY position',
    );
    expect(rows).toEqual(events.map((event) => ({ causation_id: event.id, actor_id: 'agent-9' })));
  });

  test('a batch of two sites sees and writes these two only', async () => {
    await database.query(
      `INSERT INTO decision.note SELECT site, gen_random_uuid(), 0 FROM unnest(ARRAY['chaville', 'demo', 'elsewhere']) AS site`,
    );
    const events = ['chaville', 'demo'].map((siteId) => anEnvelope(requestSubmittedV1, { siteId }));
    let seen: string[] = [];
    const handling = work.runForEvents(events, async (transaction) => {
      seen = (await transaction.query<{ site_id: string }>('SELECT site_id FROM note ORDER BY 1')).map(
        (row) => row.site_id,
      );
      await write(transaction, 'elsewhere');
    });
    await expect(handling).rejects.toThrow(/row-level security/);
    expect(seen).toEqual(['chaville', 'demo']);
    expect([await count('note'), await count('inbox')]).toEqual([3, 0]);
  });

  test('1,000 interleaved transactions of two sites on four connections never see each other', async () => {
    const sites = Array.from({ length: 1_000 }, (_none, index) => (index % 2 === 0 ? 'chaville' : 'demo'));
    const foreign = await Promise.all(
      sites.map(async (siteId) => {
        const { result } = await work.run(causeOf({ siteId }), async (transaction) => {
          await transaction.query('INSERT INTO note VALUES ($1, $2, 1)', [siteId, transaction.ids.next()]);
          return { others: await transaction.query('SELECT 1 FROM note WHERE site_id <> $1', [siteId]) };
        });
        return result.others.length;
      }),
    );
    expect(foreign.reduce((total, rows) => total + rows, 0)).toBe(0);
    expect(await source.query('SELECT 1 FROM note')).toEqual([]);
  });

  test('two transactions that deadlock both end, each once', async () => {
    const [first, second] = [uuidGenerator.next(), uuidGenerator.next()];
    await database.query(`INSERT INTO decision.note VALUES ('chaville', $1, 0), ('chaville', $2, 0)`, [first, second]);
    const increment = (ids: readonly string[]): Promise<unknown> =>
      work.run(causeOf(), async (transaction) => {
        for (const id of ids)
          await transaction.query('UPDATE note SET n = n + 1 WHERE site_id = $1 AND id = $2', ['chaville', id]);
        return {};
      });
    await Promise.all(
      Array.from({ length: 4 }, (_none, index) => increment(index % 2 === 0 ? [first, second] : [second, first])),
    );
    const rows = await database.query<{ n: number }>('SELECT n FROM decision.note');
    expect(rows.map((row) => row.n)).toEqual([4, 4]);
    // PostgreSQL looks for a deadlock after a second.
  }, 20_000);

  test.each([
    ['an update', UPDATE_BY_KEYS],
    ['a lock', LOCK_BY_KEYS],
  ])('%s reads the rows of its keys alone, also of a table that was never analysed', async (_what, statement) => {
    await database.query(
      `INSERT INTO decision.note SELECT site, gen_random_uuid(), n FROM unnest(ARRAY['chaville', 'demo']) AS site, generate_series(1, 2000) AS n`,
    );
    const keys = await database.query('SELECT site_id AS site, id, n FROM decision.note WHERE n <= 3');
    const read = await work.runForTask({ siteIds: ['chaville', 'demo'] }, async (transaction) => {
      const [plan] = await transaction.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
        [JSON.stringify(keys)],
      );
      return plan === undefined ? [] : rowsRead(plan['QUERY PLAN'][0].Plan);
    });
    expect(read).toEqual([6]);
  });
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows of the table that each scan of it looked at. */
function rowsRead(node: PlanNode): number[] {
  const below = (node.Plans ?? []).flatMap(rowsRead);
  if (node['Relation Name'] === undefined || !node['Node Type'].includes('Scan')) return below;
  return [(node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], ...below];
}
