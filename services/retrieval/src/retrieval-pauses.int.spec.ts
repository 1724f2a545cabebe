import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { quotientAnswer } from './testing/fake-upstream.js';
import { RetrievalBench } from './testing/retrieval-bench.js';

let bench: RetrievalBench;
beforeAll(async () => {
  bench = await RetrievalBench.start();
  await Promise.all([bench.replica(), bench.replica()]);
  await bench.openSite('chaville');
  await bench.openSite('demo', { number: 'DEMO-2' });
});
afterEach(() => resume());
afterAll(() => bench.close());

async function pause(key: string): Promise<void> {
  await bench.database.query(
    `INSERT INTO retrieval.upstream_control (key, paused_at, reason) VALUES ($1, now(), 'audit')
     ON CONFLICT (key) DO UPDATE SET paused_at = now()`,
    [key],
  );
}

async function resume(): Promise<void> {
  await bench.database.query(`UPDATE retrieval.upstream_control SET paused_at = NULL`);
}

const isPaused = ({ reason, nextAttemptAt }: Record<string, unknown>): boolean =>
  reason === 'calls-paused' && nextAttemptAt === null;

test.each(['site:chaville', 'source:quotient-familial', 'all'])(
  'while %s is paused, a request says so once and without a date; once it is resumed it is asked',
  async (key) => {
    const name = `PAUSE ${key.replaceAll(/[^a-z]/g, ' ').toUpperCase()}`;
    bench.upstream.answer(name, () => quotientAnswer(300));
    await pause(key);
    const requestId = await bench.file(name);
    const told = await bench.hears(requestId, 'retrieval-postponed', isPaused);
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('audit');
    await resume();
    const events = await bench.hears(requestId, 'household-data-retrieved');
    expect(events.filter(({ data }) => isPaused(data as Record<string, unknown>))).toHaveLength(1);
  },
);

test('a centre that is not paused hears nothing of the pause of another', async () => {
  bench.upstream.answer('AILLEURS', () => quotientAnswer(300));
  await pause('site:chaville');
  const here = await bench.file('AILLEURS');
  await bench.hears(here, 'retrieval-postponed', isPaused);
  const there = await bench.file('AILLEURS', { siteId: 'demo' });
  const events = await bench.hears(there, 'household-data-retrieved');
  expect(events).toHaveLength(1);
});

test('what waits in the queue when the pause ends is told that it goes on', async () => {
  await pause('site:chaville');
  const requestId = await bench.file('REPRISE');
  await bench.hears(requestId, 'retrieval-postponed', isPaused);
  // Nobody claims it at once: it stands for a long queue.
  await bench.database.query(`UPDATE retrieval.task SET due_at = now() + interval '1 hour' WHERE request_id = $1`, [
    requestId,
  ]);
  await resume();
  const events = await bench.hears(requestId, 'retrieval-postponed', ({ reason }) => reason === 'resumed');
  expect(events.map(({ data }) => (data as { reason: string }).reason)).toEqual(['calls-paused', 'resumed']);
});
