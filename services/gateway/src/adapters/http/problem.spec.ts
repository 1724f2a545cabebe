import { describe, expect, test } from '@jest/globals';
import { FAULT_TEXTS, PROBLEMS } from '@octroi/contracts';
import { PermanentError, RuleViolation, TransientError } from '@octroi/kernel';
import {
  BadRequestException,
  ConflictException,
  HttpException,
  NotFoundException,
  PayloadTooLargeException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { problemBody, problemOf } from './problem.js';

describe('the problem behind an error', () => {
  const secret = 'SELECT birth_name FROM person';
  const database = (code: string): Error => Object.assign(new Error(secret), { code });

  test.each([
    [new RuleViolation('already-decided'), 'already-decided', false],
    [new RuleViolation('nobody-wrote-this-one'), 'internal-error', true],
    [new PermanentError('internal-error'), 'internal-error', true],
    [new PermanentError('signing-key-invalid'), 'internal-error', true],
    [new TransientError('service-unavailable'), 'service-unavailable', false],
    [new TransientError('too-early'), 'too-early', false],
    [new NotFoundException(secret), 'not-found', false],
    [new BadRequestException(secret), 'invalid-json', false],
    [new PayloadTooLargeException(), 'payload-too-large', false],
    [new UnsupportedMediaTypeException(), 'unsupported-media-type', false],
    [new HttpException(secret, 429), 'too-many-requests', false],
    [new ConflictException(secret), 'internal-error', true],
    [database('57P01'), 'service-unavailable', true],
    [database('40001'), 'service-unavailable', true],
    [database('23505'), 'internal-error', true],
    [new TypeError(secret), 'internal-error', true],
    ['thrown text', 'internal-error', true],
  ])('%p is %s', (error, code, unforeseen) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ code, unforeseen });
    expect(JSON.stringify(problemBody(problem, 'c-1'))).not.toContain('birth_name');
  });

  test('comes with French words, parameters filled in, and every field at fault', () => {
    const faults = [{ pointer: '/applicant/birthName', code: 'is-not-empty' }];
    const problem = problemOf(new RuleViolation('amount-above-ceiling', { parameters: { ceiling: '300 €' }, faults }));
    expect(problemBody(problem, 'c-1')).toEqual({
      ...{ type: 'urn:octroi:problem:amount-above-ceiling', status: 422, code: 'amount-above-ceiling' },
      title: PROBLEMS['amount-above-ceiling'].title,
      detail: 'Le montant dépasse le plafond de 300 €.',
      errors: [{ pointer: '/applicant/birthName', code: 'is-not-empty', detail: FAULT_TEXTS['is-not-empty'] }],
      correlationId: 'c-1',
    });
  });

  test('a request that is not to be decided is said to be what it is', () => {
    const problem = problemOf(
      new RuleViolation('not-awaiting-decision', { parameters: { status: 'elle a été retirée' } }),
    );
    expect(problemBody(problem, 'c-1')).toMatchObject({
      ...{ status: 409, detail: 'Cette demande n’est pas à décider : elle a été retirée.' },
    });
  });
});
