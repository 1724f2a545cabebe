import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STATE_SOURCES, type StateSource } from './data-source.js';
import { canProve, proofsFor } from './proofs.js';

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

describe('what a paper can say', () => {
  const others = (Object.keys(STATE_SOURCES) as StateSource[]).filter((source) => source !== 'quotient-familial');
  const reasons = ['no-file-at-provider', 'not-known-to-providers', 'provider-unavailable', 'no-file-at-register'];
  const asked = fc.record({
    reason: fc.constantFrom(...reasons),
    providerCode: fc.constantFrom('10003', '23003', null),
  });

  test('whatever a person is asked to bring for a data can prove it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.boolean(), asked, (source, status, situation) =>
        proofsFor({ source, ...situation }).every((kind) => canProve(kind, source, { status })),
      ),
    );
  });

  test('whatever is asked in place of a quotient can say that there is none, or what it is', () => {
    const quotientOf = (provider: 'CNAF' | 'MSA') => ({ value: 410, year: 2026, month: 11, provider });
    fc.assert(
      fc.property(asked, (situation) =>
        proofsFor({ source: 'quotient-familial', ...situation }).every((kind) =>
          canProve(kind, 'quotient-familial', { quotient: null }),
        ),
      ),
    );
    expect(canProve('attestation-msa', 'quotient-familial', { quotient: quotientOf('MSA') })).toBe(true);
    expect(canProve('attestation-msa', 'quotient-familial', { quotient: quotientOf('CNAF') })).toBe(false);
    expect(canProve('certificat-scolarite', 'quotient-familial', { quotient: quotientOf('CNAF') })).toBe(false);
  });

  test('that somebody has no right may be declared, that they have one may not', () => {
    expect(canProve('declaration', 'rsa', { status: false })).toBe(true);
    expect(canProve('declaration', 'rsa', { status: true })).toBe(false);
    expect(canProve('cdap', 'aah', { status: true })).toBe(true);
    expect(canProve('cdap', 'c2s', { status: true })).toBe(false);
    expect(canProve('notification-bourse', 'student', { status: true })).toBe(true);
  });
});
