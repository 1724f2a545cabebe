import { expect, test } from '@jest/globals';
import { MEANS, channelFault, channelWords } from './protection-words.js';

test('how somebody is reached is said in one line', () => {
  expect(channelWords({ means: 'in-person' })).toBe('Remise au centre, rien à l’adresse');
  expect(channelWords({ means: 'phone', value: '06 12 34 56 78', caution: 'aux heures de bureau' })).toBe(
    'Téléphone, 06 12 34 56 78 : aux heures de bureau',
  );
});

test('a means of reaching somebody is told short enough for its list, whatever the width', () => {
  for (const [, label] of MEANS) expect(label.length).toBeLessThanOrEqual(20);
});

test('a telephone has its number, and a mail its address; a letter and the centre have none to give', () => {
  const fault = (means: 'phone' | 'email' | 'post' | 'in-person', value: string | null): string | undefined =>
    channelFault({ reason: 'violence', readerIds: [], channel: { means, value } });
  expect([fault('phone', null), fault('phone', '  '), fault('email', '')]).toEqual([
    'Le numéro où la personne peut être jointe.',
    'Le numéro où la personne peut être jointe.',
    'L’adresse où la personne lit ses courriels.',
  ]);
  expect([fault('phone', '06'), fault('post', ''), fault('in-person', null)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
