import { describe, expect, test } from '@jest/globals';
import { aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { ADDRESS, COLLEAGUE, IDENTITY, MANAGER, WISH, WORKER, aFile } from '../testing/protection.fixture.js';
import { OneFiling } from '../testing/one-filing.js';
import { SubmitRequests } from './submit-requests.js';

const SUBMISSION = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: IDENTITY, address: ADDRESS };
const ALONE = { ...WISH, readerIds: [] };
type Stores = Awaited<ReturnType<typeof aFile>>['stores'];

async function file(stores: Stores, actor: typeof WORKER, protection: typeof WISH | null): Promise<string> {
  const filing = new OneFiling(inMemoryUnitOfWork(stores));
  return (await filing.file({ actor, cause: aCause(actor), submission: SUBMISSION, protection })).result.id;
}

describe('a request whose protection is wished for as it is filed', () => {
  test('is protected before it is told, with all that the person asked before; no wish is kept in it', async () => {
    const { stores, id: before } = await aFile({ isProtected: false });
    const id = await file(stores, COLLEAGUE, ALONE);
    expect(stores.order.slice(1)).toEqual([`protected ${before}`, `protected ${id}`, `submitted ${id}`]);
    expect(stores.protectionsTold.map(({ requestId, readerIds }) => [requestId, readerIds])).toEqual(
      [before, id].map((requestId) => [requestId, [COLLEAGUE.subject]]),
    );
    expect(stores.protections.held.get(id)?.protection).toMatchObject({ reason: 'violence', channel: WISH.channel });
    expect(stores.filed.at(-1)?.submission).not.toHaveProperty('protection');
  });

  test('of a file that is protected: whoever may changes it and leaves out no reader, anybody else joins it as it is', async () => {
    const { stores, id: first } = await aFile();
    const channel = { means: 'phone' as const, value: '06 00 00 00 00' };
    const clerk = anActor({ subject: 'i|clerk' });
    const joined = await file(stores, clerk, { ...ALONE, channel });
    const protectionOf = (id: string) => stores.protections.held.get(id)?.protection;
    expect(protectionOf(first)).toMatchObject({
      channel: WISH.channel,
      readerIds: [WORKER.subject, COLLEAGUE.subject],
    });
    expect(protectionOf(joined)).toMatchObject({ channel: WISH.channel });
    expect(protectionOf(joined)?.readerIds).toEqual([WORKER.subject, COLLEAGUE.subject, clerk.subject]);
    const changed = await file(stores, MANAGER, { ...ALONE, channel });
    for (const one of [first, joined, changed]) {
      expect(protectionOf(one)).toMatchObject({ channel, protectedBy: WORKER.subject });
      expect(protectionOf(one)?.readerIds).toEqual(
        expect.arrayContaining([COLLEAGUE.subject, clerk.subject, MANAGER.subject]),
      );
    }
  });

  test('protects those of the same person that are filed together with it; those of others stay open', async () => {
    const { stores } = await aFile({ isProtected: false });
    const other = { ...SUBMISSION, applicant: { birthName: 'AUTRE', birthDate: '1980-02-02', sex: 'M' as const } };
    const filings = [
      { submission: SUBMISSION, actor: COLLEAGUE },
      { submission: SUBMISSION, actor: WORKER, protection: ALONE },
      { submission: other, actor: WORKER },
    ].map((filing) => ({ ...filing, cause: aCause(filing.actor) }));
    const made = await new SubmitRequests(inMemoryUnitOfWork(stores)).execute(filings);
    const readers = made.map(({ result: { id } }) => stores.protections.held.get(id)?.protection?.readerIds ?? null);
    expect(readers).toEqual([[WORKER.subject, COLLEAGUE.subject], [WORKER.subject], null]);
  });

  test('is refused by post after violence, and to a machine, which may file it unprotected', async () => {
    const { stores } = await aFile({ isProtected: false });
    const byPost = { ...ALONE, channel: { means: 'post' as const } };
    await expect(file(stores, WORKER, byPost)).rejects.toThrow('channel-not-safe');
    const machine = anActor({ subject: 'i|machine', roles: ['machine'] });
    await expect(file(stores, machine, ALONE)).rejects.toThrow('role-not-allowed');
    await expect(file(stores, machine, null)).resolves.toBeDefined();
    expect(stores.protectionsTold).toEqual([]);
  });
});
