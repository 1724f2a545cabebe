import { beforeEach, describe, expect, test } from '@jest/globals';
import { NOTHING_KNOWN, learn } from '../domain/standing.js';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { aFact } from '../testing/case-facts.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ProjectEvents } from './project-events.js';

describe('projecting events', () => {
  let stores: InMemoryGatewayStores;
  let project: ProjectEvents;
  beforeEach(() => {
    stores = new InMemoryGatewayStores();
    project = new ProjectEvents(stores);
  });
  const row = (requestId = 'r-1') => stores.cases.rows.get(`chaville ${requestId}`);

  test('opens a row for each request of a batch', async () => {
    await project.execute([
      aCaseEvent('request-submitted', {}, { id: 'e-1', subject: 'r-1' }),
      aCaseEvent('request-submitted', { urgent: true }, { id: 'e-2', subject: 'r-2' }),
    ]);
    expect(row('r-1')).toMatchObject({ status: 'submitted', authority: null, headline: { urgent: false } });
    expect(row('r-2')).toMatchObject({ headline: { reference: 'CHA-2026-000123', urgent: true } });
  });

  test('takes several facts of one request at once, and in whatever order batches come', async () => {
    await project.execute([aCaseEvent('request-routed', {}, { sequence: 2 }), aCaseEvent('request-assessed')]);
    expect(row()).toMatchObject({ headline: null, status: 'awaiting-decision', authority: 'delegated-agent' });
    await project.execute([aCaseEvent('request-submitted')]);
    expect(row()).toMatchObject({ headline: { aid: 'aide-alimentaire' }, status: 'awaiting-decision' });
  });

  test('has no effect twice', async () => {
    const event = aCaseEvent('request-submitted');
    await project.execute([event]);
    await project.execute([event]);
    expect(stores.cases.kept).toHaveLength(1);
  });

  test('adds to a row that another batch opened meanwhile', async () => {
    const other = learn(NOTHING_KNOWN, aFact('household-data-unavailable', {}, { sequence: 3 }));
    const opened = { siteId: 'chaville', requestId: 'r-1', headline: null, authority: null, standing: other };
    stores.cases.meanwhile.push({ ...opened, status: 'awaiting-documents' });
    await project.execute([aCaseEvent('request-submitted')]);
    expect(row()).toMatchObject({ headline: { aid: 'aide-alimentaire' }, status: 'awaiting-documents' });
  });

  test('keeps the headline of the last submission', async () => {
    await project.execute([aCaseEvent('request-submitted', { aid: 'second' }, { sequence: 2 })]);
    await project.execute([aCaseEvent('request-submitted', { aid: 'first' }, { sequence: 1 })]);
    expect(row()?.headline?.aid).toBe('second');
  });

  test('leaves alone what is about no request', async () => {
    await project.execute([
      aCaseEvent('request-submitted', {}, { type: 'aid.eligibility.regulation-adopted.v1', id: 'e-9' }),
    ]);
    expect([stores.cases.rows.size, stores.cases.kept.length]).toEqual([0, 0]);
  });
});
