import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock, type Clock } from '@octroi/kernel';
import { createDataSource } from '@octroi/platform';
import { BEGIN_FILE, FileVerifier, checkpointSigner, nodeCryptography } from '@octroi/register';
import type { TestDatabase } from '@octroi/testing';
import { SqlUnsignedRegisters } from './adapters/persistence/sql-unsigned-registers.js';
import { randomSalts } from './adapters/cryptography/random-salts.js';
import { CorrectDecision } from './application/register/correct-decision.js';
import { ListCorrections } from './application/register/list-corrections.js';
import { ExportRegister } from './application/register/export-register.js';
import { ListCheckpoints } from './application/register/list-checkpoints.js';
import { SignDailyCheckpoints } from './application/register/sign-daily-checkpoints.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { anAgent } from './testing/decision.fixture.js';

const signer = checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
const DAY_MS = 86_400_000;

let database: TestDatabase;
let bench: DecisionBench;
let worker: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
let daysAhead = 0;
const clock: Clock = { now: () => new Date(systemClock.now().getTime() + daysAhead * DAY_MS) };

beforeAll(async () => {
  database = await decisionDatabase();
  bench = await DecisionBench.on(database, clock);
  const options = { url: database.urls.worker, schema: 'decision', applicationName: 'decision-worker', poolSize: 2 };
  worker = await createDataSource(options).initialize();
  await bench.configure('chaville');
  await bench.configure('demo');
});

afterAll(async () => {
  await worker.destroy();
  await bench.source.destroy();
  await database.drop();
});

const sign = (): Promise<number> =>
  new SignDailyCheckpoints(bench.work, new SqlUnsignedRegisters(worker), { signer, clock }).execute();

const checkpoints = async (siteId: string) => {
  const actor = anAgent({ siteId, roles: ['dpo'] });
  const found = await new ListCheckpoints(bench.work).execute(actor, aCause(actor, { siteId }), 10);
  return found.map(({ checkpoint }) => `${checkpoint.occasion} ${checkpoint.position}`);
};

test('each register is signed once a day when it has grown, and its file is sound to the last checkpoint', async () => {
  expect(await sign()).toBe(0);
  await bench.decide(await bench.ready('chaville', 3));
  await bench.decide(await bench.ready('demo', 1), {}, { siteId: 'demo' });
  expect([await sign(), await sign()]).toEqual([2, 0]);
  await bench.decide(await bench.ready('chaville', 2));
  expect(await sign()).toBe(0);
  daysAhead = 1;
  expect([await sign(), await sign()]).toEqual([1, 0]);
  expect(await checkpoints('chaville')).toEqual(['daily 5', 'daily 3']);
  expect(await checkpoints('demo')).toEqual(['daily 1']);
  await bench.decide(await bench.ready('chaville', 1));
  const actor = anAgent({ roles: ['manager'] });
  let text = '';
  for await (const piece of await new ExportRegister(bench.work, signer).execute(actor, aCause(actor), 'kept'))
    text += piece;
  expect(await checkpoints('chaville')).toEqual(['export 6', 'daily 5', 'daily 3']);
  const verifier = new FileVerifier(nodeCryptography, { checkpoints: [], publicKeys: [signer.publicKey] });
  const verified = verifier.finish(verifier.goOn(BEGIN_FILE, text.split('\n').slice(0, -1)));
  expect(verified).toMatchObject({ fault: null, checkpoints: 3, chain: { position: 6 } });
});

test('a correction is another entry, found with the decision that it corrects', async () => {
  const [id = ''] = await bench.ready('chaville', 1);
  const [place] = await bench.decide([id]);
  const means = { cryptography: nodeCryptography, salts: randomSalts };
  const actor = anAgent({ roles: ['secretary'] });
  const words = { reason: 'Erreur de plume.', replacement: 'Lire : décembre.' };
  const { result } = await new CorrectDecision(bench.work, means).execute(
    aCause(actor),
    { requestId: id, ...words },
    (entry) => ({ position: entry.position, series: entry.series }),
  );
  expect(result).toEqual({ position: Number(place) + 1, series: 'COR' });
  const [found] = await new ListCorrections(bench.work).execute(actor, aCause(actor), id);
  expect(found).toMatchObject({ statement: words, correction: { correctedPosition: place } });
});

test('no role changes what was signed', async () => {
  await expect(bench.source.query('DELETE FROM register_checkpoint')).rejects.toThrow(/permission denied/);
  await expect(worker.query(`UPDATE register_checkpoint SET hash = ''`)).rejects.toThrow(/permission denied/);
  await expect(worker.query('SELECT FROM register_entry')).rejects.toThrow(/permission denied/);
  await expect(database.query('DELETE FROM decision.register_checkpoint')).rejects.toThrow(/only added to/);
});
