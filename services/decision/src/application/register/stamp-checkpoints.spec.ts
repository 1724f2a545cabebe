import { expect, test } from '@jest/globals';
import { checkpointImprint, nodeCryptography as cryptography } from '@octroi/register';
import { SessionFlow } from '../../testing/session-flow.fixture.js';
import type { GrantedTimeStamp, TimeStampFailure } from '../ports/time-stamp-authority.js';
import { StampCheckpoints } from './stamp-checkpoints.js';

const AT = '2026-11-23T09:16:00.000Z';

async function stamping(answer: GrantedTimeStamp | TimeStampFailure, position: number | null = 1) {
  const flow = new SessionFlow();
  const { id } = await flow.open();
  await flow.vote(id, 'r1');
  await flow.closed(id);
  const { memory } = flow;
  const asked: (string | Date)[] = [];
  const checkpoints = {
    lastSince: async (instant: Date) => (asked.push(instant), position && { siteId: 'chaville', position }),
  };
  const authority = { stamp: async (imprint: string) => (asked.push(imprint), answer) };
  const clock = { now: () => new Date('2026-11-23T12:00:00Z') };
  const useCase = new StampCheckpoints(memory.unitOfWork, checkpoints as never, { authority, cryptography, clock });
  return { outcome: await useCase.execute(), asked, memory };
}

test('the authority is shown the hash of what was signed, and its token is kept', async () => {
  const { outcome, asked, memory } = await stamping({ token: 'dG9rZW4=', at: AT });
  expect(outcome).toEqual({ isStamped: true, fault: null });
  const { checkpoint } = memory.checkpoints[0]!;
  expect(asked).toEqual([new Date('2026-11-16T12:00:00Z'), checkpointImprint(checkpoint, cryptography)]);
  expect([...memory.timeStamps]).toEqual([[1, 'dG9rZW4=']]);
});

test('an answer that is no time-stamp leaves the checkpoint as it is', async () => {
  const { outcome, memory } = await stamping({ fault: 'time-stamp-refused' });
  expect(outcome).toEqual({ isStamped: false, fault: 'time-stamp-refused' });
  expect([memory.timeStamps.size, memory.checkpoints.length]).toEqual([0, 1]);
});

test('nobody is asked when nothing is left to stamp', async () => {
  const { outcome, asked } = await stamping({ token: 'dG9rZW4=', at: AT }, null);
  expect(outcome).toEqual({ isStamped: false, fault: null });
  expect(asked).toHaveLength(1);
});
