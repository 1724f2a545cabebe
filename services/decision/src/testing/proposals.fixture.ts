import type { Actor } from '@octroi/kernel';
import { ProposeDecision } from '../application/decision/propose-decision.js';
import type { DecisionInput } from '../domain/decision-input.js';
import { aDecisionInput, aDelegation, aRequest, aSiteAuthority, anAgent } from './decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from './in-memory-decision-stores.js';

/** The vice-president of a centre whose agents propose. */
export const SIGNATORY: Actor = anAgent({ subject: 'octroi-development|chaville:president', roles: ['president'] });

export const SIGNATORY_DELEGATION = aDelegation({
  ...{ reference: 'DEL01_2020_0004', authority: 'vice-president', subject: 'chaville:president' },
  ...{ holderName: 'Alix Mercier', holderQuality: 'vice-présidente du CCAS', ceilingCents: 100_000 },
  acts: ['grant', 'partial-grant', 'refuse', 'adjourn', 'urgent'],
});

/** A centre where agents propose, with requests to propose on. */
export function proposingCentre(ids: readonly string[]): InMemoryDecisionStores {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority({ signatureMode: 'agent-proposes', delegationText: null }));
  memory.delegations = [SIGNATORY_DELEGATION];
  for (const id of ids) memory.rows.set(id, aRequest({ id }));
  return memory;
}

/** Proposes as an agent, and gives what the signatory reads. */
export async function proposed(
  memory: InMemoryDecisionStores,
  requestId: string,
  { actor = anAgent(), ...input }: Partial<DecisionInput> & { readonly actor?: Actor } = {},
): Promise<{ readonly requestId: string; readonly proposalId: string; readonly to: string }> {
  const command = { requestId, input: aDecisionInput(input) };
  const { result } = await new ProposeDecision(memory.unitOfWork).execute(actor, aCommandCause(actor), command);
  return { requestId, ...result };
}
