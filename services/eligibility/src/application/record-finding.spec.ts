import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@octroi/kernel';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { aSubmission, sourceOf } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { RecordFinding, type FindingToRecord } from './record-finding.js';

/** A loan: people say whether the person is followed, over how many months it is repaid, and whether the budget allows it. */
const SOURCE = sourceOf('nousty/regulations/2021-02-01.yaml');
const AGENT: Actor = {
  subject: 'agent-1',
  issuer: 'gateway',
  siteId: 'chaville',
  roles: ['agent'],
  purpose: 'record-finding',
};
const KEY = { siteId: 'chaville', requestId: 'request-1' };

describe('recording a finding', () => {
  let stores: InMemoryEligibilityStores;
  let record: (finding: Omit<FindingToRecord, 'requestId'>, actor?: Actor) => Promise<boolean>;

  beforeEach(async () => {
    stores = new InMemoryEligibilityStores();
    stores.communes.set('chaville', ['92022']);
    await stores.regulations.adopt('chaville', new YamlRegulationReader().read(SOURCE), SOURCE);
    await stores.requests.keepSubmissions([
      {
        ...KEY,
        sequence: 1,
        submission: aSubmission({ aid: 'micro-credit', requestedAmountCents: 150_000 }),
        applicants: null,
        cause: anEvent({}),
      },
    ]);
    const assess = new AssessRequests();
    await assess.execute(stores, [KEY]);
    const useCase = new RecordFinding(inMemoryUnitOfWork(stores), assess);
    record = async (finding, actor = AGENT) =>
      (await useCase.execute(actor, aCause(actor), { ...finding, requestId: KEY.requestId })).result.changed;
  });

  const outcomes = (): string[] => stores.told.map(({ assessment }) => assessment.outcome);

  test('a request that waits for people names their questions, in words', () => {
    expect(stores.told.at(-1)?.questions).toMatchObject([
      { code: 'constat-mensualites', from: 'finding', kind: 'quantity', unit: 'mois' },
      { code: 'constat-suivi', label: 'La personne est-elle connue des services sociaux ?', kind: 'yes-no' },
      { code: 'constat-remboursement' },
    ]);
  });

  test('what they found is kept with its author, and decides', async () => {
    expect(await record({ code: 'constat-suivi', value: true, note: 'Vu avec l’assistante sociale.' })).toBe(true);
    expect(await record({ code: 'constat-mensualites', value: 36 })).toBe(true);
    expect(await record({ code: 'constat-remboursement', value: true })).toBe(true);
    expect(outcomes()).toEqual(['to-assess', 'to-assess', 'to-assess', 'eligible']);
    expect(stores.found).toMatchObject([
      { code: 'suivi', value: true, note: 'Vu avec l’assistante sociale.', by: 'agent-1' },
      { code: 'mensualites', value: 36, note: null, by: 'agent-1' },
      { code: 'remboursement', value: true },
    ]);
    expect(stores.told.map(({ version }) => version)).toEqual([2, 5, 8, 11]);
    expect(stores.told.at(-1)?.cause).toMatchObject({ correlationId: 'c-1', actorId: 'agent-1' });
  });

  test('the same again is no change; another answer, or none any more, assesses again', async () => {
    await record({ code: 'constat-suivi', value: true });
    expect(await record({ code: 'constat-suivi', value: true })).toBe(false);
    await record({ code: 'constat-suivi', value: false });
    await record({ code: 'constat-suivi', value: null });
    expect(outcomes()).toEqual(['to-assess', 'to-assess', 'ineligible', 'to-assess']);
    expect(await record({ code: 'constat-suivi', value: null })).toBe(false);
  });

  test.each([
    ['a question that is not asked', { code: 'constat-autre', value: true }, '/code', 'unknown-value'],
    ['a fact that no person judges', { code: 'worksheet', value: 12 }, '/code', 'unknown-value'],
    ['a number for a yes or no', { code: 'constat-suivi', value: 1 }, '/value', 'is-boolean'],
    ['a yes for a number', { code: 'constat-mensualites', value: true }, '/value', 'is-number'],
  ])('%s is refused with its pointer', async (_what, finding, pointer, code) => {
    await expect(record(finding)).rejects.toMatchObject({ code: 'invalid-body', faults: [{ pointer, code }] });
    expect(stores.found).toEqual([]);
  });

  test('a machine finds nothing, and nobody does once it is decided', async () => {
    const finding = { code: 'constat-suivi', value: true };
    await expect(record(finding, { ...AGENT, roles: ['machine'] })).rejects.toThrow('role-not-allowed');
    await expect(record(finding, OPERATOR)).rejects.toThrow('role-not-allowed');
    await stores.requests.close([KEY]);
    await expect(record(finding)).rejects.toThrow('already-decided');
  });
});
