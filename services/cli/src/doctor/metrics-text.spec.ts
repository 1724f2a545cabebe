import { expect, test } from '@jest/globals';
import { readSamples } from './metrics-text.js';

test('samples are read with their labels; comments and rubbish are left out', () => {
  const text = [
    '# HELP octroi_x text',
    'octroi_x 3',
    'octroi_y{state="due",kind="a\\"b"} 1.5',
    'no sample here',
    '',
  ].join('\n');
  expect(readSamples(text)).toEqual([
    { name: 'octroi_x', labels: {}, value: 3 },
    { name: 'octroi_y', labels: { state: 'due', kind: 'a\\"b' }, value: 1.5 },
  ]);
});
