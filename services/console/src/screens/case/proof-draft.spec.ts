import { describe, expect, test } from '@jest/globals';
import { papersOf, proofBody, type ProofDraft } from './proof-draft.js';

const typed = (draft: Partial<ProofDraft>): ProofDraft => ({
  ...{ about: 'tax-income', kind: 'avis-imposition', value: '9 840', count: '2,5', period: '2025', documentIds: [] },
  ...draft,
});
const seenOn = '2026-11-28';

describe('what a paper says, as it is typed', () => {
  test.each<[Partial<ProofDraft>, object]>([
    [{ documentIds: ['d-1'] }, { taxIncome: { referenceCents: 984_000, shares: 2.5, year: 2025 } }],
    [{ count: '' }, { taxIncome: { shares: null } }],
    [
      { about: 'eaje', count: '2' },
      { childcareShare: { annualResourcesCents: 984_000, dependentChildren: 2, year: 2025 } },
    ],
    [
      { about: 'jobseeker-benefits', value: '720,10', period: '10/2026' },
      { jobseekerBenefits: { monthlyCents: 72_010, year: 2026, month: 10 } },
    ],
    [
      { about: 'quotient-familial', kind: 'attestation-msa', value: '412', period: '11/2026' },
      { quotientFamilial: { value: 412, year: 2026, month: 11, provider: 'MSA' } },
    ],
    [{ about: 'jobseeker', value: 'oui' }, { statuses: [{ code: 'jobseeker', value: true }] }],
  ])('%j', (draft, body) => {
    expect(proofBody(typed(draft), seenOn)).toMatchObject({ body: { ...body, proof: { seenOn } } });
  });

  test('names its scans only where some are chosen', () => {
    expect(proofBody(typed({ documentIds: ['d-1'] }), seenOn)).toMatchObject({
      body: { proof: { documentIds: ['d-1'] } },
    });
    expect(JSON.stringify(proofBody(typed({}), seenOn))).not.toContain('documentIds');
  });

  test.each<[Partial<ProofDraft>, string[]]>([
    [{ value: 'beaucoup', period: '25' }, ['value', 'period']],
    [{ count: '1,3' }, ['count']],
    [{ about: 'quotient-familial', value: '4,5', period: '13/2026' }, ['value', 'period']],
    [{ about: 'jobseeker-benefits', value: '', period: '10/2026' }, ['value']],
  ])('that cannot be read says where: %j', (draft, fields) => {
    const read = proofBody(typed(draft), seenOn);
    expect('faults' in read ? Object.keys(read.faults) : []).toEqual(fields);
  });

  test('every status has a paper', () => {
    for (const about of ['rsa', 'aah', 'c2s', 'student', 'jobseeker'])
      expect(papersOf(about).length).toBeGreaterThan(0);
  });
});
