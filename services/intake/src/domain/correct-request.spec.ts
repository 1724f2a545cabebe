import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Submission } from './aid-request.js';
import { correct, type Correction } from './correct-request.js';

const FILED: Submission = {
  aid: 'aide-energie',
  requestedOn: '2026-11-23',
  requestedAmountCents: 15_000,
  applicant: { birthName: 'MARTIN', givenNames: ['JEANNE'] },
  household: [],
};

describe('a correction', () => {
  test('adds and replaces whole fields, and leaves the others', () => {
    expect(correct(FILED, { billCents: 18_000, requestedAmountCents: null })).toEqual({
      submission: { ...FILED, billCents: 18_000, requestedAmountCents: null },
      changed: ['billCents', 'requestedAmountCents'],
    });
  });

  test('that says what is known changes nothing', () => {
    const same: Correction = { requestedAmountCents: 15_000, household: [], address: null, applicant: FILED.applicant };
    expect(correct(FILED, same)).toEqual({ submission: FILED, changed: [] });
  });

  test('a second time changes nothing more', () => {
    const corrections = fc.record(
      {
        billCents: fc.option(fc.nat(1_000_000)),
        needLevel: fc.option(fc.integer({ min: 1, max: 9 })),
        urgent: fc.boolean(),
        purpose: fc.option(fc.string()),
        statuses: fc.array(fc.record({ code: fc.constant('rsa' as const), value: fc.boolean() })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(corrections, (correction) => {
        const once = correct(FILED, correction);
        expect(correct(once.submission, correction)).toEqual({ submission: once.submission, changed: [] });
      }),
    );
  });
});
