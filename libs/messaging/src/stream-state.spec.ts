import { describe, expect, test } from '@jest/globals';

import {
  assessStream,
  lostFrom,
  type ObservedStream,
  type RecordedStream,
  type StreamVerdict,
} from './stream-state.js';

const recorded = (created: string | null, lastSeq: number, lossSeq: number | null = null): RecordedStream => ({
  created,
  lastSeq,
  lossSeq,
});
const observed = (created: string, lastSeq: number): ObservedStream => ({ created, lastSeq });

describe('a stream compared with what its acknowledgements said', () => {
  test.each<[string, RecordedStream, ObservedStream, StreamVerdict, number | null]>([
    ['seen for the first time', recorded(null, 0), observed('t1', 0), { kind: 'first-seen' }, null],
    ['first seen after publications', recorded(null, 5), observed('t1', 5), { kind: 'first-seen' }, null],
    ['first seen too short', recorded(null, 5), observed('t1', 3), { kind: 'recreated' }, 0],
    ['first seen after a loss', recorded(null, 9, 2), observed('t1', 9), { kind: 'recreated' }, 0],
    ['as it was', recorded('t1', 5), observed('t1', 5), { kind: 'unchanged' }, null],
    ['longer', recorded('t1', 5), observed('t1', 9), { kind: 'unchanged' }, null],
    ['made anew', recorded('t1', 5), observed('t2', 0), { kind: 'recreated' }, 0],
    ['made anew and already longer', recorded('t1', 5), observed('t2', 9), { kind: 'recreated' }, 0],
    ['shorter', recorded('t1', 9), observed('t1', 5), { kind: 'rolled-back', fromSeq: 6 }, 6],
    [
      'grown again, a sequence given twice',
      recorded('t1', 12, 6),
      observed('t1', 12),
      { kind: 'rolled-back', fromSeq: 6 },
      6,
    ],
    [
      'shorter, a sequence given twice',
      recorded('t1', 9, 8),
      observed('t1', 5),
      { kind: 'rolled-back', fromSeq: 6 },
      6,
    ],
  ])('%s', (_case, ...[before, now, verdict, from]) => {
    expect(assessStream(before, now)).toEqual(verdict);
    expect(lostFrom(verdict)).toBe(from);
  });
});
