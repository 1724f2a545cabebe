import { describe, expect, test } from '@jest/globals';
import { PermanentError, RuleViolation, TransientError } from '@octroi/kernel';

import { classifyFailure, failureCode, type FailureClass } from './errors.js';

const named = (name: string): Error => Object.assign(new Error('text'), { name });
const coded = (code: string): Error => Object.assign(new Error('text'), { code });
const fromDriver = (code: string): Error => Object.assign(named('QueryFailedError'), { driverError: coded(code) });

describe('a failure', () => {
  test.each<[unknown, FailureClass, string]>([
    [new PermanentError('unknown-aid'), 'permanent', 'unknown-aid'],
    [new RuleViolation('already-decided'), 'permanent', 'already-decided'],
    [new TransientError('too-early'), 'transient', 'too-early'],
    [new Error('wrapped', { cause: new TransientError('too-early') }), 'transient', 'too-early'],
    [fromDriver('40001'), 'transient', 'sqlstate-40001'],
    [fromDriver('40P01'), 'transient', 'sqlstate-40p01'],
    [fromDriver('55P03'), 'transient', 'sqlstate-55p03'],
    [coded('08006'), 'unavailable', 'sqlstate-08006'],
    [coded('53300'), 'unavailable', 'sqlstate-53300'],
    [coded('57P01'), 'unavailable', 'sqlstate-57p01'],
    [coded('57P03'), 'unavailable', 'sqlstate-57p03'],
    [coded('25006'), 'unavailable', 'sqlstate-25006'],
    [coded('ECONNREFUSED'), 'unavailable', 'econnrefused'],
    [new AggregateError([coded('ECONNREFUSED')]), 'unavailable', 'econnrefused'],
    [named('TimeoutError'), 'unavailable', 'timeout-error'],
    [named('NoRespondersError'), 'unavailable', 'no-responders-error'],
    [new Error('Connection terminated unexpectedly'), 'unavailable', 'error'],
    [fromDriver('23505'), 'unknown', 'sqlstate-23505'],
    [fromDriver('57014'), 'unknown', 'sqlstate-57014'],
    [fromDriver('42501'), 'unknown', 'sqlstate-42501'],
    [new TypeError('x is undefined'), 'unknown', 'type-error'],
    [{ status: 'error', message: 'Internal server error' }, 'unknown', 'not-an-error'],
    [undefined, 'unknown', 'not-an-error'],
    ['text', 'unknown', 'not-an-error'],
  ])('%p is %s', (error, failure, code) => {
    expect(classifyFailure(error)).toBe(failure);
    expect(failureCode(error)).toBe(code);
  });

  test('that is its own cause is read once', () => {
    const error = new Error('circle');
    error.cause = error;
    expect(classifyFailure(error)).toBe('unknown');
  });
});
