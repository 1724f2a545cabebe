import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { OneFiling } from '../testing/one-filing.js';
import { ReadNotes } from './read-notes.js';
import { WriteNote } from './write-note.js';

describe('notes on a request', () => {
  const camille = anActor({ subject: 'i|camille' });
  const ines = anActor({ subject: 'i|ines', roles: ['secretary'] });
  let stores: InMemoryIntakeStores;
  let requestId: string;
  let write: (actor: typeof camille, writing: object) => ReturnType<WriteNote['execute']>;
  let read: (actor: typeof camille) => Promise<string[]>;

  beforeEach(async () => {
    stores = new InMemoryIntakeStores();
    stores.prefixes.set('chaville', 'CHA');
    const work = inMemoryUnitOfWork(stores);
    const submission = { aid: 'a', requestedOn: '2026-11-23', applicant: { birthName: 'MARTIN' } };
    requestId = (await new OneFiling(work).execute(camille, aCause(camille), submission)).result.id;
    const note = { level: 'shared' as const, text: 'Reçue en entretien.' };
    write = (actor, writing) =>
      new WriteNote(work).execute(actor, aCause(actor), { requestId, noteId: null, version: null, note, ...writing });
    read = async (actor) =>
      (await new ReadNotes(work).execute(actor, aCause(actor), requestId)).map(({ text }) => text);
  });

  test('a shared note is read by others, a private one by its author alone; each reading is logged', async () => {
    await write(camille, {});
    await write(camille, { note: { level: 'private', text: 'Pour moi.' } });
    expect([await read(camille), await read(ines)]).toEqual([
      ['Reçue en entretien.', 'Pour moi.'],
      ['Reçue en entretien.'],
    ]);
    expect(stores.accessed).toEqual([requestId, requestId, requestId, requestId]);
  });

  test('its author changes it, from the version they read; nobody else does', async () => {
    const { result } = await write(camille, {});
    const change = { noteId: result.id, version: 1, note: { level: 'private', text: 'Relue.' } };
    await expect(write(ines, change)).rejects.toThrow('note-of-another');
    expect((await write(camille, change)).result.version).toBe(2);
    await expect(write(camille, change)).rejects.toThrow('note-changed');
    await expect(write(ines, { ...change, version: 2 })).rejects.toThrow('not-found');
    expect(await read(camille)).toEqual(['Relue.']);
  });

  test('a request of another site, or none, has no notes', async () => {
    const work = inMemoryUnitOfWork(stores);
    const cause = aCause(camille, { siteId: 'demo' });
    await expect(new ReadNotes(work).execute(camille, cause, requestId)).rejects.toThrow('not-found');
    await expect(write(camille, { requestId: 'other' })).rejects.toThrow('not-found');
  });

  test.each(['member', 'dpo', 'admin', 'machine', 'operator', 'service'] as const)(
    '%s neither reads nor writes',
    async (role) => {
      const actor = anActor({ roles: [role] });
      await expect(write(actor, {})).rejects.toThrow('role-not-allowed');
      await expect(read(actor)).rejects.toThrow('role-not-allowed');
    },
  );
});
