import { beforeEach, describe, expect, test } from '@jest/globals';
import { RuleViolation } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause, type InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { SIGNATORY, proposed, proposingCentre } from '../../testing/proposals.fixture.js';
import { SignProposals, type ProposalToSign } from './sign-proposals.js';

describe('signing proposals', () => {
  let memory: InMemoryDecisionStores;
  let full: readonly string[];

  beforeEach(() => {
    memory = proposingCentre(['r1', 'r2', 'r3', 'r4']);
    full = [];
  });

  const sign = async (items: readonly ProposalToSign[], actor = SIGNATORY): Promise<string[]> => {
    const ledger = { execute: async () => new Map(full.map((id) => [id, new RuleViolation('cap-exhausted')])) };
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    const useCase = new SignProposals(memory.unitOfWork, ledger, means);
    const { result } = await useCase.execute({ actor, cause: aCommandCause(actor), items }, (results) => results);
    return result.results.map((one) => ('violation' in one ? one.violation.code : one.entry.position.toString()));
  };

  test('each proposal becomes a decision of who signs, in the order of the batch; what cannot be signed is said in its place', async () => {
    const [first, second, third] = [
      await proposed(memory, 'r1'),
      await proposed(memory, 'r2'),
      await proposed(memory, 'r3', { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] }),
    ];
    const again = await proposed(memory, 'r2', { amountCents: 12_000 });
    const items = [third, second, { requestId: 'r4', proposalId: 'none' }, first, { ...first, requestId: 'unknown' }];
    expect(await sign(items)).toEqual(['1', 'proposal-changed', 'not-awaiting-signature', '2', 'not-found']);
    expect(memory.recorded.map(({ decision }) => [decision.requestId, decision.signatoryName])).toEqual([
      ...[
        ['r3', 'Alix Mercier'],
        ['r1', 'Alix Mercier'],
      ],
    ]);
    expect([...memory.proposals.keys()]).toEqual(['r2']);
    expect(await sign([first, again])).toEqual(['already-decided', '3']);
  });

  test('a cap without room, an examination that changed, a signatory without delegation: nothing is written', async () => {
    const first = await proposed(memory, 'r1');
    full = ['r1'];
    expect(await sign([first])).toEqual(['cap-exhausted']);
    full = [];
    const request = memory.rows.get('r1')!;
    memory.rows.set('r1', { ...request, routing: { ...request.routing!, proposedAmountCents: 1 } });
    expect(await sign([first])).toEqual(['proposal-changed']);
    memory.rows.set('r1', request);
    memory.delegations = [];
    expect(await sign([first])).toEqual(['no-delegation-in-force']);
    await expect(sign([first], anAgent({ roles: ['machine'] }))).rejects.toThrow('machine-cannot-decide');
    expect([memory.entries, memory.proposals.size]).toEqual([[], 1]);
  });

  test('the same proposal twice in a batch is signed once', async () => {
    const first = await proposed(memory, 'r1');
    expect(await sign([first, first])).toEqual(['1', 'duplicate-item']);
  });
});
