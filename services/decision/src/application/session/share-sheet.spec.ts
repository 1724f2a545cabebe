import { expect, test } from '@jest/globals';
import { SECRETARY } from '../../testing/session-flow.fixture.js';
import { SEATED, SheetFlow } from '../../testing/sheet-flow.fixture.js';

test('a sheet is shared as it was looked at, and edited; a text that names the household again is not', async () => {
  const flow = new SheetFlow();
  const { id } = await flow.planned();
  await flow.prepare(id);
  await expect(flow.share(id, 'r1', { evaluation: 'JEANNE élève seule son enfant.' })).rejects.toThrow(
    'sheet-names-household',
  );
  await expect(flow.share(id, 'r1', { version: 7 })).rejects.toThrow('sheet-changed');
  await expect(flow.share(id, 'r9')).rejects.toThrow('not-found');
  await expect(flow.share('none', 'r1')).rejects.toThrow('not-found');
  await expect(flow.share(id, 'r1', { actor: SEATED })).rejects.toThrow('role-not-allowed');
  const shared = await flow.share(id, 'r1', { evaluation: 'Élève seule son enfant.' });
  expect(shared).toEqual({ requestId: 'r1', status: 'shared', version: 2 });
  expect((await flow.read(id)).sheets[0]).toMatchObject({
    ...{ evaluation: 'Élève seule son enfant.', purpose: 'Courses du mois', reviewedBy: SECRETARY.subject },
  });
  await flow.agenda(id, ['r2']);
  await expect(flow.share(id, 'r1', { version: 2 })).rejects.toThrow('not-found');
});
