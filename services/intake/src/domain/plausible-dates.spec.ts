import { describe, expect, test } from '@jest/globals';
import { RuleViolation, civilDate } from '@octroi/kernel';
import type { Submission } from './aid-request.js';
import { requirePlausibleDates } from './plausible-dates.js';

const TODAY = civilDate('2026-11-23');
const SUBMISSION: Submission = {
  aid: 'aide-alimentaire',
  requestedOn: '2026-11-23',
  notice: { givenOn: '2026-11-23', means: 'oral' },
  applicant: { birthName: 'MARTIN', birthDate: '1990-01-31' },
  address: { kind: 'home', communeCode: '92022', residentSince: '2026-11-23' },
  household: [{ relation: 'child', birthDate: '2026-11-23' }],
};

function faultsOf(change: Partial<Submission>): unknown {
  try {
    requirePlausibleDates({ ...SUBMISSION, ...change }, TODAY);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(RuleViolation);
    return (error as RuleViolation).code === 'invalid-body' && (error as RuleViolation).faults;
  }
}

describe('dates of a filing', () => {
  const born = (birthDate: string) => ({ birthName: 'MARTIN', birthDate });

  test.each<[string, Partial<Submission>]>([
    ['today', {}],
    ['31 days ahead', { requestedOn: '2026-12-24' }],
    ['two years back', { requestedOn: '2024-11-23', address: null }],
    ['nothing but a name', { applicant: { birthName: 'MARTIN' }, address: null, household: [], notice: null }],
    ['this year, this month', { applicant: born('2026'), household: [{ relation: 'child', birthDate: '2026-11' }] }],
  ])('%s passes', (_what, change) => {
    expect(faultsOf(change)).toEqual([]);
  });

  test.each<[Partial<Submission>, string, string]>([
    [{ requestedOn: '2026-12-25' }, '/requestedOn', 'date-too-far'],
    [{ requestedOn: '9999-12-31' }, '/requestedOn', 'date-too-far'],
    [{ requestedOn: '2024-11-22', address: null }, '/requestedOn', 'date-too-old'],
    [{ requestedOn: '1900-01-01', address: null }, '/requestedOn', 'date-too-old'],
    [{ applicant: born('2026-11-24') }, '/applicant/birthDate', 'date-in-future'],
    [{ applicant: born('2026-12') }, '/applicant/birthDate', 'date-in-future'],
    [{ applicant: born('2099') }, '/applicant/birthDate', 'date-in-future'],
    [{ household: [{ relation: 'child', birthDate: '2027-01-01' }] }, '/household/0/birthDate', 'date-in-future'],
    [
      { household: [{ relation: 'partner', identity: born('2099-01-01') }] },
      '/household/0/identity/birthDate',
      'date-in-future',
    ],
    [{ notice: { givenOn: '2026-11-24', means: 'oral' } }, '/notice/givenOn', 'date-in-future'],
    [{ requestedOn: '2026-11-22' }, '/address/residentSince', 'after-request-date'],
  ])('%j is refused at %s', (change, pointer, code) => {
    expect(faultsOf(change)).toEqual([{ pointer, code }]);
  });

  test('every fault is told at once', () => {
    const address = { kind: 'home' as const, communeCode: '92022', residentSince: '2100-01-01' };
    expect(faultsOf({ requestedOn: '2099-01-01', applicant: born('2099'), address })).toHaveLength(3);
  });
});
