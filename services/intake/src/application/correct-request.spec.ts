import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { CorrectRequest } from './correct-request.js';

const JEANNE = {
  birthName: 'MARTIN',
  givenNames: ['JEANNE'],
  birthDate: '1990-01-31',
  sex: 'F' as const,
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};

describe('correcting a request', () => {
  const agent = anActor();
  let stores: InMemoryIntakeStores;
  let correct: CorrectRequest;
  let requestId: string;

  beforeEach(async () => {
    stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    correct = new CorrectRequest(inMemoryUnitOfWork(stores));
    const submission = {
      ...{ aid: 'aide-energie', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' } },
      household: [{ relation: 'child' as const, birthDate: '2018-05-02' }],
    };
    requestId = (await new OneFiling(inMemoryUnitOfWork(stores)).execute(agent, aCause(agent), submission)).result.id;
  });

  test('facts are added, kept with their author, and told with all the others', async () => {
    const correction = { billCents: 18_000, needLevel: 1, statuses: [{ code: 'rsa' as const, value: true }] };
    const { result } = await correct.execute(agent, aCause(agent), { requestId, correction });
    expect(result.changed).toEqual(['billCents', 'needLevel', 'statuses']);
    expect(stores.told).toMatchObject([
      {
        version: 2,
        facts: { billCents: 18_000, needLevel: 1, statuses: [{ code: 'rsa', value: true }], aid: 'aide-energie' },
      },
    ]);
    expect(stores.correctedBy).toEqual([agent.subject]);
    const again = await correct.execute(agent, aCause(agent), { requestId, correction });
    expect([again.result.changed, stores.told.length]).toEqual([[], 1]);
  });

  test('whoever has not read the request as it is corrects nothing', async () => {
    const [one, other] = [{ billCents: 18_000 }, { billCents: 9_000 }];
    await correct.execute(agent, aCause(agent), { requestId, version: 1, correction: one });
    const late = correct.execute(agent, aCause(agent), { requestId, version: 1, correction: other });
    await expect(late).rejects.toThrow('request-changed');
    expect(stores.told).toHaveLength(1);
    await correct.execute(agent, aCause(agent), { requestId, version: 2, correction: other });
    expect(stores.told[1]?.facts).toMatchObject({ billCents: 9_000 });
  });

  test('whoever is not corrected stays the same person; a completed identity is matched', async () => {
    await correct.execute(agent, aCause(agent), { requestId, correction: { billCents: 1 } });
    const before = stores.filed[0]!.facts;
    expect(stores.told[0]?.facts).toMatchObject({ applicantId: before.applicantId, childIds: before.childIds });
    const elsewhere = { aid: 'aide-energie', requestedOn: '2026-11-23', applicant: JEANNE };
    await new OneFiling(inMemoryUnitOfWork(stores)).execute(agent, aCause(agent), elsewhere);
    await correct.execute(agent, aCause(agent), { requestId, correction: { applicant: JEANNE } });
    expect(stores.told[1]?.facts).toMatchObject({
      ...{ applicantId: stores.filed[1]!.facts.applicantId, applicantAge: 36, childIds: before.childIds },
    });
  });

  test('what cannot be is refused with its pointer, and nothing is kept', async () => {
    const stays = [{ communeCode: '92022', from: '2026-01-01', until: '2025-01-01' }];
    const address = { kind: 'home' as const, communeCode: '92022', stays };
    await expect(correct.execute(agent, aCause(agent), { requestId, correction: { address } })).rejects.toMatchObject({
      code: 'invalid-body',
      faults: [{ pointer: '/address/stays/0/until', code: 'before-start' }],
    });
    expect([stores.corrected, stores.told]).toEqual([[], []]);
  });

  test('a request that is not there, or a role that may not, is refused', async () => {
    await expect(
      correct.execute(agent, aCause(agent), { requestId: 'other', correction: { billCents: 1 } }),
    ).rejects.toThrow('not-found');
    const dpo = anActor({ roles: ['dpo'] });
    await expect(correct.execute(dpo, aCause(dpo), { requestId, correction: { billCents: 1 } })).rejects.toThrow(
      'role-not-allowed',
    );
  });
});
