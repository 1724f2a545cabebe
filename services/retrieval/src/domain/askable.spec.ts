import { describe, expect, test } from '@jest/globals';
import { notAskable } from './askable.js';

const identity = { birthName: 'MARTIN' };

describe('what a question needs beside a civil status', () => {
  test.each([
    ['jobseeker', {}, 'job-seeker-identifier-missing'],
    ['jobseeker-benefits', { jobSeekerIdentifier: ' ' }, 'job-seeker-identifier-missing'],
    ['jobseeker', { jobSeekerIdentifier: 'jeanne.martin' }, undefined],
    ['tax-income', {}, 'tax-number-missing'],
    ['tax-income', { taxNumber: '1234567890123' }, undefined],
    ['rsa', {}, undefined],
  ] as const)('%s with %j: %s', (source, numbers, reason) => {
    const household = { identity: { ...identity, ...numbers }, youngestChildAge: null };
    expect(notAskable(source, household)?.reason).toBe(reason);
  });

  test.each([
    [null, 'no-young-child'],
    [7, 'no-young-child'],
    [6, undefined],
    [0, undefined],
  ])('the share of a nursery place, youngest child of %s', (youngestChildAge, reason) => {
    expect(notAskable('eaje', { identity, youngestChildAge })?.reason).toBe(reason);
  });
});
