import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyDraft, faultsOf, leftOf, protectionOf, submissionOf, type Draft } from './draft.js';

const empty = emptyDraft('aide-alimentaire', '92022');
const typed: Draft = {
  ...empty,
  ...{ birthName: ' Martin ', givenNames: 'Jeanne, Marie', birthDate: '31/01/1990', sex: 'F', amount: '150' },
  ...{ birthCommune: 'Chaville', birthDepartment: '92', line: '1 rue de la Mairie', noticeGiven: true },
  resources: [{ code: 'salaire', amount: '1 200' }],
  charges: [
    { code: 'loyer', amount: '700,50' },
    { code: 'energie', amount: '' },
  ],
  members: [{ relation: 'child', birthDate: '02/05/2018', sharedCustody: true }],
};

describe('a request being typed', () => {
  test('asks for a name and an aid, and for nothing else', () => {
    expect(Object.keys(faultsOf({ ...empty, aid: '' }))).toEqual(['aid', 'birthName']);
    expect(faultsOf(typed)).toEqual({});
  });

  test('says what is typed wrongly, field by field', () => {
    const wrong = { ...typed, birthDate: '31/02/1990', amount: 'cent', postalCode: '9237', birthDepartment: '999' };
    expect(Object.keys(faultsOf(wrong)).sort()).toEqual(['amount', 'birthDate', 'birthDepartment', 'postalCode']);
  });

  test('becomes the request of the interface', () => {
    expect(submissionOf(typed, '2026-11-23')).toEqual({
      ...{
        aid: 'aide-alimentaire',
        requestedOn: '2026-11-23',
        requestedAmountCents: 15_000,
        urgent: false,
        purpose: null,
      },
      notice: { givenOn: '2026-11-23', means: 'oral' },
      applicant: {
        ...{ birthName: 'Martin', usageName: null, givenNames: ['Jeanne', 'Marie'], birthDate: '1990-01-31', sex: 'F' },
        birthPlace: { countryCode: '99100', communeName: 'Chaville', departmentCode: '92' },
      },
      address: {
        ...{ kind: 'home', line: '1 rue de la Mairie', postalCode: null, communeCode: '92022', residentSince: null },
      },
      household: [{ relation: 'child', birthDate: '2018-05-02', sharedCustody: true }],
      socialEvaluation: null,
      worksheet: {
        resources: [{ code: 'salaire', monthlyCents: 120_000 }],
        charges: [{ code: 'loyer', monthlyCents: 70_050 }],
      },
    });
    expect(leftOf(typed)).toBe(49_950);
  });

  test('says who follows the household, when somebody is named', () => {
    const followed = { ...typed, referent: ' Odile Kerbrat ', referentService: 'EDS' };
    expect(submissionOf(followed, '2026-11-23').referent).toEqual({ name: 'Odile Kerbrat', service: 'EDS' });
    expect(submissionOf(typed, '2026-11-23')).not.toHaveProperty('referent');
    expect(Object.keys(faultsOf({ ...typed, referentService: 'EDS' }))).toEqual(['referent']);
  });

  test('says that the file is to be protected when that is ticked, and where the person is reached but at the centre', () => {
    const wish = {
      reason: 'other' as const,
      readerIds: [],
      channel: { means: 'phone' as const, value: ' 06 ', caution: '' },
    };
    expect(protectionOf(typed)).toEqual({});
    expect(protectionOf({ ...typed, protection: wish })).toEqual({
      protection: { ...wish, channel: { means: 'phone', value: '06', caution: null } },
    });
    const unsaid = { ...wish, channel: { ...wish.channel, value: ' ' } };
    expect(Object.keys(faultsOf({ ...typed, protection: unsaid }))).toEqual(['protection']);
    const atTheCentre = { ...wish, channel: { ...wish.channel, means: 'in-person' as const } };
    expect(protectionOf({ ...typed, protection: atTheCentre }).protection?.channel.value).toBeNull();
  });

  test('a budget of which nothing is known is not an empty one', () => {
    expect(submissionOf(empty, '2026-11-23').worksheet).toBeNull();
  });

  test('whatever is typed, either a fault is said or a request comes of it', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (birthName, birthDate, amount) => {
        const draft = { ...empty, birthName, birthDate, amount };
        const faults = faultsOf(draft);
        const { applicant, requestedAmountCents } = submissionOf(draft, '2026-11-23');
        expect(faults.birthDate === undefined).toBe(birthDate.trim() === '' || applicant.birthDate !== null);
        expect(faults.amount === undefined).toBe(amount.trim() === '' || requestedAmountCents !== null);
        expect(faults.birthName === undefined).toBe(applicant.birthName !== '');
      }),
    );
  });
});
