import { expect, test } from '@jest/globals';
import type { Actor } from './actor.js';
import { TellHeldData, type HoldingStores } from './held-data.js';
import type { CommandCause, UnitOfWork } from './unit-of-work.js';

const dpo: Actor = {
  ...{ subject: 'issuer|dpo', issuer: 'gateway', siteId: 'chaville', roles: ['dpo'], purpose: 'export-personal-data' },
};
const causeOf = (actor: Actor): CommandCause => ({
  ...{ siteId: 'chaville', actor, correlationId: 'c-1', command: 'q.eligibility.held-data.v1', idempotencyKey: null },
  fingerprint: 'f',
});

test('the data protection officer alone is told what is held, and each request that is read leaves a row', async () => {
  const accessed: string[] = [];
  const stores: HoldingStores<string> = {
    retention: { held: async (siteId, ids) => `${siteId}: ${ids.join()}` },
    logAccess: async (ids) => void accessed.push(...ids),
  };
  const work = {
    run: async (_cause: CommandCause, run: (given: typeof stores) => Promise<object>) => ({
      ...{ result: await run(stores), events: [] },
    }),
  } as unknown as UnitOfWork<typeof stores>;
  const tell = new TellHeldData(work, (held) => [{ title: held, records: [] }]);
  expect(await tell.execute(dpo, causeOf(dpo), ['r-1', 'r-2'])).toEqual({
    sections: [{ title: 'chaville: r-1,r-2', records: [] }],
  });
  const agent: Actor = { ...dpo, subject: 'issuer|agent', roles: ['agent', 'admin', 'manager'] };
  await expect(tell.execute(agent, causeOf(agent), ['r-3'])).rejects.toThrow('role-not-allowed');
  expect(accessed).toEqual(['r-1', 'r-2']);
});
