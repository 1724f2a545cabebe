import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { appeal } from '../../domain/appeal.js';
import { judge } from '../../domain/judgment.js';
import { aContested, aJudgment, aJudgmentAppeal, anAppealInput } from '../../testing/appeal.fixture.js';
import { aRequest, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { NoteJudgmentAppeal } from './note-judgment-appeal.js';

const TODAY = civilDate('2028-06-01');

function judged() {
  const memory = new InMemoryDecisionStores();
  memory.now = new Date(`${TODAY}T09:00:00Z`);
  memory.rows.set('r1', aRequest({ id: 'r1', status: 'decided' }));
  const input = anAppealInput({ kind: 'contentious' });
  const asked = { id: 'a1', requestId: 'r1', contested: aContested(), known: [], input, today: TODAY };
  memory.appeals.push(judge(appeal(asked), aJudgment(), TODAY));
  const note = async (noted = aJudgmentAppeal(), { by = anAgent(), appealId = 'a1' } = {}) => {
    const command = { actor: by, cause: aCommandCause(by), requestId: 'r1', appealId, noted };
    return (await new NoteJudgmentAppeal(memory.unitOfWork).execute(command, (appealed) => appealed)).result;
  };
  return { memory, note };
}

test('is kept beside the judgment, and changes nothing of the request', async () => {
  const { memory, note } = judged();
  await note();
  const ruling = { outcome: 'confirmed', ruledOn: TODAY, number: '492301' } as const;
  expect(await note(aJudgmentAppeal({ ruling }))).toMatchObject({ judgmentAppeal: { ruling } });
  expect(memory.appeals).toMatchObject([{ judgment: { number: '2701234' }, judgmentAppeal: { ruling } }]);
  expect(memory.rows.get('r1')).toMatchObject({ status: 'decided' });
  expect(memory.undone).toEqual([]);
  expect(memory.published).toEqual(['judgment-appealed r1 undefined 2', 'judgment-appealed r1 confirmed 3']);
});

test('who works on requests notes it, of an appeal of that request', async () => {
  const { note } = judged();
  for (const roles of [['machine'], ['dpo'], ['member']] as const)
    await expect(note(undefined, { by: anAgent({ roles: [...roles] }) })).rejects.toThrow('role-not-allowed');
  await expect(note(undefined, { appealId: 'unknown' })).rejects.toThrow('not-found');
});
