import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordHabilitationV1, recordHouseholdDataV1, retryRetrievalV1 } from '@octroi/contracts';
import { errorAnswer } from './testing/fake-upstream.js';
import { RetrievalBench, TODAY } from './testing/retrieval-bench.js';

const TABLES = ['task', 'retrieved_fact', 'habilitation', 'outbox'];

let bench: RetrievalBench;
let requestId: string;

beforeAll(async () => {
  bench = await RetrievalBench.start();
  await bench.replica();
  await Promise.all([bench.openSite('chaville'), bench.openSite('demo')]);
  bench.upstream.answer('PORTE', () => errorAnswer(404, '23003'));
  requestId = await bench.file('PORTE', { siteId: 'demo' });
  await bench.hears(requestId, 'household-data-unavailable');
});
afterAll(() => bench.close());

const contents = async (): Promise<string> => {
  const rows = await Promise.all(
    TABLES.map((table) =>
      bench.database.query(
        table === 'outbox'
          ? 'SELECT id FROM retrieval.outbox ORDER BY position'
          : `SELECT * FROM retrieval.${table} AS t ORDER BY t::text`,
      ),
    ),
  );
  return JSON.stringify(rows);
};

const fact = () => {
  const [year = 0, month = 0] = TODAY.split('-').map(Number);
  return {
    quotientFamilial: { value: 10, year, month, provider: 'CNAF' as const },
    proof: { kind: 'attestation-caf' as const, seenOn: TODAY },
  };
};

const commands = () =>
  [
    [retryRetrievalV1, { requestId }],
    [recordHouseholdDataV1, { requestId, data: fact() }],
    [recordHabilitationV1, recordHabilitationV1.example],
  ] as const;

/** What each command, sent about a site with a token, is answered. */
async function answers(siteId: string, tokenOf: (contract: never) => Promise<string>): Promise<string[]> {
  const codes: string[] = [];
  for (const [contract, payload] of commands()) {
    const actor = await tokenOf(contract as never);
    const sent = bench.say(contract as never, { siteId, actor, payload: payload as never });
    codes.push(
      await sent.then(
        () => 'done',
        (error: unknown) => (error as { readonly code?: string }).code ?? 'without code',
      ),
    );
  }
  return codes;
}

test.each([
  ['signed by a key that nobody trusts, under the name of the gateway', 'chaville', 'forger'],
  ['that is no token', 'chaville', 'text'],
  ['that is empty', 'chaville', 'empty'],
])('on the bus, a command with a token %s is refused and changes nothing', async (_what, siteId, kind) => {
  const before = await contents();
  const token = (contract: never): Promise<string> =>
    kind === 'forger'
      ? bench.tokenFor(contract, 'forger')
      : Promise.resolve(kind === 'text' ? 'eyJhbGciOiJub25lIn0.e30.' : '');
  expect(await answers(siteId, token)).toEqual(['unauthenticated', 'unauthenticated', 'unauthenticated']);
  expect(await contents()).toBe(before);
});

test('on the bus, a command of a person about another site is refused and changes nothing', async () => {
  const before = await contents();
  const refused = await answers('demo', (contract) => bench.tokenFor(contract, 'gateway'));
  // Who may record an habilitation is no person of a centre.
  expect(refused).toEqual(['not-found', 'not-found', 'role-not-allowed']);
  expect(await contents()).toBe(before);
});
