import { expect, test } from '@jest/globals';

import { swallows, wentBack, type StreamEnd } from './stream-soundness.js';

const end = (lastSeq: number, readable: boolean): StreamEnd => ({
  lastSeq,
  readable,
  storedAt: readable ? 'monday' : null,
});

test.each<[string, StreamEnd | undefined, StreamEnd, boolean]>([
  ['never seen', undefined, end(9, false), false],
  ['sound', end(5, true), end(9, true), false],
  ['its end was lost, nothing came since', end(9, false), end(9, false), false],
  ['its end was lost, and what came since is readable', end(9, false), end(10, true), false],
  ['damaged a moment ago', end(9, true), end(10, false), false],
  ['what comes is lost', end(9, false), end(10, false), true],
  ['made anew', end(9, false), end(0, true), false],
])('a stream %s', (_case, before, ...[now, expected]) => {
  expect(swallows(before, now)).toBe(expected);
});

test.each<[string, number, string | null, boolean]>([
  ['as it was', 9, 'monday', false],
  ['longer', 20, 'monday', false],
  ['shorter', 8, null, true],
  ['grown past its old end again, with other messages', 20, 'tuesday', true],
  ['as long as before, with other messages', 9, 'tuesday', true],
  ['without the message that was its end', 20, null, false],
])('a stream that is %s', (_case, lastSeq, ...[there, expected]) => {
  expect(wentBack(end(9, true), { lastSeq, there })).toBe(expected);
});

test('an end that could not be read proves nothing later', () => {
  expect(wentBack(end(9, false), { lastSeq: 20, there: 'tuesday' })).toBe(false);
});
