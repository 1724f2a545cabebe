import { expect, test } from '@jest/globals';
import { RouteTable } from './route-table.js';

test('an address knows its methods, whatever its parameters and query', () => {
  const table = new RouteTable();
  table.add('GET', '/v1/sites/:site/aid-requests/:id');
  table.add(['PATCH', 'GET'], '/v1/sites/:site/aid-requests/:id');
  table.add('GET', '/v1/sites/:site/letter.pdf');
  expect(table.methodsOf('/v1/sites/chaville/aid-requests/1?a=/b')).toEqual(['GET', 'PATCH']);
  expect(table.methodsOf('/v1/sites/chaville/aid-requests/1/more')).toEqual([]);
  expect(table.methodsOf('/v1/sites/chaville/letterXpdf')).toEqual([]);
});
