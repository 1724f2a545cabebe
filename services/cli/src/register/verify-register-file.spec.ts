import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import {
  EMPTY_HEAD,
  append,
  checkpointImprint,
  checkpointLine,
  checkpointSigner,
  endLine,
  entryLine,
  headerLine,
  nodeCryptography,
  signCheckpoint,
} from '@octroi/register';
import { TimeStampHolder } from '@octroi/testing';
import { reportOf } from './report.js';
import { verifyRegisterFile } from './verify-register-file.js';

const at = new Date('2026-11-23T09:15:02.120Z');
const signer = checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
const drafts = Array.from({ length: 3_000 }, (_none, index) => ({
  ...{ series: 'DEC', kind: 'decision', decidedOn: civilDate('2026-11-23') },
  parts: [{ name: 'decision', salt: '01'.repeat(32), value: { amountCents: index, text: 'é'.repeat(300) } }],
}));
const { entries, head } = append({ site: 'chaville', head: EMPTY_HEAD, recordedAt: at, drafts }, nodeCryptography);
const signed = signCheckpoint({ site: 'chaville', head, occasion: 'daily', at }, signer);
const lines = [
  headerLine('chaville', 'kept'),
  ...entries.map((entry) => entryLine(entry, 'kept')),
  checkpointLine(signed),
  endLine({ entries: entries.length, checkpoints: 1 }),
];

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'octroi-register-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

test('a file larger than what is read at a time, with accents across the pieces, is sound', async () => {
  const file = await written('sound', `${lines.join('\n')}\n`);
  const outcome = await verifyRegisterFile(file, { checkpointFiles: [], publicKeys: [] });
  expect(outcome).toMatchObject({ intact: true, entries: 3_000, vouchedUpTo: 0, checkpoints: 1 });
  expect(reportOf(outcome).join('\n')).toContain('INTACT : registre de « chaville », 3000 inscriptions.');
});

test.each([
  ['one', checkpointLine(signed)],
  ['answer of the API', JSON.stringify({ checkpoints: [signed] }, null, 2)],
  ['register file', lines.join('\n')],
])('a checkpoint kept elsewhere as %s tells that the tail was cut', async (name, kept) => {
  const file = await written('cut', [...lines.slice(0, 2_000), endLine({ entries: 1_999, checkpoints: 0 })].join('\n'));
  const elsewhere = await written(`kept-${name}`, kept);
  expect((await verifyRegisterFile(file, { checkpointFiles: [], publicKeys: [] })).intact).toBe(true);
  const outcome = await verifyRegisterFile(file, { checkpointFiles: [elsewhere], publicKeys: [] });
  expect(outcome).toMatchObject({ intact: false, fault: 'tail-cut', entries: 1_999 });
  expect(reportOf(outcome)[0]).toMatch(/^ALTÉRÉ/);
});

test('what cannot be read is said', async () => {
  const none = { checkpointFiles: [], publicKeys: [] };
  await expect(verifyRegisterFile(join(folder, 'absent'), none)).rejects.toThrow('absent ou illisible');
  const file = await written('sound-again', lines.join('\n'));
  const empty = await written('empty', '{}');
  await expect(verifyRegisterFile(file, { ...none, checkpointFiles: [empty] })).rejects.toThrow('aucun point');
  expect(await verifyRegisterFile(empty, none)).toMatchObject({
    intact: false,
    fault: 'unreadable-line',
    faultLine: 1,
  });
});

test('a time-stamp says its time, and that no certificate verified it unless one was given', async () => {
  const [holder, stranger] = [new TimeStampHolder('rsa'), new TimeStampHolder()];
  const imprint = checkpointImprint(signed.checkpoint, nodeCryptography);
  const stamped = checkpointLine(signed, holder.token({ imprint, at: new Date('2026-11-23T09:16:00Z') }));
  const file = await written(
    'stamped',
    [headerLine('chaville', 'kept', 2), ...lines.slice(1, -2), stamped, lines.at(-1)].join('\n'),
  );
  const report = async (...certificateFiles: string[]) =>
    reportOf(await verifyRegisterFile(file, { checkpointFiles: [], publicKeys: [], certificateFiles })).join('\n');
  const unverified = await report();
  expect(unverified).toContain('Dernier horodatage : inscription 3000, 2026-11-23T09:16:00.000Z.');
  expect(unverified).toContain('leur signature n’a été vérifiée par aucun certificat');
  const pem = await written('tsa.pem', `${stranger.certificate}${holder.certificate}`);
  expect(await report(pem)).toContain('Les horodatages sont signés par un certificat donné');
  expect(await report(await written('stranger.pem', stranger.certificate))).toMatch(
    /^ALTÉRÉ : ligne 3002, l’horodatage/,
  );
  await expect(report(await written('no.pem', 'bonjour'))).rejects.toThrow('aucun certificat dans ce fichier');
});
