import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { PrintWithdrawalLetter } from './print-withdrawal-letter.js';

test('a letter is for who may print it, about a decision that was undone', async () => {
  const memory = new InMemoryDecisionStores();
  const identities = { identityOf: async () => null };
  const useCase = new PrintWithdrawalLetter(
    { unitOfWork: memory.unitOfWork, identities },
    { print: async () => new Uint8Array() },
  );
  const print = (actor = anAgent({ purpose: 'print-letter' })) => useCase.execute(actor, aCommandCause(actor), 'r1');
  await expect(print()).rejects.toThrow('document-not-ready');
  await expect(print(anAgent())).rejects.toThrow('role-not-allowed');
  await expect(print(anAgent({ roles: ['dpo'], purpose: 'print-letter' }))).rejects.toThrow('role-not-allowed');
});
