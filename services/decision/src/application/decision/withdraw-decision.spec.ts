import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import type { UndoingInput } from '../../domain/undoing.js';
import { aDecisionInput, aDelegation, aRequest, aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { RecordDecisions } from './record-decisions.js';
import { WithdrawDecision } from './withdraw-decision.js';

test('the decision stays as it was written, another entry undoes it, and the request waits again', async () => {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.delegations = [aDelegation()];
  memory.envelopes = [{ aid: null, year: 2026, limitCents: 20_000, committedCents: 0, spentCents: 0 }];
  memory.rows.set('r1', aRequest({ id: 'r1' }));
  const means = { cryptography: nodeCryptography, salts: randomSalts };
  const agent = anAgent();
  const today = civilDate('2026-11-23');
  const input: UndoingInput = {
    ...{ kind: 'withdrawal', ground: 'illegality', reason: 'Hors commune.', afterwards: 'decide-again' },
    observations: { invitedOn: today, by: today, heardOn: today, summary: null },
  };
  const undo = (actor = agent, requestId = 'r1') =>
    new WithdrawDecision(memory.unitOfWork, means).execute(
      { actor, cause: aCommandCause(actor), requestId, input },
      (written) => written,
    );
  await expect(undo()).rejects.toThrow('nothing-to-withdraw');
  const decision = { actor: agent, cause: aCommandCause(agent), items: [{ requestId: 'r1', input: aDecisionInput() }] };
  await new RecordDecisions(memory.unitOfWork, means).execute(decision, (results) => results);
  const [written] = memory.entries.map((entry) => ({ ...entry }));
  await expect(undo(anAgent({ roles: ['machine'] }))).rejects.toThrow('machine-cannot-decide');
  await expect(undo(agent, 'unknown')).rejects.toThrow('not-found');
  const { result } = await undo();
  expect(result.entry).toMatchObject({ series: 'RET', kind: 'withdrawal', number: 1, position: 2 });
  expect(memory.entries[0]).toEqual(written);
  expect(memory.undone[0]?.undoing).toMatchObject({ undoneLabel: 'DEC-2026-000001', keptCents: 0 });
  expect(memory.envelopes).toMatchObject([{ committedCents: 0 }]);
  expect(memory.rows.get('r1')).toMatchObject({ status: 'open', reopenedOn: today });
  expect(memory.published.at(-1)).toBe('decision-withdrawn r1 3');
});
