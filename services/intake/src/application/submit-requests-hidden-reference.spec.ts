import { beforeEach, describe, expect, test } from '@jest/globals';
import { aCause, anActor, inMemoryUnitOfWork, type InMemoryIntakeStores } from '../testing/in-memory-intake-stores.js';
import { ADDRESS, COLLEAGUE, IDENTITY, WORKER, aFile, fileOne } from '../testing/protection.fixture.js';
import { OneFiling } from '../testing/one-filing.js';
import { ProtectFile } from './protect-file.js';

const CLERK = anActor({ subject: 'i|clerk' });
const CHANNEL = { means: 'in-person' as const, caution: null };
const SUBMISSION = { externalReference: 'MIL-9', aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: IDENTITY };
const [SAME, OTHER] = ['f-1', 'f-2'];

describe('the external reference of a protected file', () => {
  let stores: InMemoryIntakeStores;
  let id: string;

  beforeEach(async () => {
    ({ stores } = await aFile({ isProtected: false }));
    id = (await fileAs(WORKER, SAME)).id;
    const wish = { reason: 'violence' as const, readerIds: [COLLEAGUE.subject], channel: CHANNEL };
    await new ProtectFile(inMemoryUnitOfWork(stores)).execute(COLLEAGUE, aCause(COLLEAGUE), { requestId: id, ...wish });
  });

  async function fileAs(
    actor: typeof WORKER,
    fingerprint: string,
    facts: object = {},
  ): Promise<{ readonly id: string; readonly created: boolean }> {
    const submission = { ...SUBMISSION, address: ADDRESS, ...facts };
    return (await new OneFiling(inMemoryUnitOfWork(stores)).execute(actor, aCause(actor, { fingerprint }), submission))
      .result;
  }

  const stranger = { applicant: { birthName: 'AUTRE', birthDate: '1980-02-02', sex: 'M' as const } };
  const readersOf = (one: string): readonly string[] | undefined =>
    stores.protections.held.get(one)?.protection?.readerIds;

  test('refuses nobody for whom the file does not exist: their request is filed, once, in the open when it is of somebody else', async () => {
    const first = await fileAs(CLERK, OTHER, stranger);
    expect(first).toMatchObject({ created: true });
    expect(first.id).not.toBe(id);
    expect(readersOf(first.id)).toBeUndefined();
    expect(await fileAs(CLERK, OTHER, stranger)).toMatchObject({ id: first.id, created: false });
    await expect(fileAs(CLERK, 'f-3', stranger)).rejects.toThrow('external-reference-reused');
  });

  test('refuses its readers, and whoever filed it, as any other; both are answered again', async () => {
    for (const known of [WORKER, COLLEAGUE]) {
      await expect(fileAs(known, OTHER)).rejects.toThrow('external-reference-reused');
      expect(await fileAs(known, SAME)).toMatchObject({ id, created: false });
    }
  });

  test('whoever holds the same request word for word is answered again, and files no second one', async () => {
    const before = stores.filed.length;
    expect(await fileAs(CLERK, SAME)).toMatchObject({ id, created: false });
    expect(stores.filed).toHaveLength(before);
  });

  test('of the same name, however little else is told, what is filed beside it joins the file, before it is told', async () => {
    const told = { ...IDENTITY, birthName: 'Martin', birthDate: null, birthPlace: null };
    const beside = await fileAs(CLERK, OTHER, { applicant: told });
    expect(readersOf(beside.id)).toEqual(expect.arrayContaining([COLLEAGUE.subject, CLERK.subject]));
    expect(stores.order.slice(-2)).toEqual([`protected ${beside.id}`, `submitted ${beside.id}`]);
    expect(readersOf(id)).not.toContain(CLERK.subject);
  });

  test('an open file that has the same name and no such reference is left as it is', async () => {
    const open = await fileOne(stores, CLERK, { applicant: { birthName: 'MARTIN', givenNames: ['PAUL'] } });
    expect(readersOf(open)).toBeUndefined();
  });
});
