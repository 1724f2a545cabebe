import { RuleViolation } from '@octroi/kernel';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { DecisionInput } from '../../domain/decision-input.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { HoldGrants } from './hold-grants.js';
import type { ProposedGrant } from '../ports/grant-ledger.js';

const GRANT: DecisionInput = {
  ...{
    outcome: 'granted',
    amountCents: 15_000,
    reasonCodes: [],
    comment: null,
    returnsOn: null,
    derogationReason: null,
  },
};

describe('holding grants', () => {
  let memory: InMemoryDecisionStores;
  let asked: (readonly ProposedGrant[])[];
  let hold: HoldGrants;

  beforeEach(() => {
    memory = new InMemoryDecisionStores();
    memory.capped = true;
    asked = [];
    hold = new HoldGrants(memory.unitOfWork, {
      reserve: async ({ grants }) => {
        asked.push(grants);
        return new Map([['r2', new RuleViolation('cap-exhausted')]]);
      },
    });
  });

  const held = (items: Record<string, DecisionInput>, actor = anAgent(), inSession = false) =>
    hold.execute(aCommandCause(actor), {
      items: Object.entries(items).map(([requestId, input]) => ({ requestId, input })),
      inSession,
    });

  test('the sums are asked for before they are decided; a full cap says so for its request', async () => {
    const full = await held({ r1: GRANT, r2: GRANT });
    expect(asked).toEqual([['r1', 'r2'].map((requestId) => ({ requestId, amountCents: 15_000 }))]);
    expect([...full].map(([requestId, { code }]) => [requestId, code])).toEqual([['r2', 'cap-exhausted']]);
  });

  test('nothing is asked for a refusal, for a derogation, or where no regulation has caps', async () => {
    await held({
      r1: { ...GRANT, outcome: 'refused', amountCents: null },
      r2: { ...GRANT, derogationReason: 'Détresse' },
    });
    memory.capped = false;
    await held({ r1: GRANT });
    expect(asked).toEqual([]);
  });

  test('whoever may not decide holds nothing', async () => {
    await expect(held({ r1: GRANT }, anAgent({ roles: ['machine'] }))).rejects.toThrow('machine-cannot-decide');
    await expect(held({ r1: GRANT }, anAgent({ roles: ['dpo'] }), true)).rejects.toThrow('role-not-allowed');
    expect(asked).toEqual([]);
  });
});
