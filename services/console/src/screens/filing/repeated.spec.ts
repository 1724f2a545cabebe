import { expect, test } from '@jest/globals';
import type { Shape } from '../../api/client.js';
import { repeatedSubmission } from './repeated.js';
import { repeatedDraft } from './typed-draft.js';

const earlier: Shape<'AidRequestSubmission'> = {
  ...{ aid: 'aide-energie', requestedOn: '2026-01-10', requestedAmountCents: 9_000, purpose: 'Facture de janvier' },
  externalReference: 'MIL-1',
  notice: { givenOn: '2026-01-10', means: 'oral' },
  applicant: {
    ...{ birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31', sex: 'F' },
    birthPlace: { countryCode: '99100', communeCode: '92022' },
  },
  address: { kind: 'home', line: '1 rue de la Mairie', communeCode: '92022', stays: [] },
  household: [
    { relation: 'partner', birthDate: '1989', identity: { birthName: 'DURAND' }, noticeGivenOn: '2026-01-10' },
  ],
  contact: { means: 'phone', value: '01', caution: 'le matin' },
  interpreter: { language: 'dari', name: 'ISM' },
  referent: { name: 'Odile Kerbrat', service: 'EDS' },
  representative: { kind: 'tutelle', name: 'UDAF', until: '2028-01-01', signs: true },
};

test('the same household asks again with all that is known of it, and for something else', () => {
  const draft = { ...repeatedDraft(earlier), amount: '120' };
  const { applicant, address, household, contact, interpreter, referent, representative, ...asked } =
    repeatedSubmission(earlier, draft, '2026-11-28');
  expect(applicant).toEqual(earlier.applicant);
  expect([address, household, contact]).toEqual([earlier.address, earlier.household, earlier.contact]);
  expect([interpreter, representative]).toEqual([earlier.interpreter, earlier.representative]);
  expect(referent).toEqual(earlier.referent);
  expect(asked).toMatchObject({ requestedOn: '2026-11-28', requestedAmountCents: 12_000, purpose: null, notice: null });
  expect(asked).not.toHaveProperty('externalReference');
});

test('what is put right in the form is sent as it is typed', () => {
  const draft = {
    ...repeatedDraft(earlier),
    usageName: 'Durand',
    representation: '' as const,
    language: 'pachto',
    line: '2 rue Neuve',
  };
  const sent = repeatedSubmission(earlier, draft, '2026-11-28');
  expect(sent.applicant).toMatchObject({ birthName: 'MARTIN', usageName: 'Durand' });
  expect(sent.address).toMatchObject({ line: '2 rue Neuve', stays: [] });
  expect(sent.interpreter).toEqual({ language: 'pachto' });
  expect(sent).not.toHaveProperty('representative');
});
