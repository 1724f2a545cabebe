import { describe, expect, test } from '@jest/globals';
import type { Shape } from '../../api/client.js';
import { progressOf, progressWords } from './progress.js';

type Session = Shape<'SessionView'>;
type Status = Shape<'CaseDetail'>['status'];

const item = (requestId: string, withdrawalId: string | null = null): object => ({ requestId, withdrawalId });
const cases = (statuses: Readonly<Record<string, Status>>) =>
  new Map(Object.entries(statuses).map(([id, status]) => [id, { status }]));
const progress = (items: object[], statuses: Readonly<Record<string, Status>> = {}, agenda = ['a', 'b', 'c']) =>
  progressOf({ agenda, items } as unknown as Session, cases(statuses));

describe('how far a session has come', () => {
  test('counts what was voted; what was undone is left, and waits again', () => {
    expect(progress([])).toEqual({ voted: 0, left: 3, settled: 0 });
    expect(progress([item('a'), item('b', 'w')])).toEqual({ voted: 1, left: 2, settled: 0 });
    expect(progress([item('a'), item('b'), item('c')])).toEqual({ voted: 3, left: 0, settled: 0 });
  });

  test('leaves out what was settled elsewhere, not what was voted here', () => {
    const decided = { a: 'decided', b: 'withdrawn', c: 'awaiting-decision' } as const;
    expect(progress([], decided)).toEqual({ voted: 0, left: 1, settled: 2 });
    expect(progress([item('a')], decided)).toEqual({ voted: 1, left: 1, settled: 1 });
  });

  test('is said once a session is held, and when it has an agenda', () => {
    expect(progressWords('open', { voted: 1, left: 2, settled: 0 })).toBe('Points votés : 1 sur 3.');
    expect(progressWords('open', { voted: 1, left: 1, settled: 1 })).toBe(
      'Points votés : 1 sur 2, 1 autre déjà réglé.',
    );
    expect(progressWords('closed', { voted: 1, left: 0, settled: 2 })).toBe(
      'Points votés : 1 sur 1, 2 autres déjà réglés.',
    );
    expect(progressWords('open', { voted: 0, left: 0, settled: 2 })).toBe('2 points déjà réglés, rien à voter.');
    for (const status of ['planned', 'convened', 'no-quorum'] as const)
      expect(progressWords(status, { voted: 0, left: 3, settled: 0 })).toBe('');
    expect(progressWords('open', { voted: 0, left: 0, settled: 0 })).toBe('');
  });
});
