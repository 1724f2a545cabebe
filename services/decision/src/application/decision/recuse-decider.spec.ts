import { describe, expect, test } from '@jest/globals';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../../adapters/cryptography/random-salts.js';
import { aDecisionInput, aDelegation, aRequest, aSiteAuthority, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aBody } from '../../testing/session.fixture.js';
import { ProposeDecision } from './propose-decision.js';
import { RecordDecisions } from './record-decisions.js';
import { RecuseDecider } from './recuse-decider.js';

const AGENT = anAgent();

function aSite() {
  const memory = new InMemoryDecisionStores();
  memory.versions.push(aSiteAuthority());
  memory.delegations = [aDelegation()];
  memory.bodies = [aBody(5)];
  memory.rows.set('r1', aRequest({ id: 'r1' }));
  const recuse = async (actor = AGENT, requestId = 'r1') =>
    (await new RecuseDecider(memory.unitOfWork).execute(actor, aCommandCause(actor), { requestId, interest: 'self' }))
      .result.to;
  const decide = async () => {
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    const items = [{ requestId: 'r1', input: aDecisionInput() }];
    const command = { actor: AGENT, cause: aCommandCause(AGENT), items };
    const { result } = await new RecordDecisions(memory.unitOfWork, means).execute(command, (results) => results);
    return result.results.map((one) => ('violation' in one ? one.violation.code : 'recorded'));
  };
  return { memory, recuse, decide };
}

describe('whoever is tied to the household', () => {
  test('stands aside, on record, and does not decide any more; a body does when nobody else may', async () => {
    const { memory, recuse, decide } = aSite();
    expect(await recuse()).toBe('conseil-administration');
    expect(memory.recusalsKept).toMatchObject([{ subject: AGENT.subject, interest: 'self', recusedOn: '2026-11-23' }]);
    expect(memory.sentTo.get('r1')).toBe('conseil-administration');
    expect(memory.published).toEqual(['decider-recused r1 conseil-administration']);
    expect(await recuse()).toBe('conseil-administration');
    expect(memory.recusalsKept).toHaveLength(1);
    expect(await decide()).toEqual(['recused']);
    const proposal = { requestId: 'r1', input: aDecisionInput() };
    await expect(new ProposeDecision(memory.unitOfWork).execute(AGENT, aCommandCause(AGENT), proposal)).rejects.toThrow(
      'recused',
    );
    expect(memory.entries).toHaveLength(0);
  });

  test('leaves it to the vice-presidency where one is delegated', async () => {
    const { memory, recuse } = aSite();
    memory.delegations.push(aDelegation({ authority: 'vice-president', subject: 'chaville:vp', reference: 'ARR-1' }));
    expect(await recuse()).toBe('vice-president');
  });

  test('must hold a delegation, of a request that is there and still open', async () => {
    const { memory, recuse, decide } = aSite();
    await expect(recuse(anAgent({ roles: ['machine'] }))).rejects.toThrow('machine-cannot-decide');
    await expect(recuse(AGENT, 'unknown')).rejects.toThrow('not-found');
    await expect(recuse(anAgent({ subject: 'octroi-development|nobody' }))).rejects.toThrow('no-delegation-in-force');
    expect(await decide()).toEqual(['recorded']);
    await expect(recuse()).rejects.toThrow('already-decided');
    expect(memory.recusalsKept).toHaveLength(0);
  });
});
