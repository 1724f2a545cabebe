import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock, type Clock } from '@octroi/kernel';
import { createDataSource } from '@octroi/platform';
import { BEGIN_FILE, FileVerifier, checkpointSigner, nodeCryptography } from '@octroi/register';
import { TestTimeStampAuthority, type TestDatabase } from '@octroi/testing';
import { HttpTimeStampAuthority } from './adapters/gateways/http-time-stamp-authority.js';
import { SqlUnsignedRegisters } from './adapters/persistence/sql-unsigned-registers.js';
import { SqlUnstampedCheckpoints } from './adapters/persistence/sql-unstamped-checkpoints.js';
import { ExportRegister } from './application/register/export-register.js';
import { SignDailyCheckpoints } from './application/register/sign-daily-checkpoints.js';
import { StampCheckpoints } from './application/register/stamp-checkpoints.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { anAgent } from './testing/decision.fixture.js';

const signer = checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
const DAY_MS = 86_400_000;

let tsa: TestTimeStampAuthority;
let database: TestDatabase;
let bench: DecisionBench;
let worker: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
let daysAhead = 0;
const clock: Clock = { now: () => new Date(systemClock.now().getTime() + daysAhead * DAY_MS) };

beforeAll(async () => {
  tsa = await TestTimeStampAuthority.start();
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
  await tsa.close();
});

const sign = (): Promise<number> =>
  new SignDailyCheckpoints(bench.work, new SqlUnsignedRegisters(worker), { signer, clock }).execute();

const stamp = () => {
  const means = { authority: new HttpTimeStampAuthority(tsa.url), cryptography: nodeCryptography, clock };
  return new StampCheckpoints(bench.work, new SqlUnstampedCheckpoints(worker), means).execute();
};

async function verified(siteId: string, certificates: readonly string[] = []) {
  const actor = anAgent({ siteId, roles: ['manager'] });
  let text = '';
  for await (const piece of await new ExportRegister(bench.work, signer).execute(
    actor,
    aCause(actor, { siteId }),
    'kept',
  ))
    text += piece;
  const trust = { checkpoints: [], publicKeys: [], timeStampCertificates: certificates };
  const verifier = new FileVerifier(nodeCryptography, trust);
  return verifier.finish(verifier.goOn(BEGIN_FILE, text.split('\n').slice(0, -1)));
}

test('an authority that fails leaves the checkpoint signed; it is stamped when the authority answers again', async () => {
  await bench.decide(await bench.ready('chaville', 2));
  await bench.decide(await bench.ready('demo', 1), {}, { siteId: 'demo' });
  expect(await sign()).toBe(2);
  tsa.behaviour = 'error';
  expect(await stamp()).toEqual({ isStamped: false, fault: 'time-stamp-no-answer' });
  expect(await verified('chaville')).toMatchObject({ fault: null, header: { version: 1 }, checkpoints: 1 });
  tsa.behaviour = 'granted';
  const stamped = { isStamped: true, fault: null };
  expect([await stamp(), await stamp(), await stamp()]).toEqual([stamped, stamped, { isStamped: false, fault: null }]);
});

test('the exported file says when the authority saw the checkpoint, and its certificate vouches for it', async () => {
  const { certificate } = tsa.holder;
  const found = await verified('chaville', [certificate]);
  expect(found).toMatchObject({ fault: null, header: { version: 2 }, timeStamps: 1 });
  expect(found.lastTimeStamp).toMatchObject({ position: 2, isVerified: true });
  const another = await TestTimeStampAuthority.start();
  await another.close();
  expect((await verified('chaville', [another.holder.certificate])).fault).toBe('time-stamp-signature-invalid');
});

test('a checkpoint of more than seven days ago is left to the stamp of a later one', async () => {
  await bench.decide(await bench.ready('chaville', 1));
  daysAhead = 1;
  expect(await sign()).toBe(1);
  daysAhead = 9;
  const before = tsa.asked.length;
  expect(await stamp()).toEqual({ isStamped: false, fault: null });
  expect(tsa.asked).toHaveLength(before);
});

test('each site sees its own time-stamps, and no role changes one', async () => {
  const tokens = await bench.work.runForTask({ siteIds: ['demo'] }, async ({ register }) => [
    (await register.timeStampsBetween('demo', 0, 9)).size,
    (await register.timeStampsBetween('chaville', 0, 9)).size,
  ]);
  expect(tokens).toEqual([1, 0]);
  await expect(bench.source.query('DELETE FROM register_time_stamp')).rejects.toThrow(/permission denied/);
  await expect(worker.query(`UPDATE register_time_stamp SET token = ''`)).rejects.toThrow(/permission denied/);
  await expect(database.query('DELETE FROM decision.register_time_stamp')).rejects.toThrow(/only added to/);
});
