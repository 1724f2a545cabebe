import { describe, expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, aRequest, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { AskForPapers } from './ask-for-papers.js';

const agent = anAgent();
const command = { requestId: aRequest().id, papers: ['Justificatif de domicile'], by: addDays(TODAY, 21) };

describe('asking for papers', () => {
  test('stops the clock of silence until the day that was set, and is published without saying which', async () => {
    const memory = new InMemoryDecisionStores();
    memory.rows.set(command.requestId, aRequest());
    const { result } = await new AskForPapers(memory.unitOfWork).execute(agent, aCommandCause(agent), command);
    expect(result).toEqual({ silenceOn: '2027-02-10' });
    expect(memory.papers).toMatchObject([{ papers: command.papers, askedOn: TODAY, by: command.by, givenOn: null }]);
    expect([memory.suspended.get(command.requestId), memory.published]).toEqual([
      21,
      [`papers-asked ${command.requestId} 2`],
    ]);
  });

  test('is for people of the centre, on a request of theirs', async () => {
    const memory = new InMemoryDecisionStores();
    const useCase = new AskForPapers(memory.unitOfWork);
    await expect(useCase.execute(agent, aCommandCause(agent), command)).rejects.toThrow('not-found');
    for (const roles of [['dpo'], ['agent', 'machine']] as const) {
      const actor = anAgent({ roles });
      await expect(useCase.execute(actor, aCommandCause(actor), command)).rejects.toThrow('role-not-allowed');
    }
  });
});
