import { describe, expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { KeepDraft } from './keep-draft.js';
import { ListDrafts } from './list-drafts.js';

describe('drafts', () => {
  const camille = anActor({ subject: 'i|camille' });
  const ines = anActor({ subject: 'i|ines' });
  const setUp = () => {
    const stores = new InMemoryIntakeStores();
    const work = inMemoryUnitOfWork(stores);
    return {
      keep: (draftId: string, content: object | null, actor = camille) =>
        new KeepDraft(work).execute(actor, aCause(actor), { draftId, content }),
      list: async (actor = camille) =>
        (await new ListDrafts(work).execute(actor, aCause(actor))).map(({ content }) => content),
    };
  };

  test('are kept for their owner alone, the last content wins, and go when asked', async () => {
    const { keep, list } = setUp();
    await keep('d-1', { aid: 'a' });
    expect(await keep('d-1', { aid: 'b' })).toEqual({ updatedAt: '2026-11-23T09:00:00.000Z' });
    await keep('d-1', { aid: 'c' }, ines);
    expect([await list(), await list(ines)]).toEqual([[{ aid: 'b' }], [{ aid: 'c' }]]);
    expect(await keep('d-1', null)).toEqual({ updatedAt: null });
    expect([await list(), await list(ines)]).toEqual([[], [{ aid: 'c' }]]);
  });

  test('are twenty at most, and no longer than a request may be', async () => {
    const { keep } = setUp();
    for (let index = 0; index < 20; index += 1) await keep(`d-${index}`, {});
    await expect(keep('d-20', {})).rejects.toThrow('draft-not-kept');
    await expect(keep('d-3', { text: 'x'.repeat(100_000) })).rejects.toThrow('draft-not-kept');
    await expect(keep('d-3', { text: 'x' })).resolves.toBeDefined();
  });

  test.each(['member', 'dpo', 'admin', 'machine', 'service'] as const)('%s keeps none', async (role) => {
    const { keep, list } = setUp();
    await expect(keep('d-1', {}, anActor({ roles: [role] }))).rejects.toThrow('role-not-allowed');
    await expect(list(anActor({ roles: [role] }))).rejects.toThrow('role-not-allowed');
  });
});
