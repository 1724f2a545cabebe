import { describe, expect, test } from '@jest/globals';
import { InMemoryRetrievalStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { NOW, aRequest } from '../testing/task.fixture.js';
import { ListContradictions } from './list-contradictions.js';

const { siteId, requestId } = aRequest();

describe('what the State contradicts', () => {
  const stores = new InMemoryRetrievalStores();
  const list = (asked: { readonly requestId: string | null; readonly limit: number }) =>
    new ListContradictions(inMemoryUnitOfWork(stores)).execute(aCause(anActor()), { ...asked, after: null });

  test('is listed while it is open, and for its own request afterwards; a page says when there is more', async () => {
    const one = { siteId, requestId, proofKind: 'attestation-caf', answeredAt: NOW, callId: null, asOf: null };
    const [paper, answer] = [{ status: false }, { status: true }];
    await stores.contradictions.add([
      { ...one, source: 'rsa', answer, paper },
      { ...one, source: 'asf', answer, paper },
    ]);
    expect(await list({ requestId: null, limit: 1 })).toMatchObject({ items: [{ source: 'rsa' }], more: true });
    await stores.contradictions.close([{ siteId, requestId, source: 'rsa' }], { end: 'paper', reason: 'x', by: 'a' });
    expect(await list({ requestId: null, limit: 5 })).toMatchObject({ items: [{ source: 'asf' }], more: false });
    expect((await list({ requestId, limit: 5 })).items).toHaveLength(2);
  });
});
