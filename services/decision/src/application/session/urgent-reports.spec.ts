import { expect, test } from '@jest/globals';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import type { Paper } from '../../domain/paper.js';
import type { Session } from '../../domain/session/session.js';
import { aDecisionInput, aDelegation, aRequest, aSubmission, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { SessionFlow } from '../../testing/session-flow.fixture.js';
import { aBody } from '../../testing/session.fixture.js';
import { ConveneSession } from './convene-session.js';
import { PlanSession } from './plan-session.js';
import { PrintMinutes } from './print-minutes.js';
import { RecordDecisions } from '../decision/record-decisions.js';

async function decideUrgently({ memory }: SessionFlow, id: string): Promise<void> {
  memory.delegations = [aDelegation({ acts: ['grant', 'urgent'] })];
  const submission = aSubmission({ urgent: true, reference: `CHA-2026-00000${id.slice(1)}` });
  memory.rows.set(id, aRequest({ id, submission, routing: null }));
  const means = { cryptography: nodeCryptography, salts: randomSalts };
  const items = [{ requestId: id, input: aDecisionInput() }];
  const command = { actor: anAgent(), cause: aCommandCause(anAgent()), items };
  const { result } = await new RecordDecisions(memory.unitOfWork, means).execute(command, (results) => results);
  expect(result.results).toMatchObject([{ decisionId: expect.any(String) }]);
}

const told = ({ reports = [] }: Session): string[] => reports.map(({ requestId }) => requestId);

test('urgent decisions are on the agenda of the next council by themselves, once, and in its minutes', async () => {
  const flow = new SessionFlow();
  await decideUrgently(flow, 'u1');
  const drawn = await flow.planned();
  expect(drawn.reports).toMatchObject([{ requestId: 'u1', label: 'DEC-2026-000001', reference: 'CHA-2026-000001' }]);
  await decideUrgently(flow, 'u2');
  const session = await flow.open();
  expect(told(session)).toEqual(['u1', 'u2']);
  await flow.closed(session.id);
  const papers: Paper[] = [];
  const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
  await new PrintMinutes(flow.memory.unitOfWork, press).execute(flow.cause.actor, flow.cause, session.id);
  const minutes = JSON.stringify(papers).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(minutes).toContain('décisions prises en urgence');
  expect(minutes).toContain(
    'DEC-2026-000002 – 23 novembre 2026 – aide-alimentaire, CHA-2026-000002 : accordée, 150,00 €',
  );
  expect(told(await flow.planned())).toEqual([]);
  await decideUrgently(flow, 'u3');
  expect(told(await flow.planned())).toEqual(['u3']);
});

test('they alone are enough to convene the council; the commission is told of none', async () => {
  const flow = new SessionFlow();
  for (const id of ['r1', 'r2']) flow.memory.rows.delete(id);
  const useCase = new ConveneSession(flow.memory.unitOfWork);
  const empty = await flow.planned();
  await expect(useCase.execute(flow.cause, empty.id)).rejects.toThrow('agenda-empty');
  await decideUrgently(flow, 'u1');
  expect(told((await useCase.execute(flow.cause, empty.id)).result.session)).toEqual(['u1']);
  flow.memory.bodies = [aBody(3, { code: 'commission-permanente' })];
  const plan = { heldOn: empty.heldOn, heldAt: '18:30', place: 'Mairie', secondConvocation: false };
  const planned = await new PlanSession(flow.memory.unitOfWork).execute(flow.cause, {
    ...{ ...plan, body: 'commission-permanente' },
  });
  expect(planned.result.session.reports).toBeUndefined();
});
