import { describe, expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { SEATED, SheetFlow } from '../../testing/sheet-flow.fixture.js';

describe('preparing the sheets of a session', () => {
  test('drafts one for each request of the agenda, with the labels of the aids; what was shared stays', async () => {
    const flow = new SheetFlow();
    const { id } = await flow.planned();
    expect(await flow.prepare(id)).toEqual({
      items: ['r1', 'r2'].map((requestId) => ({ requestId, status: 'draft', version: 1 })),
    });
    const { sheets } = await flow.read(id);
    expect(sheets[0]).toMatchObject({
      ...{ reference: 'CHA-2026-000123', aidLabel: 'Aide alimentaire', reviewedBy: null },
      received: [{ aid: 'Aide alimentaire' }],
      proposal: { kind: 'grant' },
    });
    await flow.share(id, 'r1');
    expect((await flow.prepare(id)).items).toEqual([
      { requestId: 'r1', status: 'shared', version: 2 },
      { requestId: 'r2', status: 'draft', version: 2 },
    ]);
  });

  test('is for persons of the centre, in a session that is not over', async () => {
    const flow = new SheetFlow();
    const { id } = await flow.open();
    await expect(flow.prepare(id, SEATED)).rejects.toThrow('role-not-allowed');
    await expect(flow.prepare(id, anAgent({ roles: ['agent', 'machine'] }))).rejects.toThrow('role-not-allowed');
    await expect(flow.prepare('none')).rejects.toThrow('not-found');
    await flow.closed(id);
    await expect(flow.prepare(id)).rejects.toThrow('sheets-closed');
  });
});
