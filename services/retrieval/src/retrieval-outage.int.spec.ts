import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidGenerator } from '@octroi/kernel';
import { probe } from '@octroi/testing';
import { RetrievalBench } from './testing/retrieval-bench.js';

const SITES = ['chaville', 'demo', 'meudon', 'sevres'];
const TASKS = 300;

/** Four seconds stand for the 24 hours, and three for the minute of an address. */
const SHORT = {
  RETRIEVAL_CALL_SECONDS: '1',
  // Nobody dies here: an answer that came after its claim lapsed, on a busy machine, would rightly be asked for again.
  RETRIEVAL_LEASE_SECONDS: '30',
  RETRIEVAL_BACKOFF_SECONDS: '0.01,0.03,0.1,0.3,0.7',
  RETRIEVAL_REPEAT_GUARD_SECONDS: '0.1',
  RETRIEVAL_PATIENCE_SECONDS: '1',
  RETRIEVAL_BREAKER_FAILURES: '8',
  RETRIEVAL_BREAKER_PAUSE_SECONDS: '0.05,0.1,0.3',
  RETRIEVAL_ADDRESS_CALLS: '1000',
  RETRIEVAL_ADDRESS_WINDOW_SECONDS: '3',
};
const OUTAGE_MS = 4_000;
const WINDOW_MS = 3_000;
const ALLOWED = 1_000;

let bench: RetrievalBench;

beforeAll(async () => {
  bench = await RetrievalBench.start();
  const tokens = Object.fromEntries(SITES.map((site) => [`API_PARTICULIER_TOKEN_${site.toUpperCase()}`, 'a-token']));
  await Promise.all([bench.replica({ ...SHORT, ...tokens }), bench.replica({ ...SHORT, ...tokens })]);
  await Promise.all(SITES.map((site, index) => bench.openSite(site, { number: `DEMO-${index}` })));
});
afterAll(() => bench.close());

/** A backlog as the service stores it. */
async function openBacklog(): Promise<void> {
  const ids = Array.from({ length: TASKS }, () => uuidGenerator.next());
  for (const [index, id] of ids.entries())
    bench.intake.identities.set(id, { birthName: `ATTENTE ${inLetters(index)}` });
  await bench.database.query(
    `INSERT INTO retrieval.request (site_id, request_id)
     SELECT ($2::text[])[1 + nth % ${SITES.length}], id FROM unnest($1::uuid[]) WITH ORDINALITY AS opened (id, nth)`,
    [ids, SITES],
  );
  await bench.database.query(
    `INSERT INTO retrieval.task (site_id, request_id, aid, requested_on, notice_given_on, correlation_id, state, due_at, late_at,
       quotient_year, quotient_month)
     SELECT site_id, request_id, 'aide-alimentaire', now(), now() - interval '1 day', 'c-1', 'due', now(), now() + interval '1 second',
       extract(year FROM now()), extract(month FROM now()) FROM retrieval.request WHERE request_id = ANY ($1::uuid[])`,
    [ids],
  );
}

const inLetters = (number: number): string =>
  [...String(number)].map((digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '').join('');

async function states(): Promise<Record<string, number>> {
  const rows = await bench.database.query<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM retrieval.task GROUP BY state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Most calls in any window. */
function mostInAWindow(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + WINDOW_MS).length));
}

test('a State that is silent for a day: nothing is lost, nobody is refused, and what waited leaves at the allowed pace', async () => {
  const calls: number[] = [];
  let back: () => void = () => undefined;
  const silence = new Promise<void>((resolve) => (back = resolve));
  bench.upstream.onCall = () => {
    calls.push(performance.now());
    return silence;
  };
  const began = performance.now();
  await openBacklog();
  await probe(() => performance.now() - began, { describe: 'the day is over', satisfied: (ms) => ms >= OUTAGE_MS });
  const inVain = calls.length;
  expect(inVain).toBeGreaterThan(8);
  // After the first failures, one call tries from time to time.
  expect(inVain).toBeLessThan(TASKS / 2);
  expect(Object.keys(await states()).filter((state) => state !== 'due' && state !== 'running')).toEqual([]);
  // Each of them, whether asked in vain or never let through, was told why it waits: few times, not at each try.
  const told = await bench.database.query<{ most: number; requests: number }>(
    `SELECT max(times)::int AS most, count(*)::int AS requests FROM (SELECT subject, count(*) AS times FROM retrieval.outbox
       WHERE type LIKE '%retrieval-postponed%' OR type LIKE '%household-data-unavailable%' GROUP BY subject) AS heard`,
  );
  expect(told).toMatchObject([{ requests: TASKS }]);
  expect(told[0]!.most).toBeLessThan(8);
  back();
  await probe(states, {
    describe: 'every task has its answer',
    timeoutMs: 50_000,
    everyMs: 100,
    satisfied: ({ succeeded }) => succeeded === TASKS,
    show: (seen) => JSON.stringify(seen),
  });
  expect(mostInAWindow(calls)).toBeLessThanOrEqual(ALLOWED);
  const answered = await bench.database.query(
    `SELECT request_id FROM retrieval.call_log WHERE result = 'answered' GROUP BY request_id HAVING count(*) = 1`,
  );
  expect(answered).toHaveLength(TASKS);
});
