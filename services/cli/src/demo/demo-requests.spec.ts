import { expect, test } from '@jest/globals';
import { AidRequestSubmission, validateShape } from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import { demoRequest } from './demo-requests.js';

const today = civilDate('2026-11-23');
const all = Array.from({ length: 150 }, (_none, index) => demoRequest(index, '92022', today));

test('the demo requests are the same at every start, each another one', () => {
  expect(demoRequest(7, '92022', today)).toEqual(all[7]);
  expect(new Set(all.map(({ reference }) => reference)).size).toBe(150);
});

test('each would be accepted at the door, and the State is asked about those alone who bring no proof', () => {
  for (const { submission, end } of all) {
    expect(validateShape(AidRequestSubmission, submission, 'refuse')).not.toHaveProperty('faults');
    expect('notice' in submission).toBe(end === 'unproved');
  }
});

test('they end in every way', () => {
  expect(new Set(all.map(({ end }) => end)).size).toBe(6);
});
