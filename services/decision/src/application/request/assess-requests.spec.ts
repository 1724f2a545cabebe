import { expect, test } from '@jest/globals';
import { InMemoryDecisionStores, anEventCause } from '../../testing/in-memory-decision-stores.js';
import { AssessRequests } from './assess-requests.js';

test('the conditions not met are kept, also of a request that has not been heard of', async () => {
  const memory = new InMemoryDecisionStores();
  const conditions = [
    { outcome: 'met', explanation: 'Le foyer réside dans la commune.' },
    { outcome: 'not-met', explanation: 'Le quotient familial, 900, dépasse 456.' },
    { outcome: 'to-assess', explanation: 'La situation est à apprécier.' },
  ] as const;
  await new AssessRequests(memory.unitOfWork).execute([{ ...anEventCause('r1'), data: { conditions } }]);
  expect(memory.rows.get('r1')?.unmetConditions).toEqual(['Le quotient familial, 900, dépasse 456.']);
});
