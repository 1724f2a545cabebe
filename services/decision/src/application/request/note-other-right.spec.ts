import { expect, test } from '@jest/globals';
import { TODAY, aRequest, aSubmission, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { anOtherRight } from '../../testing/other-right.fixture.js';
import { NoteOtherRight, type OtherRightCommand } from './note-other-right.js';

const { id: _id, requestId, right, ...step } = anOtherRight();

function bench(urgent = false) {
  const memory = new InMemoryDecisionStores();
  memory.rows.set(requestId, aRequest({ submission: aSubmission({ urgent }) }));
  const note = async (command: Partial<OtherRightCommand> = {}, actor = anAgent()) => {
    const whole = { requestId, of: { right }, step, ...command };
    const useCase = new NoteOtherRight(memory.unitOfWork);
    return (await useCase.execute({ actor, cause: aCommandCause(actor), ...whole }, (noted) => noted)).result;
  };
  return { memory, note };
}

test('a request waits for what was applied for elsewhere, until the answer', async () => {
  const { memory, note } = bench();
  const { id: rightId } = await note();
  expect(memory.published).toEqual([`other-right-noted ${requestId} fsl 2026-12-21 2`]);
  await note({ of: { rightId }, step: { ...step, remindOn: null, answer: { answer: 'refused', answeredOn: TODAY } } });
  expect(memory.published.at(-1)).toBe(`other-right-noted ${requestId} fsl null 3`);
  expect([...memory.rights.values()]).toMatchObject([{ id: rightId, right: 'fsl', answer: { answer: 'refused' } }]);
  await expect(note({ of: { rightId: 'unknown' } })).rejects.toThrow('not-found');
  await expect(note({ requestId: 'unknown' })).rejects.toThrow('not-found');
});

test('what is urgent waits for nothing; the reminder stays', async () => {
  const { memory, note } = bench(true);
  expect(await note()).toMatchObject({ remindOn: '2026-12-21' });
  expect(memory.published).toEqual([`other-right-noted ${requestId} fsl null 2`]);
});

test('who works on requests notes them', async () => {
  const { note } = bench();
  for (const roles of [['machine'], ['dpo'], ['member']] as const)
    await expect(note({}, anAgent({ roles: [...roles] }))).rejects.toThrow('role-not-allowed');
});
