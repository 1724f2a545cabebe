import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { visasOn } from './site-authority.js';

test('the visas of a day are those that are cited then, in the order of the catalogue', () => {
  const visas = [
    { text: 'Vu la loi,', from: null, until: null },
    { text: 'Vu le règlement de 2019,', from: civilDate('2019-01-01'), until: civilDate('2023-10-11') },
    { text: 'Vu le règlement de 2023,', from: civilDate('2023-10-12'), until: null },
  ];
  expect(visasOn(visas, civilDate('2023-10-11'))).toEqual(['Vu la loi,', 'Vu le règlement de 2019,']);
  expect(visasOn(visas, civilDate('2023-10-12'))).toEqual(['Vu la loi,', 'Vu le règlement de 2023,']);
});
