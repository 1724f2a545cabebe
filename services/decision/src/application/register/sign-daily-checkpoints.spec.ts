import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { checkpointMessage, checkpointSigner, nodeCryptography } from '@octroi/register';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { SignDailyCheckpoints } from './sign-daily-checkpoints.js';

const signer = checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));

test('the head of each register that is due is signed, with the numbers it has reached', async () => {
  const memory = await afterDecisions(3);
  const asked: string[] = [];
  const registers = { before: async (today: string) => (asked.push(today), ['chaville']) };
  const clock = { now: () => new Date('2026-11-23T23:30:00Z') };
  const useCase = new SignDailyCheckpoints(memory.unitOfWork, registers, { signer, clock });
  expect(await useCase.execute()).toBe(1);
  expect(asked).toEqual(['2026-11-24']);
  const [signed] = memory.checkpoints;
  expect(signed?.checkpoint).toMatchObject({
    site: 'chaville',
    position: 3,
    hash: memory.head.hash,
    occasion: 'daily',
  });
  expect(signed?.checkpoint.numbers).toEqual({ 'DEC-2026': 3 });
  const message = checkpointMessage(signed!.checkpoint);
  expect(nodeCryptography.verifyEd25519(signer.publicKey, message, signed!.signature)).toBe(true);
  await useCase.execute();
  expect(memory.checkpoints).toHaveLength(1);
});

test('an empty register is not signed', async () => {
  const memory = await afterDecisions(0);
  const registers = { before: async () => ['chaville'] };
  await new SignDailyCheckpoints(memory.unitOfWork, registers, { signer, clock: { now: () => memory.now } }).execute();
  expect(memory.checkpoints).toEqual([]);
});
