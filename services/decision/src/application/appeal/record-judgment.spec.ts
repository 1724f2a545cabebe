import { expect, test } from '@jest/globals';
import { civilDateAt } from '@octroi/kernel';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import type { Judgment } from '../../domain/judgment.js';
import { aJudgment, anAppealInput } from '../../testing/appeal.fixture.js';
import { aDecisionInput, aDelegation, aRequest, aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { RecordAppeal } from './record-appeal.js';
import { RecordDecisions } from '../decision/record-decisions.js';
import { RecordJudgment } from './record-judgment.js';

const MEANS = { cryptography: nodeCryptography, salts: randomSalts };

async function sued() {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.delegations = [aDelegation({ acts: ['grant', 'refuse'] })];
  memory.rows.set('r1', aRequest({ id: 'r1' }));
  const actor = anAgent();
  const decide = (input: Parameters<typeof aDecisionInput>[0]) => {
    const items = [{ requestId: 'r1', input: aDecisionInput(input) }];
    const command = { actor, cause: aCommandCause(actor), items };
    return new RecordDecisions(memory.unitOfWork, MEANS).execute(command, ({ results }) => ({ results }));
  };
  const contest = async (kind: 'gracious' | 'contentious') => {
    const input = anAppealInput({ kind, receivedOn: civilDateAt(memory.now) });
    const command = { actor, cause: aCommandCause(actor), requestId: 'r1', input };
    return (await new RecordAppeal(memory.unitOfWork).execute(command, (recorded) => recorded)).result;
  };
  const judge = async (judgment: Partial<Judgment>, { by = actor, appealId = '' } = {}) => {
    const command = { actor: by, cause: aCommandCause(by), requestId: 'r1', appealId, judgment: aJudgment(judgment) };
    return (await new RecordJudgment(memory.unitOfWork, MEANS).execute(command, (judged) => judged)).result;
  };
  await decide({ outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] });
  const { id: appealId } = await contest('contentious');
  memory.now = new Date('2027-11-25T09:00:00Z');
  return { memory, decide, contest, judge, appealId };
}

test('an annulment is an entry that names the decision, and the request is decided again by another', async () => {
  const { memory, decide, judge, appealId } = await sued();
  const judged = await judge({}, { appealId });
  expect(judged.judgment).toMatchObject({ outcome: 'annulled-with-injunction' });
  expect(memory.undone).toMatchObject([
    {
      entry: { series: 'RET', number: 1 },
      undoing: {
        ...{ kind: 'annulment', ground: 'judgment', undoneLabel: 'DEC-2026-000001', afterwards: 'decide-again' },
        legalBasis: 'jugement n° 2701234 du 18 novembre 2027',
        ...{ signatoryName: 'tribunal administratif de Cergy-Pontoise', signatoryId: anAgent().subject },
      },
    },
  ]);
  expect(memory.rows.get('r1')).toMatchObject({ status: 'open', reopenedOn: '2027-11-24' });
  expect(memory.published.slice(-2)).toEqual([
    'decision-withdrawn r1 4',
    'judgment-recorded r1 annulled-with-injunction 4',
  ]);
  await decide({});
  expect(memory.entries.map(({ series, number }) => `${series} ${number}`)).toEqual(['DEC 1', 'RET 1', 'DEC 1']);
  await expect(judge({}, { appealId })).rejects.toThrow('judgment-not-awaited');
});

test('a rejection leaves the decision as it is', async () => {
  const { memory, judge, appealId } = await sued();
  await judge({ outcome: 'rejected', injunctionBy: null }, { appealId });
  expect(memory.undone).toEqual([]);
  expect(memory.rows.get('r1')).toMatchObject({ status: 'decided', version: 4 });
  expect(memory.published.at(-1)).toBe('judgment-recorded r1 rejected 4');
});

test('what was replaced meanwhile is annulled no more; what waits for an answer of the centre is answered first', async () => {
  const { memory, decide, contest, judge, appealId } = await sued();
  await contest('gracious');
  await expect(judge({}, { appealId })).rejects.toThrow('appeal-pending');
  expect(memory.undone).toEqual([]);
  await decide({});
  memory.stores.undoings.undone = async () => new Set(memory.replaced.map(({ decisionId }) => decisionId));
  memory.appeals = memory.appeals.map((one) => ({ ...one, judgment: null }));
  await judge({}, { appealId });
  expect(memory.undone).toEqual([]);
  expect(memory.rows.get('r1')).toMatchObject({ status: 'decided' });
});

test('who works on requests records it, of the request that it is about', async () => {
  const { judge, appealId } = await sued();
  for (const roles of [['machine'], ['dpo'], ['member']] as const)
    await expect(judge({}, { appealId, by: anAgent({ roles: [...roles] }) })).rejects.toThrow('role-not-allowed');
  await expect(judge({}, { appealId: 'unknown' })).rejects.toThrow('not-found');
});
