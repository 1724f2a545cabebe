import { expect, test } from '@jest/globals';
import { aRequest, aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { PrintAppealReceipt } from './print-appeal-receipt.js';

test('a receipt is for who may print it, of an appeal that waits', async () => {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.rows.set('r1', aRequest({ id: 'r1' }));
  const identity = { birthName: 'MARTIN', usageName: null, givenNames: [], sex: null, address: null };
  const sources = { unitOfWork: memory.unitOfWork, identities: { identityOf: async () => identity } };
  const useCase = new PrintAppealReceipt(sources, { print: async () => new Uint8Array() });
  const print = (actor = anAgent({ purpose: 'print-letter' })) => useCase.execute(actor, aCommandCause(actor), 'r1');
  await expect(print()).rejects.toThrow('document-not-ready');
  await expect(print(anAgent())).rejects.toThrow('role-not-allowed');
});
