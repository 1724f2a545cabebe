import { describe, expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ListCases } from './list-cases.js';
import { ProjectEvents } from './project-events.js';

const all = { worklist: null, status: null, authorities: null, aid: null, after: null, limit: 2 };

const everything = (siteId: string) => ({ siteId, hidden: new Set<string>() });

describe('listing requests', () => {
  const stores = new InMemoryGatewayStores();
  const list = new ListCases(stores);
  const file = (subject: string) =>
    new ProjectEvents(stores).execute([aCaseEvent('request-submitted', {}, { id: `e-${subject}`, subject })]);

  test('goes through them page by page, the last filed first', async () => {
    for (const subject of ['r-1', 'r-2', 'r-3', 'r-4']) await file(subject);
    const first = await list.execute(everything('chaville'), all);
    expect(first.items.map(({ requestId }) => requestId)).toEqual(['r-4', 'r-3']);
    await file('r-5');
    const second = await list.execute(everything('chaville'), { ...all, after: first.next });
    expect(second.items.map(({ requestId }) => requestId)).toEqual(['r-2', 'r-1']);
    expect(second.next).toBeNull();
  });

  test('a worklist goes the other way, and leaves out what waits elsewhere', async () => {
    await new ProjectEvents(stores).execute([aCaseEvent('request-routed', {}, { subject: 'r-2' })]);
    const first = await list.execute(everything('chaville'), { ...all, worklist: 'to-instruct' });
    expect(first.items.map(({ requestId }) => requestId)).toEqual(['r-1', 'r-3']);
    const second = await list.execute(everything('chaville'), { ...all, worklist: 'to-instruct', after: first.next });
    expect(second.items.map(({ requestId }) => requestId)).toEqual(['r-4', 'r-5']);
    const toDecide = { ...all, worklist: 'to-decide', authorities: ['delegated-agent'] } as const;
    expect((await list.execute(everything('chaville'), toDecide)).items).toMatchObject([
      { requestId: 'r-2', householdSize: 2 },
    ]);
    expect((await list.execute(everything('chaville'), { ...toDecide, authorities: [] })).items).toEqual([]);
  });

  test('what does not exist for the viewer is on no page, and fills none', async () => {
    const viewer = { siteId: 'chaville', hidden: new Set(['r-4', 'r-2']) };
    const first = await list.execute(viewer, all);
    expect(first.items.map(({ requestId }) => requestId)).toEqual(['r-5', 'r-3']);
    const second = await list.execute(viewer, { ...all, after: first.next });
    expect(second.items.map(({ requestId }) => requestId)).toEqual(['r-1']);
  });

  test('an empty list has no next page', async () => {
    expect(await list.execute(everything('demo'), all)).toEqual({ items: [], next: null });
  });
});
