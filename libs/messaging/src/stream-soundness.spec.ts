import { expect, test } from '@jest/globals';

import { swallows, type StreamEnd } from './stream-soundness.js';

const end = (lastSeq: number, readable: boolean): StreamEnd => ({ lastSeq, readable });

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
