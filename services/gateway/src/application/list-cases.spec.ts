import { describe, expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ListCases } from './list-cases.js';
import { ProjectEvents } from './project-events.js';

const all = { status: null, authority: null, aid: null, before: null, limit: 2 };

describe('listing requests', () => {
  const stores = new InMemoryGatewayStores();
  const list = new ListCases(stores);
  const file = (subject: string) =>
    new ProjectEvents(stores).execute([aCaseEvent('request-submitted', {}, { id: `e-${subject}`, subject })]);

  test('goes through them page by page, the last filed first', async () => {
    for (const subject of ['r-1', 'r-2', 'r-3', 'r-4']) await file(subject);
    const first = await list.execute('chaville', all);
    expect(first.items.map(({ requestId }) => requestId)).toEqual(['r-4', 'r-3']);
    await file('r-5');
    const second = await list.execute('chaville', { ...all, before: first.next });
    expect(second.items.map(({ requestId }) => requestId)).toEqual(['r-2', 'r-1']);
    expect(second.next).toBeNull();
  });

  test('an empty list has no next page', async () => {
    expect(await list.execute('demo', all)).toEqual({ items: [], next: null });
  });
});
