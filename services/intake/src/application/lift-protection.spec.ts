import { expect, test } from '@jest/globals';
import { aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { COLLEAGUE, MANAGER, WORKER, aFile } from '../testing/protection.fixture.js';
import { LiftProtection } from './lift-protection.js';

test('whoever protected a file lifts the protection with a motive; the act is recorded and told', async () => {
  const { stores, id } = await aFile();
  const lift = new LiftProtection(inMemoryUnitOfWork(stores));
  await lift.execute(WORKER, aCause(WORKER), { requestId: id, motive: 'À sa demande.' });
  expect(stores.liftingsTold).toEqual([id]);
  expect(stores.protections.done.at(-1)).toMatchObject({ kind: 'lifted', by: WORKER.subject, motive: 'À sa demande.' });
  await expect(lift.execute(WORKER, aCause(WORKER), { requestId: id, motive: 'Encore.' })).rejects.toThrow(
    'not-protected',
  );
});

test('a manager lifts it too; a reader who did not protect it does not', async () => {
  const { stores, id } = await aFile();
  const lift = new LiftProtection(inMemoryUnitOfWork(stores));
  await expect(lift.execute(COLLEAGUE, aCause(COLLEAGUE), { requestId: id, motive: 'Non.' })).rejects.toThrow(
    'role-not-allowed',
  );
  const dpo = anActor({ roles: ['dpo'] });
  await expect(lift.execute(dpo, aCause(dpo), { requestId: id, motive: 'Non.' })).rejects.toThrow('role-not-allowed');
  await expect(lift.execute(WORKER, aCause(WORKER), { requestId: 'unknown', motive: 'Non.' })).rejects.toThrow(
    'not-found',
  );
  expect(stores.liftingsTold).toEqual([]);
  await lift.execute(MANAGER, aCause(MANAGER), { requestId: id, motive: 'Danger écarté.' });
  expect(stores.liftingsTold).toEqual([id]);
});
