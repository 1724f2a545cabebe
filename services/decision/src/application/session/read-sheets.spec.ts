import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { SEATED, SheetFlow } from '../../testing/sheet-flow.fixture.js';

test('a member reads what is shared of a session they sit in, each sheet is logged, and nothing is left after the closing', async () => {
  const flow = new SheetFlow();
  const { id } = await flow.open();
  await flow.prepare(id);
  expect((await flow.read(id, SEATED)).sheets).toEqual([]);
  expect(flow.memory.accessed).toEqual([]);
  await flow.share(id, 'r2');
  expect((await flow.read(id, SEATED)).sheets.map(({ requestId }) => requestId)).toEqual(['r2']);
  expect(flow.memory.accessed).toEqual(['r2']);
  const stranger = anAgent({ subject: 'octroi-development|chaville:other', roles: ['member'] });
  await expect(flow.read(id, stranger)).rejects.toThrow('sheets-not-yours');
  await expect(flow.read(id, anAgent({ roles: ['dpo'] }))).rejects.toThrow('role-not-allowed');
  await expect(flow.read('none', SEATED)).rejects.toThrow('not-found');
  expect((await flow.read(id)).sheets).toHaveLength(2);
  await flow.closed(id);
  await expect(flow.read(id, SEATED)).rejects.toThrow('sheets-closed');
  await expect(flow.read(id)).rejects.toThrow('sheets-closed');
  expect(flow.memory.sheets.size).toBe(0);
});
