import { describe, expect, test } from '@jest/globals';
import type { Role } from '@octroi/kernel';
import { InMemoryRetrievalStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-retrieval-stores.js';
import { aHabilitation } from '../testing/task.fixture.js';
import { TellSiteAccess } from './tell-site-access.js';

const END = new Date('2027-01-01T00:00:00Z');

async function told(role: Role, change: (stores: InMemoryRetrievalStores) => Promise<unknown> = async () => undefined) {
  const stores = new InMemoryRetrievalStores();
  await change(stores);
  const tokens = { endOf: async (siteId: string) => (siteId === 'chaville' ? { expiresAt: END } : null) };
  const actor = anActor({ roles: [role] });
  return new TellSiteAccess(inMemoryUnitOfWork(stores), tokens).execute(actor, aCause(actor));
}

describe('the access of a centre', () => {
  test.each(['admin', 'manager'] as const)('is told to its %s, with the end of its token', async (role) => {
    const { habilitations, refusal, token } = await told(role);
    expect(habilitations).toMatchObject([
      { habilitation: { number: 'DEMO-0001' }, standing: 'in-force', daysLeft: null },
    ]);
    expect({ refusal, token }).toEqual({ refusal: null, token: { expiresAt: END } });
  });

  test('is told with its refusal, and without those of other centres', async () => {
    const { habilitations, refusal } = await told('admin', async ({ access }) => {
      await access.record(aHabilitation({ siteId: 'demo', number: 'OTHER' }), 'operator');
      await access.refuse([
        { siteId: 'chaville', reason: 'token-expired', providerCode: null },
        { siteId: 'demo', reason: 'recipient-invalid', providerCode: null },
      ]);
    });
    expect(refusal).toMatchObject({ reason: 'token-expired' });
    expect(habilitations.map(({ habilitation }) => habilitation.number)).toEqual(['DEMO-0001']);
  });

  test.each(['agent', 'secretary', 'president', 'dpo'] as const)('is not told to a %s', async (role) => {
    await expect(told(role)).rejects.toThrow('role-not-allowed');
  });
});
