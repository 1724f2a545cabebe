import { describe, expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import type { Owners } from './ports/owners.js';
import { ProjectEvents } from './project-events.js';
import { ShowCase } from './show-case.js';

const asker = { subject: 'i|s', roles: ['agent' as const], correlationId: 'c-1' };
const key = { siteId: 'chaville', requestId: 'r-1' };
const PROMISE = { id: 'p-1', text: 'Rappel.', recordedBy: 'i|s', recordedAt: '2026-11-23T09:00:00.000Z' };
const owners = (
  submission: object | null,
  decisions: readonly object[] | null,
): Pick<Owners, 'submissionOf' | 'decisionsOf'> => ({
  submissionOf: async () => (submission === null ? null : { submission, version: 3, promises: [PROMISE] }),
  decisionsOf: async () =>
    decisions === null
      ? null
      : { decisions, appeals: [], rights: [], proposal: null, clocks: { receivedOn: '2026-11-23' } },
});

describe('showing a request', () => {
  const stores = new InMemoryGatewayStores();

  test('names the owners that do not answer, and shows the rest', async () => {
    await new ProjectEvents(stores).execute([aCaseEvent('request-submitted')]);
    const whole = await new ShowCase(stores, owners({ aid: 'a' }, [])).execute(key, asker);
    expect(whole).toMatchObject({
      submission: { aid: 'a' },
      version: 3,
      promises: [PROMISE],
      decisions: [],
      clocks: { receivedOn: '2026-11-23' },
      degraded: [],
    });
    const alone = await new ShowCase(stores, owners(null, null)).execute(key, asker);
    expect(alone).toMatchObject({
      submission: null,
      promises: null,
      decisions: null,
      clocks: null,
      degraded: ['intake', 'decision'],
    });
    expect(alone.view.reference).toBe('CHA-2026-000123');
  });

  test('asks nobody about a request that is not there', async () => {
    const refuse = async (): Promise<never> => Promise.reject(new Error('asked'));
    const show = new ShowCase(stores, { submissionOf: refuse, decisionsOf: refuse });
    await expect(show.execute({ ...key, siteId: 'demo' }, asker)).rejects.toMatchObject({ code: 'not-found' });
  });
});
