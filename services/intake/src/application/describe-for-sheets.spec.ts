import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { DescribeForSheets } from './describe-for-sheets.js';

const DECISION = anActor({
  ...{ subject: 'service:decision', issuer: 'decision', roles: ['service'], purpose: 'prepare-sheets' },
});

describe('a household for a sheet', () => {
  let stores: InMemoryIntakeStores;
  let id: string;
  const file = async (submission: object): Promise<string> => {
    const agent = anActor();
    const whole = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' }, ...submission };
    return (await new OneFiling(inMemoryUnitOfWork(stores)).execute(agent, aCause(agent), whole)).result.id;
  };
  beforeEach(async () => {
    stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    await file({ applicant: { birthName: 'VERDIER', givenNames: ['PAUL'] } });
    id = await file({
      applicant: { birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31' },
      address: { kind: 'hosted', line: '1 rue de la Mairie', communeCode: '92022' },
      household: [{ relation: 'child', birthDate: '2018-05-02' }, { relation: 'other' }],
      purpose: 'Loyer de Mme Martin',
      socialEvaluation: 'Jeanne MARTIN est hébergée par Paul Verdier, 1 rue de la Mairie.',
      worksheet: { resources: [{ code: 'salaire', monthlyCents: 120_000 }], charges: [] },
    });
  });
  const ask = (question: Parameters<DescribeForSheets['execute']>[2], actor = DECISION) =>
    new DescribeForSheets(inMemoryUnitOfWork(stores)).execute(actor, aCause(actor), question);

  test('has bands of age, means, and texts in which nobody is named, nor anybody else whom the centre knows', async () => {
    const { households } = await ask({ requestIds: [id, 'unknown'] });
    expect(households).toEqual([
      {
        ...{ requestId: id, housing: 'hosted', purpose: 'Loyer de Mme [nom]' },
        people: [
          { tie: 'applicant', band: '25-39' },
          { tie: 'child', band: '6-10' },
          { tie: 'other', band: null },
        ],
        worksheet: { resources: [{ code: 'salaire', monthlyCents: 120_000 }], charges: [] },
        evaluation: '[nom] est hébergée par [nom], [adresse].',
        maskedCount: 6,
      },
    ]);
    expect(stores.accessed).toEqual([id]);
  });

  test('a text that was edited is looked at again', async () => {
    const edited = [{ requestId: id, text: 'Madame Martin est hébergée.' }];
    expect(await ask({ requestIds: [], edited })).toEqual({ households: [], named: [id] });
    expect((await ask({ requestIds: [], edited: [{ requestId: id, text: 'Elle est hébergée.' }] })).named).toEqual([]);
  });

  test.each([anActor({ purpose: 'prepare-sheets' }), { ...DECISION, purpose: 'print-letter' }])(
    'nobody but the service that makes sheets is answered',
    async (actor) => {
      await expect(ask({ requestIds: [id] }, actor)).rejects.toThrow('role-not-allowed');
      expect(stores.accessed).toEqual([]);
    },
  );
});
