import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { ageOn, pseudonymousFacts, requestReference, type Submission } from './aid-request.js';

const SUBMISSION: Submission = {
  aid: 'aide-alimentaire',
  requestedOn: '2026-11-23',
  applicant: { birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31' },
  address: {
    kind: 'home',
    line: '1 rue de la Mairie',
    postalCode: '92370',
    communeCode: '92022',
    residentSince: '2021-03-24',
  },
  household: [
    { relation: 'child', birthDate: '2018-05-02' },
    { relation: 'child', birthDate: '2008-11-23' },
    { relation: 'partner' },
  ],
};
const IDS = { applicant: 'a', members: ['young', 'of-age', 'partner'] };

describe('pseudonymous facts', () => {
  const facts = pseudonymousFacts(SUBMISSION, 'CHA-2026-000001', IDS);

  test('ages are of the request date, and a child of 18 that day is an adult', () => {
    expect(facts.applicantAge).toBe(36);
    expect(facts.members.map((member) => member.age)).toEqual([8, 18, null]);
    expect(facts.adultIds).toEqual(['a', 'of-age', 'partner']);
    expect(facts.childIds).toEqual(['young']);
  });

  test('residence counts whole months: one day short of the month does not count it', () => {
    expect(facts.residence).toEqual({ kind: 'home', communeCode: '92022', months: 67 });
  });

  test('a request with a name, an aid and a date only has no other fact', () => {
    expect(
      pseudonymousFacts(
        { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: { birthName: 'X' } },
        'CHA-2026-000002',
        { applicant: 'a', members: [] },
      ),
    ).toMatchObject({
      applicantAge: null,
      residence: null,
      noticeGivenOn: null,
      worksheet: { resources: [], charges: [] },
    });
  });

  test('no name, birth date or address leaves, whatever was written in them', () => {
    const word = fc.stringMatching(/^ZZ[A-Z]{8}$/);
    fc.assert(
      fc.property(word, word, word, (name, given, line) => {
        const applicant = { birthName: name, usageName: name, givenNames: [given], birthDate: '1961-07-19' };
        const address = { kind: 'hosted' as const, line, communeCode: '92022', residentSince: '1999-12-31' };
        const household = [{ relation: 'partner' as const, birthDate: '1962-08-20', identity: applicant }];
        const text = JSON.stringify(
          pseudonymousFacts(
            { ...SUBMISSION, applicant, address, household, purpose: line, socialEvaluation: line },
            'CHA-2026-000001',
            { applicant: 'a', members: ['b'] },
          ),
        );
        for (const secret of [name, given, line, '1961-07-19', '1962-08-20', '1999-12-31'])
          expect(text).not.toContain(secret);
      }),
    );
  });

  test('an age is never negative nor absurd', () => {
    expect(ageOn('2030-01-01', civilDate('2026-11-23'))).toBeNull();
    expect(ageOn('1800-01-01', civilDate('2026-11-23'))).toBeNull();
    expect(ageOn('1990-01', civilDate('2026-11-23'))).toBeNull();
  });

  test('a reference grows beyond six digits without losing any', () => {
    expect(requestReference('CHA', 2026, 123)).toBe('CHA-2026-000123');
    expect(requestReference('CHA', 2026, 1_234_567)).toBe('CHA-2026-1234567');
  });
});
