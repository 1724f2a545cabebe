import { describe, expect, test } from '@jest/globals';
import { configureAuthorityV1 } from '@octroi/contracts';
import { RuleViolation, TransientError } from '@octroi/kernel';
import { explained } from './import-problem.js';

const STEP = { label: 'délégations', contract: configureAuthorityV1, payload: {} } as unknown as Parameters<
  typeof explained
>[1];
const said = (error: unknown): string => explained('chaville', STEP, error).message;

describe('why a part of a site was not imported', () => {
  test('a problem has its words, and what it is about in them', () => {
    const error = new RuleViolation('delegation-changed', { parameters: { delegation: 'CHA-1' } });
    expect(said(error)).toContain('chaville : délégations : ');
    expect(said(error)).toContain('La délégation CHA-1 est un acte daté');
  });

  test('a fault has its place', () => {
    const error = new RuleViolation('invalid-body', { faults: [{ pointer: '/bodies/0', code: 'is-string' }] });
    expect(said(error)).toMatch(/\n {2}\/bodies\/0 /u);
  });

  test('what does not answer is named, and what is no error of Octroi by its kind alone', () => {
    expect(said(new TransientError('busy'))).toContain('le service « decision » ne répond pas');
    expect(said(new TypeError('with data in it'))).toBe('chaville : délégations : TypeError');
  });
});
