import type { ProtectionWish } from '../domain/protection.js';
import { ProtectFile } from '../application/protect-file.js';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from './in-memory-intake-stores.js';
import { OneFiling } from './one-filing.js';

/** Protects the file, and is no manager. */
export const WORKER = anActor({ subject: 'i|worker' });
/** A manager who does not read the file. */
export const MANAGER = anActor({ subject: 'i|manager', roles: ['manager'] });
export const COLLEAGUE = anActor({ subject: 'i|colleague' });

export const IDENTITY = {
  ...{ birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31', sex: 'F' as const },
  birthPlace: { countryCode: '99100', communeCode: '92022' },
};
export const WISH: ProtectionWish = {
  reason: 'violence',
  readerIds: [COLLEAGUE.subject],
  channel: { means: 'in-person', caution: 'Jamais au domicile.' },
};
export const ADDRESS = { kind: 'home' as const, line: '1 rue du Refuge', postalCode: '92370', communeCode: '92022' };

/** Files a request of the same person. @returns its id */
export async function fileOne(stores: InMemoryIntakeStores, by = WORKER, facts: object = {}): Promise<string> {
  const submission = { aid: 'aide-loyer', requestedOn: '2026-11-23', applicant: IDENTITY, address: ADDRESS, ...facts };
  const { result } = await new OneFiling(inMemoryUnitOfWork(stores)).execute(by, aCause(by), submission);
  return result.id;
}

/** A request that was filed, and protected unless told otherwise. */
export async function aFile({ isProtected = true } = {}): Promise<{ stores: InMemoryIntakeStores; id: string }> {
  const stores = new InMemoryIntakeStores();
  stores.prefixes.set('chaville', 'CHA');
  const id = await fileOne(stores);
  if (isProtected)
    await new ProtectFile(inMemoryUnitOfWork(stores)).execute(WORKER, aCause(WORKER), { requestId: id, ...WISH });
  return { stores, id };
}
