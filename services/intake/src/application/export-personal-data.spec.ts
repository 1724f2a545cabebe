import { expect, test } from '@jest/globals';
import { submitRequestV1 } from '@octroi/contracts';
import type { Submission } from '../domain/aid-request.js';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { ExportPersonalData } from './export-personal-data.js';

const submission = {
  ...submitRequestV1.example,
  household: [
    { relation: 'partner', birthDate: '1988-02-03', identity: { birthName: 'DUPONT', givenNames: ['MARC'] } },
  ],
  representative: { kind: 'tutelle', name: 'Association Tierce' },
  referral: { organisation: 'Département', contact: 'Madame Tierce' },
  interpreter: { language: 'tigrigna', name: 'Interprète Tierce' },
  referent: { name: 'Référente Tierce', service: 'Espace des solidarités' },
  socialEvaluation: 'Vit seule avec un enfant.',
} as unknown as Submission;

test('everything about the person is told and noted, nothing of others, for the data protection officer alone', async () => {
  const stores = new InMemoryIntakeStores();
  const requests = ['r-1', 'r-2'].map((id) => ({
    ...{ id, reference: `CHA-${id}`, requestedOn: '2026-11-23', filedOn: '2026-11-23', submission },
    earlier: id === 'r-1' ? [{ purpose: 'Ancien objet' }] : [],
  }));
  stores.held.set('r-1', {
    ...{ personId: 'p-1', requests },
    notes: [{ requestId: 'r-2', level: 'private', text: 'Note réservée', on: '2026-11-24' }],
    promises: [{ requestId: 'r-1', text: 'Rappel avant vendredi', on: '2026-11-24' }],
    documents: [{ requestId: 'r-1', name: 'caf.pdf', mediaType: 'application/pdf', size: 10, on: '2026-11-24' }],
    accesses: [{ purpose: 'read-case', on: '2026-11-24', times: 3 }],
  });
  const exporting = new ExportPersonalData(inMemoryUnitOfWork(stores));
  const dpo = anActor({ roles: ['dpo'], purpose: 'export-personal-data' });
  const held = await exporting.execute(dpo, aCause(dpo), 'r-1');
  const { birthName, givenNames } = submission.applicant;
  expect(held).toMatchObject({ personId: 'p-1', requestIds: ['r-1', 'r-2'] });
  expect(held.name).toBe([...(givenNames ?? []), birthName].join(' '));
  const text = JSON.stringify(held.sections);
  for (const own of [
    birthName,
    'Ancien objet',
    'Note réservée',
    'caf.pdf',
    'Vit seule',
    'Département',
    'tigrigna',
    'Espace des solidarités',
    'Rappel avant vendredi',
    'read-case',
  ])
    expect(text).toContain(own);
  for (const others of ['DUPONT', 'MARC', '1988-02-03', ' Tierce']) expect(text).not.toContain(others);
  expect(text).toContain('conjoint ou partenaire');
  expect(stores.accessed).toEqual(['r-1', 'r-2']);
  await expect(exporting.execute(dpo, aCause(dpo), 'r-9')).rejects.toThrow('not-found');
  const admin = anActor({ roles: ['admin', 'manager', 'agent'] });
  await expect(exporting.execute(admin, aCause(admin), 'r-1')).rejects.toThrow('role-not-allowed');
});
