import { expect, test } from '@jest/globals';
import { channelWords } from './protection-words.js';

test('how somebody is reached is said in one line', () => {
  expect(channelWords({ means: 'in-person' })).toBe('Remise au centre, rien à l’adresse');
  expect(channelWords({ means: 'phone', value: '06 12 34 56 78', caution: 'aux heures de bureau' })).toBe(
    'Téléphone, 06 12 34 56 78 : aux heures de bureau',
  );
});
