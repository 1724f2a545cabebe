import { expect, test } from '@jest/globals';
import { ageBand } from './age-band.js';

test.each([
  [0, '0-2'],
  [2, '0-2'],
  [3, '3-5'],
  [8, '6-10'],
  [14, '11-14'],
  [17, '15-17'],
  [18, '18-24'],
  [39, '25-39'],
  [74, '60-74'],
  [75, '75+'],
  [104, '75+'],
])('somebody of %d is of the band %s', (age, band) => {
  expect(ageBand(age)).toBe(band);
});
