import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { upstreamV1, type UpstreamState } from '@octroi/contracts';
import { NO_SITE } from '@octroi/platform';
import { errorAnswer, quotientAnswer } from './testing/fake-upstream.js';
import { RetrievalBench } from './testing/retrieval-bench.js';

let bench: RetrievalBench;
beforeAll(async () => {
  bench = await RetrievalBench.start();
  await bench.replica({ RETRIEVAL_HABILITATION_CALLS: '20', RETRIEVAL_HABILITATION_WINDOW_SECONDS: '1' });
  await bench.openSite('chaville');
});
afterAll(() => bench.close());

async function state(): Promise<UpstreamState> {
  const actor = await bench.tokenOfGateway('operate');
  return (await bench.say(upstreamV1, { siteId: NO_SITE, actor, payload: {} })).result;
}

test('operators see the pace, the breakers and what each centre waits for, and nobody', async () => {
  bench.upstream.answer('RECUE', () => quotientAnswer(90));
  bench.upstream.answer('ATTEND', () => errorAnswer(503, '35020'));
  await bench.reaches(await bench.file('RECUE'), 'succeeded');
  await bench.hears(await bench.file('ATTEND'), 'retrieval-postponed');
  await bench.database.query(
    `INSERT INTO retrieval.upstream_control (key, paused_at, reason) VALUES ('source:rsa', now(), 'audit')`,
  );
  const seen = await state();
  expect(seen.breakers.map(({ way }) => way)).toEqual(['api-particulier', 'caisses', 'social-security', 'cnous']);
  expect(seen.breakers.every(({ closedUntil }) => closedUntil === null)).toBe(true);
  const [address, own] = seen.budgets;
  expect(address).toMatchObject({ habilitation: null });
  // 80 % of twenty a second.
  expect(own).toMatchObject({ habilitation: expect.any(String), perMinute: 960 });
  expect([address!.used, own!.used].every((used) => used >= 2)).toBe(true);
  expect(seen.sites).toMatchObject([{ siteId: 'chaville', parked: 0 }]);
  expect(seen.sites[0]!.due + seen.sites[0]!.running).toBe(1);
  expect(seen.pauses).toMatchObject([{ key: 'source:rsa', reason: 'audit' }]);
  expect(JSON.stringify(seen)).not.toMatch(/RECUE|ATTEND/);
});

test('calls of more than a minute ago use nothing any more', async () => {
  await bench.database.query(`UPDATE retrieval.call_log SET called_at = now() - interval '61 seconds'`);
  expect((await state()).budgets.map(({ used }) => used)).toEqual((await state()).budgets.map(() => 0));
});

test('a person of a centre is not told', async () => {
  await expect(bench.ask(upstreamV1, {}, 'admin')).rejects.toMatchObject({ code: 'role-not-allowed' });
});
