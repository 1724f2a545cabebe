import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { FindHidden } from './find-hidden.js';
import { ProjectEvents } from './project-events.js';

const acts = [
  aCaseEvent('request-protected', { readerIds: ['i|a', 'i|b'] }, { id: 'e-1', subject: 'r-1', sequence: 1 }),
  aCaseEvent('request-protected', { readerIds: ['i|b'] }, { id: 'e-2', subject: 'r-1', sequence: 2 }),
  aCaseEvent('request-protected', { readerIds: ['i|a'] }, { id: 'e-3', subject: 'r-2', sequence: 1 }),
  aCaseEvent('protection-lifted', {}, { id: 'e-4', subject: 'r-2', sequence: 2 }),
];

test('in whatever order the acts come, the last says for whom a request does not exist', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(acts, { minLength: acts.length }), async (order) => {
      const stores = new InMemoryGatewayStores();
      for (const act of order) await new ProjectEvents(stores).execute([act]);
      const hidden = new FindHidden(stores);
      expect(await hidden.execute('chaville', 'i|a')).toEqual(new Set(['r-1']));
      expect(await hidden.execute('chaville', 'i|b')).toEqual(new Set());
      expect(await hidden.execute('demo', 'i|a')).toEqual(new Set());
    }),
  );
});
