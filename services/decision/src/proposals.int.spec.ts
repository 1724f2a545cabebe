import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FakeClock, type TestDatabase } from '@octroi/testing';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from './adapters/cryptography/random-salts.js';
import { ConfigureAuthority } from './application/site/configure-authority.js';
import { FindProposal } from './application/decision/find-proposal.js';
import { HoldGrants } from './application/payment/hold-grants.js';
import { ProposeDecision } from './application/decision/propose-decision.js';
import { ReturnProposal } from './application/decision/return-proposal.js';
import { SignProposals, type ProposalToSign } from './application/decision/sign-proposals.js';
import type { DecisionInput } from './domain/decision-input.js';
import { DecisionBench, OPERATOR, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { aDecisionInput, aSiteAuthority, anAgent } from './testing/decision.fixture.js';
import { SIGNATORY, SIGNATORY_DELEGATION } from './testing/proposals.fixture.js';
import { aBody } from './testing/session.fixture.js';

const AGENT = anAgent();

describe('proposals on PostgreSQL', () => {
  let database: TestDatabase;
  let bench: DecisionBench;

  beforeAll(async () => {
    database = await decisionDatabase();
    bench = await DecisionBench.on(database, new FakeClock('2026-12-15T09:00:00.000Z'));
    const authority = aSiteAuthority({ signatureMode: 'agent-proposes', delegationText: null });
    await new ConfigureAuthority(bench.work).execute(OPERATOR, aCause(OPERATOR), {
      ...{ authority, delegations: [SIGNATORY_DELEGATION], envelopes: [{ aid: null, year: 2026, limitCents: 25_000 }] },
      bodies: [aBody(3, { code: 'commission-permanente' })],
    });
  });

  afterAll(async () => {
    await bench.source.destroy();
    await database.drop();
  });

  const propose = async (requestId: string, input: Partial<DecisionInput> = {}): Promise<ProposalToSign> => {
    const command = { requestId, input: aDecisionInput(input) };
    const { result } = await new ProposeDecision(bench.work).execute(AGENT, aCause(AGENT), command);
    return { requestId, proposalId: result.proposalId };
  };
  const sign = async (items: readonly ProposalToSign[]): Promise<(number | string)[]> => {
    const hold = new HoldGrants(bench.work, { reserve: async () => new Map() });
    const useCase = new SignProposals(bench.work, hold, { cryptography: nodeCryptography, salts: randomSalts });
    const { result } = await useCase.execute({ actor: SIGNATORY, cause: aCause(SIGNATORY), items }, (all) => all);
    return result.results.map((one) => ('violation' in one ? one.violation.code : one.entry.position));
  };
  const entries = (): Promise<object[]> => database.query('SELECT position FROM decision.register_entry');

  test('nothing leaves before the signature; a proposal sent back says why; fifty signatures of one give one entry', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const first = await propose(id, { comment: 'Bail résilié, Madame MARTIN.' });
    expect(await entries()).toEqual([]);
    const returned = { ...first, reason: 'Reprendre le montant.' };
    const { events } = await new ReturnProposal(bench.work).execute(AGENT, aCause(AGENT), returned);
    const found = await new FindProposal(bench.work).execute(AGENT, aCause(AGENT), id);
    expect(found).toMatchObject({ returned: { on: '2026-12-15', reason: 'Reprendre le montant.' } });
    expect(await sign([first])).toEqual(['not-awaiting-signature']);
    const second = await propose(id);
    const outcomes = (await Promise.all(Array.from({ length: 50 }, () => sign([second])))).flat();
    expect(outcomes.filter((one) => one === 1)).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'already-decided')).toHaveLength(49);
    expect(await entries()).toHaveLength(1);
    expect(await new FindProposal(bench.work).execute(AGENT, aCause(AGENT), id)).toBeNull();
    const published = await database.query<{ type: string; sequence: string; payload: object }>(
      `SELECT type, sequence, payload FROM decision.outbox WHERE subject = $1 ORDER BY sequence`,
      [id],
    );
    expect(published.map(({ type, sequence }) => `${sequence} ${type}`)).toEqual([
      ...['1 aid.decision.decision-proposed.v1', '2 aid.decision.proposal-returned.v1'],
      ...['3 aid.decision.decision-proposed.v1', '4 aid.decision.decision-recorded.v1'],
    ]);
    expect(JSON.stringify([published, events])).not.toMatch(/MARTIN|Reprendre/);
  });

  test('two signatures that race for the last euros of the envelope: one passes, the other is told', async () => {
    const ids = await bench.ready('chaville', 2);
    const [one, other] = [
      await propose(ids[0] ?? '', { amountCents: 10_000 }),
      await propose(ids[1] ?? '', { amountCents: 10_000 }),
    ];
    const outcomes = (await Promise.all([sign([one]), sign([other])])).flat();
    expect(outcomes.toSorted()).toEqual([2, 'envelope-exhausted']);
    expect(await entries()).toHaveLength(2);
  });

  test('what no delegation covers waits for the commission, and is signed by nobody alone', async () => {
    const [id = ''] = await bench.ready('chaville', 1);
    const sent = await propose(id, { amountCents: 40_000, derogationReason: 'Sans logement au 1er janvier.' });
    const awaiting = (): Promise<readonly string[]> =>
      bench.work.runForTask({ siteIds: ['chaville'] }, (stores) =>
        stores.sessions.awaiting('chaville', { body: 'commission-permanente', by: '2026-12-15' as never }),
      );
    expect(await awaiting()).toEqual([id]);
    expect(await sign([sent])).toEqual(['not-awaiting-signature']);
    const taken = { ...sent, reason: 'Retiré de l’ordre du jour.' };
    await new ReturnProposal(bench.work).execute(AGENT, aCause(AGENT), taken);
    expect(await awaiting()).toEqual([]);
  });
});
