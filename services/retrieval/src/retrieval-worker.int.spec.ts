import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { regulationAdoptedV1 } from '@octroi/contracts';
import { systemClock, uuidGenerator } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource, type RunningService } from '@octroi/platform';
import { probe } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { SqlRetrievalStores } from './adapters/persistence/sql-retrieval-stores.js';
import { SqlTaskQueue } from './adapters/persistence/sql-task-queue.js';
import { RecordOutcomes } from './application/record-outcomes.js';
import { TraceCalls } from './application/trace-calls.js';
import { aHabilitation, noAnswer } from './testing/task.fixture.js';
import { quotientAnswer } from './testing/fake-upstream.js';
import { RetrievalBench } from './testing/retrieval-bench.js';

const SITES = ['chaville', 'demo'];
const POLICY = { backoffSeconds: [60], repeatGuardSeconds: 60 };

let bench: RetrievalBench;
let runtime: DataSource;
let worker: DataSource;
let first: RunningService;

beforeAll(async () => {
  bench = await RetrievalBench.start();
  const source = (url: string): Promise<DataSource> =>
    createDataSource({ url, schema: 'retrieval', applicationName: 'spec', poolSize: 4 }).initialize();
  [runtime, worker] = [await source(bench.database.urls.runtime), await source(bench.database.urls.worker)];
  first = await replica();
  await Promise.all(SITES.map((site) => bench.openSite(site)));
});
afterEach(() => bench.upstream.letGo());
afterAll(async () => {
  await bench.close();
  await Promise.all([runtime.destroy(), worker.destroy()]);
});

/** On a busy machine a replica that lives must not pass for one that died: only leases that a test makes itself are short. */
const replica = (): Promise<RunningService> => bench.replica({ RETRIEVAL_LEASE_SECONDS: '60' });

const queueOf = (holder: string, leaseMs = 60_000): SqlTaskQueue => new SqlTaskQueue(worker, { holder, leaseMs });

const unitOfWork = (): SqlUnitOfWork<SqlRetrievalStores> =>
  new SqlUnitOfWork({
    service: 'retrieval',
    dataSource: runtime,
    clock: systemClock,
    ids: uuidGenerator,
    stores: (transaction) => new SqlRetrievalStores(transaction),
    onCommitted: () => undefined,
  });

describe('two replicas', () => {
  test('never call for the same task at once, and lose none', async () => {
    const second = await replica();
    try {
      bench.upstream.mostAtOnce = 0;
      const ids = await Promise.all(
        Array.from({ length: 60 }, async (_, index) => {
          const name = `FOULE${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`;
          return { name, id: await bench.file(name, { siteId: SITES[index % 2] }) };
        }),
      );
      for (const { id } of ids) await bench.reaches(id, 'succeeded');
      expect(bench.upstream.mostAtOnce).toBe(1);
      expect(ids.map(({ name }) => bench.upstream.callsAbout(name))).toEqual(ids.map(() => 1));
    } finally {
      await bench.stop(second);
    }
  });

  test('one that dies leaves its task to the other, once its lease is over, and changes nothing if it was only frozen', async () => {
    await bench.stop(first);
    const requestId = await insertDue('chaville', true);
    bench.intake.identities.set(requestId, { birthName: 'ORPHELINE' });
    const [claim] = await queueOf('frozen', 100).claim(1);
    expect(claim).toMatchObject({ requestId, holder: 'frozen', token: 1 });
    first = await replica();
    await bench.reaches(requestId, 'succeeded');
    expect(bench.upstream.callsAbout('ORPHELINE')).toBe(1);
    const told = (await bench.hears(requestId, 'household-data-retrieved')).length;
    // It thaws, and goes on where it was: before the call, then after it.
    const call = {
      claim: claim!,
      source: 'quotient-familial' as const,
      month: { year: 2026, month: 11 },
      habilitation: aHabilitation(),
      actorId: null,
      turn: 0,
    };
    const traced = await new TraceCalls(unitOfWork(), POLICY).execute([{ ...call, correlationId: 'c-1' }]);
    expect(traced).toEqual([]);
    const reply = {
      outcome: noAnswer('ask-the-person'),
      httpStatus: 404,
      upstreamId: null,
      rateLimit: null,
      asOf: null,
    };
    const record = new RecordOutcomes(unitOfWork(), POLICY, { next: () => 0 });
    await record.execute([{ claim: claim!, callId: null, reply, providers: ['CNAF'] }]);
    expect((await bench.task(requestId))?.state).toBe('succeeded');
    expect(bench.told.filter(({ subject }) => subject === requestId)).toHaveLength(told);
  });
});

describe('the queue', () => {
  test('takes one task of each site in turn, urgent ones first within a site, and goes on where it stopped', async () => {
    await bench.stop(first);
    const tasks: { id: string; label: string }[] = [];
    for (const [label, siteId, urgent] of [
      ['a1', 'aa', false],
      ['a2', 'aa', false],
      ['a3 urgent', 'aa', true],
      ['b1', 'bb', false],
      ['c1', 'cc', false],
    ] as const)
      tasks.push({ label, id: await insertDue(siteId, urgent) });
    const labelOf = (requestId: string): string => tasks.find(({ id }) => id === requestId)?.label ?? requestId;
    const queue = queueOf('spec');
    const two = await queue.claim(2);
    expect(two.map(({ requestId }) => labelOf(requestId))).toEqual(['a3 urgent', 'b1']);
    const rest = await queue.claim(10);
    expect(rest.map(({ requestId }) => labelOf(requestId))).toEqual(['c1', 'a1', 'a2']);
    expect(await queue.claim(10)).toEqual([]);
    expect(await queue.renew(two)).toEqual(two);
    expect(await queueOf('another').renew(two)).toEqual([]);
    await bench.database.query(
      `UPDATE retrieval.task SET state = 'cancelled', lease_holder = NULL WHERE site_id IN ('aa', 'bb', 'cc')`,
    );
    first = await replica();
  });

  test('many claimers at once never take the same task', async () => {
    await bench.stop(first);
    await Promise.all(Array.from({ length: 40 }, (_, index) => insertDue(`s${String(index % 5)}`, false)));
    const queues = Array.from({ length: 8 }, (_, index) => queueOf(`claimer-${String(index)}`));
    const taken: string[] = [];
    for (let round = 0; round < 20 && taken.length < 40; round += 1) {
      const claims = await Promise.all(queues.map((queue) => queue.claim(3)));
      taken.push(...claims.flat().map(({ requestId }) => requestId));
    }
    expect(taken).toHaveLength(40);
    expect(new Set(taken).size).toBe(40);
    await bench.database.query(
      `UPDATE retrieval.task SET state = 'cancelled', lease_holder = NULL WHERE site_id LIKE 's_'`,
    );
    first = await replica();
  });
});

describe('a replica that stops', () => {
  test('lets calls in flight end, cuts those that do not, and gives its claims back', async () => {
    bench.upstream.answer('PENDUE', (nth) => (nth === 0 ? { hang: true } : quotientAnswer(77)));
    const requestId = await bench.file('PENDUE');
    await probe(() => bench.upstream.callsAbout('PENDUE') === 1, { describe: 'the call hangs' });
    await bench.stop(first);
    expect(await bench.task(requestId)).toMatchObject({ state: 'due', lease_holder: null });
    const [call] = await bench.database.query('SELECT result FROM retrieval.call_log WHERE request_id = $1', [
      requestId,
    ]);
    expect(call).toEqual({ result: 'abandoned' });
    first = await replica();
    await bench.reaches(requestId, 'succeeded');
  });
});

describe('rules that change while requests come in', () => {
  test('no request is parked for ever on a regulation that was just adopted', async () => {
    for (const round of ['un', 'deux', 'trois', 'quatre', 'cinq']) {
      const siteId = `course-${round}`;
      await bench.habilitate(siteId);
      const filed = Array.from({ length: 5 }, () => bench.file('COURSE', { siteId, noticeGivenOn: null }));
      const adopted = bench.publish(regulationAdoptedV1, { siteId, subject: siteId });
      const [ids] = [await Promise.all(filed), await adopted];
      for (const id of ids) {
        const row = await probe(() => bench.task(id), {
          describe: 'the task knows its rule',
          satisfied: (seen) => seen?.parked_reason === 'notice-missing',
        });
        expect(row?.state).toBe('parked');
      }
    }
  });
});

/** A due task as the service stores it, without any event. */
async function insertDue(siteId: string, urgent: boolean): Promise<string> {
  const requestId = uuidGenerator.next();
  await bench.database.query(`INSERT INTO retrieval.request (site_id, request_id) VALUES ($1, $2)`, [
    siteId,
    requestId,
  ]);
  await bench.database.query(
    `INSERT INTO retrieval.task (site_id, request_id, aid, requested_on, notice_given_on, urgent, correlation_id, state, due_at,
       quotient_year, quotient_month)
     VALUES ($1, $2, 'aide-alimentaire', now(), now() - interval '1 day', $3, 'c-1', 'due', now(),
       extract(year FROM now()), extract(month FROM now()))`,
    [siteId, requestId, urgent],
  );
  return requestId;
}
