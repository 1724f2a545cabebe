import { describe, expect, test } from '@jest/globals';
import { proofsFor } from './proofs.js';

const quotient = (reason: string, providerCode: string | null = null) =>
  proofsFor({ source: 'quotient-familial', reason, providerCode });

describe('what a person brings', () => {
  test('who has no file anywhere is not sent to a caisse', () => {
    const proofs = quotient('not-known-to-providers', '35003');
    expect(proofs).toEqual(
      expect.arrayContaining(['avis-imposition', 'notification-bourse', 'bulletin-pension', 'declaration']),
    );
    expect(proofs).not.toContain('attestation-caf');
    expect(proofs).not.toContain('attestation-msa');
  });

  test('the caisse that knows the person comes first', () => {
    expect(quotient('no-file-at-provider', '23003')[0]).toBe('attestation-caf');
    expect(quotient('no-file-at-provider', '10003')[0]).toBe('attestation-msa');
  });

  test('an outage asks for what the State would have said', () => {
    expect(quotient('provider-unavailable', '35001')).toEqual([
      'attestation-caf',
      'attestation-msa',
      'avis-imposition',
    ]);
  });

  test('a status has its own paper', () => {
    const of = (source: Parameters<typeof proofsFor>[0]['source']) =>
      proofsFor({ source, reason: 'no-file-at-register', providerCode: '40003' });
    expect(of('rsa')).toEqual(['attestation-caf', 'attestation-msa']);
    expect(of('student-grant')).toEqual(['notification-bourse']);
    expect(of('c2s')).toEqual(['attestation-c2s']);
    expect(of('jobseeker')).toEqual(['attestation-france-travail']);
  });
});
