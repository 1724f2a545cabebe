import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { SubmitRequests } from './submit-requests.js';

const JEANNE = {
  birthName: 'MARTIN',
  givenNames: ['JEANNE'],
  birthDate: '1990-01-31',
  sex: 'F' as const,
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};
const SUBMISSION = {
  aid: 'aide-alimentaire',
  requestedOn: '2026-11-23',
  externalReference: 'MIL-1',
  applicant: JEANNE,
};

describe('submitting a request', () => {
  let stores: InMemoryIntakeStores;
  let submit: OneFiling;
  const agent = anActor();

  beforeEach(() => {
    stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    submit = new OneFiling(inMemoryUnitOfWork(stores));
  });

  test('it is numbered, stored and told once', async () => {
    const { result } = await submit.execute(agent, aCause(agent), SUBMISSION);
    expect(result).toEqual({ id: stores.filed[0]?.id, reference: 'CHA-2026-000001', created: true });
    expect(stores.published).toHaveLength(1);
    expect(stores.filed[0]?.filedBy).toBe(agent.subject);
  });

  test('the same external reference gives the same request, and no second event', async () => {
    const first = await submit.execute(agent, aCause(agent), SUBMISSION);
    const second = await submit.execute(agent, aCause(agent), SUBMISSION);
    expect(second.result).toEqual({ ...first.result, created: false });
    expect(stores.published).toHaveLength(1);
  });

  test('the same external reference with another body is refused', async () => {
    await submit.execute(agent, aCause(agent), SUBMISSION);
    await expect(submit.execute(agent, aCause(agent, { fingerprint: 'f-2' }), SUBMISSION)).rejects.toThrow(
      'external-reference-reused',
    );
  });

  test('the same person keeps the same id from one request to the next; members without identity do not', async () => {
    const household = [{ relation: 'child' as const, birthDate: '2018-05-02' }];
    await submit.execute(agent, aCause(agent), { ...SUBMISSION, household });
    await submit.execute(agent, aCause(agent), { ...SUBMISSION, externalReference: 'MIL-2', household });
    const [first, second] = stores.filed;
    expect(second?.facts.applicantId).toBe(first?.facts.applicantId);
    expect(second?.facts.childIds).not.toEqual(first?.facts.childIds);
  });

  test('a date that cannot be, on the day in Paris, is refused and nothing is kept; what was filed before is answered again', async () => {
    const filing = submit.execute(agent, aCause(agent), { ...SUBMISSION, requestedOn: '2026-12-25' });
    await expect(filing).rejects.toMatchObject({
      ...{ code: 'invalid-body', faults: [{ pointer: '/requestedOn', code: 'date-too-far' }] },
    });
    expect([stores.filed, stores.published]).toEqual([[], []]);
    await submit.execute(agent, aCause(agent), SUBMISSION);
    stores.now = new Date('2030-01-01T09:00:00Z');
    expect((await submit.execute(agent, aCause(agent), SUBMISSION)).result.created).toBe(false);
  });

  test('a site not known here yet is too early, not an error of the caller', async () => {
    stores.prefixes.clear();
    await expect(submit.execute(agent, aCause(agent), SUBMISSION)).rejects.toThrow('too-early');
  });

  test.each(['agent', 'secretary', 'manager', 'president', 'machine'] as const)('a %s may file', async (role) => {
    const actor = anActor({ roles: [role] });
    await expect(submit.execute(actor, aCause(actor), SUBMISSION)).resolves.toBeDefined();
  });

  test.each(['member', 'dpo', 'admin', 'operator', 'service'] as const)('a %s may not', async (role) => {
    const actor = anActor({ roles: [role] });
    await expect(submit.execute(actor, aCause(actor), SUBMISSION)).rejects.toThrow('role-not-allowed');
    expect(stores.filed).toEqual([]);
  });

  test('those filed together are numbered in order within each site, each with its own people', async () => {
    stores.prefixes.set('meudon', 'MEU');
    const paul = { ...JEANNE, givenNames: ['PAUL'], sex: 'M' as const };
    const filings = [
      { siteId: 'chaville', applicant: JEANNE, household: [{ relation: 'partner' as const, identity: paul }] },
      { siteId: 'meudon', applicant: paul, household: [] },
      { siteId: 'chaville', applicant: paul, household: [{ relation: 'child' as const, birthDate: '2018-05-02' }] },
    ].map(({ siteId, applicant, household }, index) => ({
      actor: agent,
      cause: aCause(agent, { siteId }),
      submission: { ...SUBMISSION, externalReference: `MIL-${index}`, applicant, household },
    }));
    const committed = await new SubmitRequests(inMemoryUnitOfWork(stores)).execute(filings);
    expect(committed.map(({ result }) => result.reference)).toEqual([
      ...['CHA-2026-000001', 'MEU-2026-000001', 'CHA-2026-000002'],
    ]);
    const [jeannes, , pauls] = stores.filed;
    expect(jeannes?.facts.adultIds).toContain(pauls?.facts.applicantId);
    expect(pauls?.facts.childIds).toHaveLength(1);
    expect(stores.published.map(({ id }) => id)).toEqual(committed.map(({ result }) => result.id));
  });
});
