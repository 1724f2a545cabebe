import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { quotientAnswer } from './testing/fake-upstream.js';
import { RetrievalBench } from './testing/retrieval-bench.js';

let bench: RetrievalBench;

beforeAll(async () => {
  bench = await RetrievalBench.start();
  // A call that hangs does not end by itself while the suite runs.
  await bench.replica({ RETRIEVAL_CALL_SECONDS: '90' });
});
afterAll(() => bench.close());

async function scopesOf(requestId: string): Promise<string[][]> {
  const rows = await bench.database.query<{ scopes: string[] }>(
    'SELECT scopes FROM retrieval.call_log WHERE request_id = $1 ORDER BY scopes',
    [requestId],
  );
  return rows.map(({ scopes }) => scopes);
}

describe('a regulation that uses more than the quotient', () => {
  const SCOPES = ['cnaf_quotient_familial', 'revenu_solidarite_active', 'complementaire_sante_solidaire'];
  const right = (est_beneficiaire: boolean) => ({
    status: 200,
    body: { data: { est_beneficiaire, date_debut_droit: null, avec_majoration: null }, links: {}, meta: {} },
  });

  beforeAll(async () => {
    const sources = ['quotient-familial', 'rsa', 'c2s'] as const;
    await bench.openSite('demo', { scopes: SCOPES, number: 'DEMO-0002' }, sources);
  });

  test('has each source asked under its own scope, and each answer told with all that is known', async () => {
    bench.upstream.answer('PLUSIEURS', (_nth, _token, path) =>
      path.includes('revenu_solidarite_active') ? right(true) : quotientAnswer(300),
    );
    const requestId = await bench.file('PLUSIEURS', { siteId: 'demo' });
    const events = await bench.hears(requestId, 'household-data-retrieved', (data) => {
      const statuses = data['statuses'] as readonly object[];
      return data['quotientFamilial'] !== null && statuses.length > 0;
    });
    const told = events.filter(({ type }) => type.includes('retrieved'));
    expect(told.map(({ data }) => (data as { about: string }).about).sort()).toEqual(['quotient-familial', 'rsa']);
    expect(told.at(-1)?.data).toMatchObject({
      quotientFamilial: { value: 300 },
      statuses: [{ code: 'rsa', value: true, source: 'api-particulier' }],
    });
    // One sequence for the request, whichever of its tasks speaks.
    expect(new Set(events.map(({ sequence }) => sequence)).size).toBe(events.length);
    const scopes = await scopesOf(requestId);
    expect(scopes.sort()).toEqual([['cnaf_quotient_familial'], ['revenu_solidarite_active']]);
  });

  test('asks nothing about anybody’s health before the centre turned it on with its reason', async () => {
    bench.upstream.answer('SANTE', (_nth, _token, path) =>
      path.includes('complementaire') || path.includes('revenu') ? right(false) : quotientAnswer(300),
    );
    const asked = () =>
      bench.upstream.asked.filter(({ name, path }) => name === 'SANTE' && path.includes('complementaire'));
    const requestId = await bench.file('SANTE', { siteId: 'demo' });
    await bench.hears(
      requestId,
      'retrieval-postponed',
      (data) => data['about'] === 'c2s' && data['reason'] === 'health-source-off',
    );
    expect(asked()).toEqual([]);
    const healthSources = [{ source: 'c2s' as const, reason: 'DEL05_2026_0003' }];
    await bench.habilitate('demo', { scopes: SCOPES, number: 'DEMO-0002', healthSources });
    await bench.hears(requestId, 'household-data-retrieved', (data) => data['about'] === 'c2s');
    expect(asked()).toHaveLength(1);
  });

  test('goes on for one source while another hangs, in the same process', async () => {
    const names = Array.from(
      { length: 40 },
      (_none, index) => `PENDU ${String.fromCharCode(65 + (index % 26))}${index < 26 ? 'A' : 'B'}`,
    );
    for (const name of names)
      bench.upstream.answer(name, (_nth, _token, path) => (path.includes('quotient') ? { hang: true } : right(true)));
    const requestIds: string[] = [];
    for (const name of names) requestIds.push(await bench.file(name, { siteId: 'demo' }));
    // Every RSA comes while no quotient does, although there are more that hang than calls at the same time.
    for (const requestId of requestIds)
      await bench.hears(requestId, 'household-data-retrieved', (data) => data['about'] === 'rsa');
    const [open] = await bench.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM retrieval.task WHERE source = 'quotient-familial' AND state = 'succeeded'
       AND request_id = ANY ($1::uuid[])`,
      [requestIds],
    );
    expect(open?.count).toBe(0);
    bench.upstream.letGo();
  });
});
