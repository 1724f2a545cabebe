import { beforeEach, describe, expect, test } from '@jest/globals';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import {
  aDecisionInput,
  aDelegation,
  aRequest,
  aRouting,
  aSiteAuthority,
  anAgent,
} from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { RecordDecisions } from './record-decisions.js';
import type { DecisionResults } from './record-items.js';

describe('recording decisions', () => {
  let memory: InMemoryDecisionStores;

  beforeEach(() => {
    memory = new InMemoryDecisionStores();
    memory.versions.push(aSiteAuthority());
    memory.delegations = [aDelegation()];
    for (const id of ['r1', 'r2', 'r3']) memory.rows.set(id, aRequest({ id }));
  });

  const record = async (ids: readonly string[], actor = anAgent()): Promise<DecisionResults> => {
    const items = ids.map((requestId) => ({ requestId, input: aDecisionInput() }));
    const useCase = new RecordDecisions(memory.unitOfWork, { cryptography: nodeCryptography, salts: randomSalts });
    return (await useCase.execute({ actor, cause: aCommandCause(actor), items }, (results) => results)).result;
  };
  const codes = ({ results }: DecisionResults): string[] =>
    results.map((one) => ('violation' in one ? one.violation.code : 'recorded'));

  test('each item is judged by itself, in the order of the batch', async () => {
    memory.rows.set('r2', aRequest({ id: 'r2', routing: aRouting({ authority: 'conseil-administration' }) }));
    expect(codes(await record(['r3', 'r2', 'unknown', 'r1', 'r3']))).toEqual([
      ...['recorded', 'authority-mismatch', 'not-found', 'recorded', 'duplicate-item'],
    ]);
    expect(memory.recorded.map(({ decision }) => decision.requestId)).toEqual(['r3', 'r1']);
    expect(memory.published).toEqual(['decision-recorded r3 2', 'decision-recorded r1 2']);
  });

  test('a machine is refused as a whole', async () => {
    await expect(record(['r1'], anAgent({ roles: ['machine'] }))).rejects.toThrow('machine-cannot-decide');
    expect(memory.entries).toEqual([]);
  });

  test('what is only known by its routing comes back later', async () => {
    memory.rows.set('r1', aRequest({ id: 'r1', submission: null }));
    await expect(record(['r1'])).rejects.toThrow('too-early');
    expect(codes(await record(['r1', 'r2']))).toEqual(['too-early', 'recorded']);
  });

  test('an agent’s signature that is not settled is said, until it is', async () => {
    expect((await record(['r1'])).signatureNotSettled).toBe(true);
    expect((await record(['r1'])).signatureNotSettled).toBe(false);
    memory.versions.push(aSiteAuthority({ delegationSettled: true }));
    expect((await record(['r2'])).signatureNotSettled).toBe(false);
  });

  test('the aid is named as the regulation that routed it names it', async () => {
    memory.labels = [
      { regulation: '2023-10-12', aid: 'aide-alimentaire', label: 'Aide alimentaire' },
      { regulation: '2026-01-01', aid: 'aide-alimentaire', label: 'Aide à l’alimentation' },
    ];
    await record(['r1']);
    expect(memory.recorded[0]?.decision.aidLabel).toBe('Aide alimentaire');
  });
});
