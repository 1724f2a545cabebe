import { describe, expect, test } from '@jest/globals';
import type { Shape } from '../../api/client.js';
import { leftToVote, progressOf } from './progress.js';

type Session = Shape<'SessionView'>;

const item = (requestId: string, withdrawalId: string | null = null): object => ({ requestId, withdrawalId });
const session = (status: Session['status'], items: object[], agenda = ['a', 'b', 'c']): Session =>
  ({ status, agenda, items }) as unknown as Session;

describe('how far a session has come', () => {
  test('counts what was voted, and not what was undone and waits again', () => {
    expect(progressOf(session('open', []))).toBe('Points votés : 0 sur 3.');
    expect(progressOf(session('open', [item('a'), item('b', 'w')]))).toBe('Points votés : 1 sur 3.');
    expect(progressOf(session('closed', [item('a'), item('b'), item('c')]))).toBe('Points votés : 3 sur 3.');
  });

  test('what is not voted is left, also what was undone', () => {
    expect(leftToVote(session('open', [item('a'), item('b', 'w')]))).toBe(2);
    expect(leftToVote(session('open', [item('a'), item('b'), item('c')]))).toBe(0);
  });

  test('says nothing before it is held, and without an agenda', () => {
    for (const status of ['planned', 'convened', 'no-quorum'] as const)
      expect(progressOf(session(status, []))).toBe('');
    expect(progressOf(session('open', [], []))).toBe('');
  });
});
