import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InMemoryRetrievalStores, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { aHabilitation } from '../testing/task.fixture.js';
import { ShareAnswers, type IdentifiedCall } from './share-answers.js';

function aCall(request: number, person: string): IdentifiedCall {
  return {
    claim: { siteId: 'chaville', requestId: `r-${request}`, source: 'quotient-familial', holder: 'w', token: 1 },
    source: 'quotient-familial',
    month: { year: 2026, month: 11 },
    habilitation: aHabilitation(),
    ...{ correlationId: 'c', actorId: null, turn: 0, otherAdults: 0 },
    identity: { birthName: person },
  };
}

function sharing(stores: InMemoryRetrievalStores): ShareAnswers {
  const api = { fingerprint: ({ identity }: { identity: { birthName: string } }) => identity.birthName };
  return new ShareAnswers(inMemoryUnitOfWork(stores), api, { reuseSeconds: 60, callSeconds: 60 });
}

describe('sharing answers', () => {
  test('nothing is asked for no call', async () => {
    expect(await sharing(new InMemoryRetrievalStores()).execute([])).toEqual({ own: [], busy: [], answered: [] });
  });

  test('whatever batches come, every call gets one place, and nobody asks a question that another is asking', async () => {
    const batch = fc.array(fc.record({ request: fc.nat(6), person: fc.constantFrom('A', 'B', 'C') }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 4 }), async (batches) => {
        const stores = new InMemoryRetrievalStores();
        const asking = new Map<string, string>();
        for (const entries of batches) {
          const unique = new Map(entries.map(({ request, person }) => [request, aCall(request, person)]));
          const calls = [...unique.values()];
          const { own, busy, answered } = await sharing(stores).execute(calls);
          const placed = [...own, ...busy.map(({ call }) => call)].map(({ claim }) => claim.requestId);
          expect(placed.toSorted()).toEqual(calls.map(({ claim }) => claim.requestId).toSorted());
          expect(answered).toEqual([]);
          expect(new Set(own.map(({ question }) => question)).size).toBe(own.length);
          for (const { question, claim } of own) {
            // Only the request that is asking may ask again: it was claimed anew.
            expect(asking.get(question) ?? claim.requestId).toBe(claim.requestId);
            asking.set(question, claim.requestId);
          }
        }
      }),
    );
  });
});
