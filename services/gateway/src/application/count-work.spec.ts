import { describe, expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { CountWork } from './count-work.js';
import { ProjectEvents } from './project-events.js';

const everything = (siteId: string) => ({ siteId, hidden: new Set<string>() });

describe('counting what waits', () => {
  const stores = new InMemoryGatewayStores();
  const project = new ProjectEvents(stores);
  const count = new CountWork(stores);

  test('each open request counts in one list; what is to decide, by authority', async () => {
    const about = (subject: string, kind: Parameters<typeof aCaseEvent>[0], data = {}) =>
      aCaseEvent(kind, data, { id: `${kind} ${subject}`, subject });
    await project.execute([
      ...['r-1', 'r-2', 'r-3', 'r-4', 'r-5'].map((id) => about(id, 'request-submitted', { urgent: id === 'r-2' })),
      about('r-2', 'household-data-unavailable'),
      ...['r-3', 'r-5'].map((id) => about(id, 'request-routed')),
      about('r-4', 'request-routed', { authority: 'commission-permanente' }),
      about('r-5', 'decision-recorded'),
      about('r-6', 'request-routed'),
      ...[about('r-7', 'request-submitted'), about('r-7', 'decision-proposed')],
    ]);
    const agent = await count.execute(everything('chaville'), ['agent']);
    expect(agent.map(({ worklist, count: all, mine, urgent }) => [worklist, all, mine, urgent])).toEqual([
      ['to-instruct', 1, 1, 0],
      ['awaiting-documents', 1, 1, 1],
      ['to-decide', 2, 1, 0],
      ['to-sign', 1, 0, 0],
    ]);
    expect((await count.execute(everything('chaville'), ['president']))[3]).toMatchObject({
      worklist: 'to-sign',
      mine: 1,
    });
    expect(agent[2]?.authorities).toEqual([
      { authority: 'delegated-agent', count: 1, mine: true },
      { authority: 'commission-permanente', count: 1, mine: false },
    ]);
    expect(agent[0]?.oldest).toBe('2026-11-23T09:00:00.000Z');
    const hidden = new Set(['r-3']);
    const [, , toDecide] = await count.execute({ siteId: 'chaville', hidden }, ['agent']);
    expect(toDecide).toMatchObject({ count: 1, mine: 0 });
    expect((await count.execute(everything('demo'), ['agent'])).map(({ count: all }) => all)).toEqual([0, 0, 0, 0]);
  });
});
