import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { BEGIN_FILE, FileVerifier, checkpointSigner, nodeCryptography } from '@octroi/register';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause, type InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { ExportRegister } from './export-register.js';

const signer = checkpointSigner(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
const secretary = anAgent({ roles: ['secretary'] });

async function exported(memory: InMemoryDecisionStores, content: 'kept' | 'left-out'): Promise<string[]> {
  const useCase = new ExportRegister(memory.unitOfWork, signer);
  let text = '';
  for await (const piece of await useCase.execute(secretary, aCommandCause(secretary), content)) text += piece;
  return text.split('\n').slice(0, -1);
}

test('the file is sound and ends with a checkpoint of its last entry; what goes out is traced', async () => {
  const memory = await afterDecisions(2_300);
  const lines = await exported(memory, 'kept');
  const { checkpoint } = memory.checkpoints[0]!;
  const verifier = new FileVerifier(nodeCryptography, { checkpoints: [checkpoint], publicKeys: [signer.publicKey] });
  const verified = verifier.finish(verifier.goOn(BEGIN_FILE, lines));
  expect(verified).toMatchObject({ fault: null, checkpoints: 1, chain: { position: 2_300 } });
  expect(memory.accessed).toHaveLength(2_300);
  expect(await exported(memory, 'kept')).toEqual(lines);
});

test('without its content the file names nobody, and nothing is traced', async () => {
  const memory = await afterDecisions(3);
  const lines = await exported(memory, 'left-out');
  expect(lines.join('\n')).not.toMatch(/Camille|CHA-2026/);
  const verifier = new FileVerifier(nodeCryptography);
  expect(verifier.finish(verifier.goOn(BEGIN_FILE, lines))).toMatchObject({ fault: null, chain: { position: 3 } });
  expect(memory.accessed).toEqual([]);
});

test('an empty register is a file of two lines', async () => {
  const lines = await exported(await afterDecisions(0), 'kept');
  expect(lines).toHaveLength(2);
});

test.each([
  ['agent', 'kept'],
  ['machine', 'left-out'],
  ['admin', 'kept'],
] as const)('%s may not take it %s', async (role, content) => {
  const actor = anAgent({ roles: [role] });
  const useCase = new ExportRegister((await afterDecisions(1)).unitOfWork, signer);
  await expect(useCase.execute(actor, aCommandCause(actor), content)).rejects.toThrow('role-not-allowed');
});
