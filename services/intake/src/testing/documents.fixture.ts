import { createHash } from 'node:crypto';
import type { Actor } from '@octroi/kernel';
import { AddDocument } from '../application/add-document.js';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from './in-memory-intake-stores.js';
import { OneFiling } from './one-filing.js';
import { aPdf } from './scans.fixture.js';

/** SHA-256 as the service makes it. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A request that was filed, in memory, and how scans join it. */
export async function aRequestForScans() {
  const stores = new InMemoryIntakeStores();
  stores.prefixes.set('chaville', 'CHA');
  const work = inMemoryUnitOfWork(stores);
  const camille = anActor({ subject: 'i|camille' });
  const submission = { aid: 'a', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' } };
  const requestId = (await new OneFiling(work).execute(camille, aCause(camille), submission)).result.id;
  const add = async (actor: Actor = camille, overrides: object = {}): Promise<string> => {
    const file = { requestId, name: 'CAF.pdf', bytes: aPdf(), ...overrides };
    return (await new AddDocument(work, sha256).execute(actor, aCause(actor), file)).result.id;
  };
  return { stores, work, camille, requestId, add };
}
