import { expect, test } from '@jest/globals';
import type { Answer, Body, Caller } from '../acceptance/client.js';
import { follow } from './clients.js';

const answer = (status: number, body: object): Answer => ({ status, headers: new Headers(), body: body as Body });
const signal = new AbortController().signal;

/** A door that opens at the second knock, having heard the first. */
function slammingDoor(): Caller {
  let filed = 0;
  return {
    get: async () => Promise.resolve(answer(200, { id: 'r-1', status: 'withdrawn' })),
    post: async () => {
      filed += 1;
      return Promise.resolve(filed === 1 ? answer(503, {}) : answer(200, { id: 'r-1' }));
    },
    send: async () => Promise.resolve(answer(500, {})),
    upload: async () => Promise.resolve(answer(500, {})),
    bytes: async () => Promise.resolve(new Uint8Array()),
  };
}

test('a filing whose first answer was lost is answered 200, and followed', async () => {
  await expect(follow(slammingDoor(), 5, { giveUpMs: 5_000, everyMs: 1, signal })).resolves.toEqual({
    id: 'r-1',
    fate: 'withdrawn',
  });
});

test('a client that is told to stop stops, whatever it waits for', async () => {
  const stopped = new AbortController();
  const closed: Caller = { ...slammingDoor(), post: async () => Promise.resolve(answer(503, {})) };
  const following = follow(closed, 5, { giveUpMs: 60_000, everyMs: 1, signal: stopped.signal });
  stopped.abort(new Error('another one failed'));
  await expect(following).rejects.toThrow('another one failed');
});
