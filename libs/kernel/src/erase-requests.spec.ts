import { expect, test } from '@jest/globals';
import type { Actor } from './actor.js';
import { EraseRequests, type ErasingStores } from './erase-requests.js';
import type { CommandCause, UnitOfWork } from './unit-of-work.js';

const decision: Actor = {
  ...{ subject: 'service:decision', issuer: 'decision', siteId: 'chaville', roles: ['service'], purpose: 'eliminate' },
};
const causeOf = (actor: Actor): CommandCause => ({
  ...{
    siteId: 'chaville',
    actor,
    correlationId: 'c-1',
    command: 'cmd.retrieval.erase-requests.v1',
    idempotencyKey: null,
  },
  fingerprint: 'f',
});

test('only a service has requests erased, those of its site', async () => {
  const erased: (readonly [string, readonly string[]])[] = [];
  const retention = {
    erase: async (siteId: string, ids: readonly string[]) => erased.push([siteId, ids]),
  };
  const work = {
    run: async (_cause: CommandCause, run: (stores: unknown) => Promise<object>) => ({
      result: await run({ retention }),
      events: [],
    }),
  } as unknown as UnitOfWork<ErasingStores>;
  const erase = new EraseRequests(work);
  expect((await erase.execute(decision, causeOf(decision), ['r-1'])).result).toEqual({ known: 1 });
  const dpo: Actor = { ...decision, subject: 'issuer|dpo', issuer: 'gateway', roles: ['dpo', 'admin'] };
  await expect(erase.execute(dpo, causeOf(dpo), ['r-2'])).rejects.toThrow('role-not-allowed');
  expect(erased).toEqual([['chaville', ['r-1']]]);
});
