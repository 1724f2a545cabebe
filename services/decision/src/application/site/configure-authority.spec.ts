import { describe, expect, test } from '@jest/globals';
import { aDelegation, aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aBody } from '../../testing/session.fixture.js';
import { ConfigureAuthority } from './configure-authority.js';

const OPERATOR = anAgent({ subject: 'operator', issuer: 'operator', siteId: null, roles: ['operator'] });

describe('configuring who decides', () => {
  test('is done once, by the operator', async () => {
    const memory = new InMemoryDecisionStores();
    const useCase = new ConfigureAuthority(memory.unitOfWork);
    const configuration = {
      authority: aSiteAuthority(),
      delegations: [aDelegation()],
      bodies: [aBody(2)],
      envelopes: [],
    };
    const configure = async (): Promise<boolean> =>
      (await useCase.execute(OPERATOR, aCommandCause(OPERATOR), configuration)).result.changed;
    expect([await configure(), await configure()]).toEqual([true, false]);
    expect([memory.versions.length, memory.delegations.length]).toEqual([1, 1]);
    const agent = anAgent();
    await expect(useCase.execute(agent, aCommandCause(agent), configuration)).rejects.toThrow('role-not-allowed');
  });
});
