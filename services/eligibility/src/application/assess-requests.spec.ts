import { beforeEach, describe, expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE, aQuotient, aSubmission } from '../testing/chaville.fixture.js';
import { InMemoryEligibilityStores, anEvent } from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';

const KEY = { siteId: 'chaville', requestId: 'request-1' };

describe('assessing requests', () => {
  let stores: InMemoryEligibilityStores;
  let submitted = 0;
  const assess = new AssessRequests();

  beforeEach(async () => {
    stores = new InMemoryEligibilityStores();
    stores.communes.set('chaville', ['92022']);
    await stores.regulations.adopt('chaville', new YamlRegulationReader().read(CHAVILLE_SOURCE));
  });

  const submit = (overrides: object = {}): Promise<void> =>
    stores.requests.keepSubmissions([
      { ...KEY, sequence: (submitted += 1), submission: aSubmission(overrides), applicants: null, cause: anEvent({}) },
    ]);
  const prove = (value: number, sequence: number): Promise<void> =>
    stores.requests.keepHouseholds([{ ...KEY, household: aQuotient(value), sequence, cause: anEvent({}) }]);

  test('nothing is assessed before both halves are there', async () => {
    await submit();
    await assess.execute(stores, [KEY]);
    expect(stores.told).toEqual([]);
    await prove(300, 1);
    await assess.execute(stores, [KEY]);
    expect(stores.told).toMatchObject([{ version: 2, regulation: '2023-10-12', assessment: { outcome: 'eligible' } }]);
  });

  test('the same facts again do nothing; other facts assess again, and each takes its own versions', async () => {
    await submit();
    await prove(300, 1);
    await assess.execute(stores, [KEY]);
    await assess.execute(stores, [KEY]);
    await prove(500, 2);
    await assess.execute(stores, [KEY]);
    expect(stores.told.map(({ version, assessment }) => [version, assessment.routing?.authority])).toEqual([
      [2, 'delegated-agent'],
      [4, 'commission-permanente'],
    ]);
  });

  test('a status that came before the quotient does not stand for it', async () => {
    await submit();
    const household = { quotientFamilial: null, confirmedByAgent: false, statuses: { rsa: true } };
    await stores.requests.keepHouseholds([{ ...KEY, household, sequence: 1, cause: anEvent({}) }]);
    await assess.execute(stores, [KEY]);
    expect(stores.told).toEqual([]);
  });

  test('an older answer that arrives late does not replace a newer one', async () => {
    await submit();
    await prove(500, 2);
    await prove(300, 1);
    await assess.execute(stores, [KEY]);
    expect(stores.told.map(({ assessment }) => assessment.routing?.authority)).toEqual(['commission-permanente']);
  });

  test('an aid that no regulation knows, or a date before any, waits', async () => {
    await prove(300, 1);
    await submit({ aid: 'aide-inconnue' });
    await assess.execute(stores, [KEY]);
    await submit({ requestedOn: '2023-10-11' });
    await assess.execute(stores, [KEY]);
    expect(stores.told).toEqual([]);
  });

  test('a site that is not described yet is too early', async () => {
    stores.communes.clear();
    await submit();
    await expect(assess.execute(stores, [KEY])).rejects.toThrow('too-early');
  });
});
