import { expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { KeepAidLabels } from './keep-aid-labels.js';

test('an adopted regulation names its aids in the site that adopted it', async () => {
  const stores = new InMemoryGatewayStores();
  const data = { version: '2023-10-12', aids: [{ code: 'aide-loyer', label: 'Aide au loyer' }] };
  const { data: _fact, ...cause } = aCaseEvent('request-submitted', {}, { subject: 'chaville' });
  await new KeepAidLabels(stores).execute([{ ...cause, data }]);
  expect([...stores.cases.labels]).toEqual([['chaville aide-loyer', 'Aide au loyer']]);
});
