import { expect, test } from '@jest/globals';
import { isReadable } from './contrast.js';

test.each([
  ['#767676', true],
  ['#777777', false],
  ['#1F4B6E', true],
  ['#ffffff', false],
  ['#fff', false],
  ['red', false],
  ['#12345g', false],
])('%s is read on white: %s', (colour, readable) => {
  expect(isReadable(colour)).toBe(readable);
});
