import { expect, test } from '@jest/globals';
import { aCause } from '../../testing/decision-database.fixture.js';
import { aRequest, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aDpo } from '../../testing/retention.fixture.js';
import { HoldFile } from './hold-file.js';

test('a file is protected, with a reason, until that is ended', async () => {
  const memory = new InMemoryDecisionStores();
  const request = aRequest();
  memory.rows.set(request.id, request);
  const held = new HoldFile(memory.unitOfWork);
  const hold = async (reason: string | null, requestId = request.id, actor = aDpo()) =>
    (await held.execute(actor, aCause(actor), { requestId, reason })).result.changed;
  expect([await hold('Plainte'), await hold('Plainte'), await hold(null), await hold(null)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  await expect(hold('Plainte', 'r-2')).rejects.toThrow('not-found');
  await expect(hold('Plainte', request.id, anAgent({ roles: ['manager'] }))).rejects.toThrow('role-not-allowed');
});
