import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../adapters/cryptography/random-salts.js';
import { RecordDecisions } from '../application/decision/record-decisions.js';
import type { Envelope } from '../domain/envelope.js';
import { aDecisionInput, aDelegation, aRequest, aSiteAuthority, anAgent } from './decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from './in-memory-decision-stores.js';

/** Stores in memory after the agent has granted the requests r1, r2… */
export async function afterDecisions(
  count: number,
  envelopes: readonly Envelope[] = [],
): Promise<InMemoryDecisionStores> {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.delegations = [aDelegation()];
  memory.envelopes = envelopes;
  const ids = Array.from({ length: count }, (_none, index) => `r${index + 1}`);
  for (const id of ids) memory.rows.set(id, aRequest({ id }));
  const useCase = new RecordDecisions(memory.unitOfWork, { cryptography: nodeCryptography, salts: randomSalts });
  const items = ids.map((requestId) => ({ requestId, input: aDecisionInput() }));
  await useCase.execute({ actor: anAgent(), cause: aCommandCause(anAgent()), items }, (results) => results);
  return memory;
}
