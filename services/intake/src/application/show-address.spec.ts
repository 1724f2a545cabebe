import { expect, test } from '@jest/globals';
import { aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { ADDRESS, COLLEAGUE, WORKER, aFile } from '../testing/protection.fixture.js';
import { AnswerRequestDetails } from './answer-request-details.js';
import { ShowAddress } from './show-address.js';

const alarm = { unusualLookups: () => undefined };

test('the address of a protected file is shown for a motive alone: the case does not have it, the act is recorded', async () => {
  const { stores, id } = await aFile();
  const work = inMemoryUnitOfWork(stores);
  const { submission } = await new AnswerRequestDetails(work, alarm).execute(COLLEAGUE, aCause(COLLEAGUE), id);
  expect(submission).not.toHaveProperty('address');
  expect(JSON.stringify(submission)).not.toContain('Refuge');
  const motive = 'Accompagnement au commissariat.';
  expect(await new ShowAddress(work).execute(COLLEAGUE, aCause(COLLEAGUE), { requestId: id, motive })).toEqual(ADDRESS);
  expect(stores.protections.done.at(-1)).toMatchObject({ kind: 'address-shown', by: COLLEAGUE.subject, motive });
  expect(stores.accessed.at(-1)).toBe(id);
});

test('there is nothing to show of a file that is open, unknown, or for somebody without a role for it', async () => {
  const { stores, id } = await aFile({ isProtected: false });
  const show = new ShowAddress(inMemoryUnitOfWork(stores));
  await expect(show.execute(WORKER, aCause(WORKER), { requestId: id, motive: 'Pourquoi.' })).rejects.toThrow(
    'not-protected',
  );
  await expect(show.execute(WORKER, aCause(WORKER), { requestId: 'unknown', motive: 'Pourquoi.' })).rejects.toThrow(
    'not-found',
  );
  const dpo = anActor({ roles: ['dpo'] });
  await expect(show.execute(dpo, aCause(dpo), { requestId: id, motive: 'Pourquoi.' })).rejects.toThrow(
    'role-not-allowed',
  );
});
