import { expect, test } from '@jest/globals';
import { civilDateAt } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import { anAppealInput } from '../../testing/appeal.fixture.js';
import {
  TODAY,
  aDecisionInput,
  aDelegation,
  aRequest,
  aRouting,
  aSiteAuthority,
  anAgent,
} from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { SessionFlow } from '../../testing/session-flow.fixture.js';
import { RecordAppeal } from './record-appeal.js';
import { RecordDecisions } from '../decision/record-decisions.js';

test('a decision is contested by whoever works on it, then answered; what is contested stays as it was written', async () => {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.delegations = [aDelegation({ acts: ['grant', 'refuse'] })];
  memory.rows.set('r1', aRequest({ id: 'r1' }));
  const means = { cryptography: nodeCryptography, salts: randomSalts };
  const contest = (actor = anAgent(), requestId = 'r1') =>
    new RecordAppeal(memory.unitOfWork).execute(
      { actor, cause: aCommandCause(actor), requestId, input: anAppealInput({ receivedOn: TODAY }) },
      (recorded) => recorded,
    );
  const decide = (input: Parameters<typeof aDecisionInput>[0]) => {
    const items = [{ requestId: 'r1', input: aDecisionInput(input) }];
    const command = { actor: anAgent(), cause: aCommandCause(anAgent()), items };
    return new RecordDecisions(memory.unitOfWork, means).execute(command, ({ results }) => ({ results }));
  };
  await expect(contest(anAgent({ roles: ['machine'] }))).rejects.toThrow('role-not-allowed');
  await expect(contest(anAgent(), 'unknown')).rejects.toThrow('not-found');
  await expect(contest()).rejects.toThrow('nothing-to-contest');
  await decide({ outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] });
  const [written] = memory.entries;
  const { result } = await contest();
  expect(result).toMatchObject({
    late: false,
    contested: { outcome: 'refused', register: { label: 'DEC-2026-000001' } },
  });
  expect(memory.rows.get('r1')).toMatchObject({ status: 'open', reopenedOn: TODAY });
  await decide({});
  expect(memory.entries[0]).toBe(written);
  expect(memory.replaced).toEqual([{ decisionId: result.contested?.decisionId, position: 2 }]);
  expect(memory.published.slice(1)).toEqual([
    'appeal-recorded r1 gracious null 3',
    'decision-recorded r1 4',
    'appeal-answered r1 upheld 4',
  ]);
});

test('what a body decided, that body looks at again, in session', async () => {
  const flow = new SessionFlow();
  const { memory } = flow;
  memory.delegations = [aDelegation({ acts: ['grant', 'refuse'] })];
  const { id } = await flow.open();
  await flow.vote(id, 'r1', { input: { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } });
  const actor = anAgent();
  const receivedOn = civilDateAt(memory.now);
  const command = { actor, cause: aCommandCause(actor), requestId: 'r1', input: anAppealInput({ receivedOn }) };
  await new RecordAppeal(memory.unitOfWork).execute(command, (recorded) => recorded);
  expect([...memory.sentTo]).toEqual([['r1', 'conseil-administration']]);
  expect(memory.published.at(-1)).toBe('appeal-recorded r1 gracious conseil-administration 3');
  const row = memory.rows.get('r1');
  if (row !== undefined) memory.rows.set('r1', { ...row, routing: aRouting() });
  const means = { cryptography: nodeCryptography, salts: randomSalts };
  const items = [{ requestId: 'r1', input: aDecisionInput() }];
  const decided = await new RecordDecisions(memory.unitOfWork, means).execute(
    { actor, cause: aCommandCause(actor), items },
    ({ results }) => ({ results }),
  );
  expect(decided.result.results).toMatchObject([{ violation: { code: 'authority-mismatch' } }]);
  const next = await flow.open();
  await flow.agenda(next.id, ['r1']);
  expect((await flow.vote(next.id, 'r1')).entry).toMatchObject({ series: 'DEL', number: 2 });
  expect(memory.published.at(-1)).toBe('appeal-answered r1 upheld 4');
});
