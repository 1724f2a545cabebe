import { expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { FindCases } from './find-cases.js';
import { ProjectEvents } from './project-events.js';

const everything = (siteId: string) => ({ siteId, hidden: new Set<string>() });

test('what an owner found is shown in its order, with where it stands; what is not known yet is left out', async () => {
  const stores = new InMemoryGatewayStores();
  const filed = ['r-1', 'r-2'].map((subject) => aCaseEvent('request-submitted', {}, { id: `e-${subject}`, subject }));
  await new ProjectEvents(stores).execute(filed);
  const found = ['r-2', 'r-9', 'r-1'].map((requestId) => ({ requestId, matched: 'applicant' }));
  const cases = await new FindCases(stores).execute(everything('chaville'), found);
  expect(cases.map(([{ matched }, { requestId, status }]) => [matched, requestId, status])).toEqual([
    ['applicant', 'r-2', 'submitted'],
    ['applicant', 'r-1', 'submitted'],
  ]);
  expect(await new FindCases(stores).execute(everything('demo'), found)).toEqual([]);
  expect(await new FindCases(stores).execute(everything('demo'), [])).toEqual([]);
  const hidden = new Set(['r-2']);
  const shown = await new FindCases(stores).execute({ siteId: 'chaville', hidden }, found);
  expect(shown.map(([, { requestId }]) => requestId)).toEqual(['r-1']);
});
