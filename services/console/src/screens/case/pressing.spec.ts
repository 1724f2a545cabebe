import { describe, expect, test } from '@jest/globals';
import { pressingPoints } from './pressing.js';

const on = '2026-11-23';
const cutOff = (cutOffOn: string) => pressingPoints({ bill: { cutOffOn } }, on)[0];

describe('what to know before speaking to the person', () => {
  test('counts the days to the cut-off, over the end of a month too', () => {
    expect(['2026-12-04', '2026-11-24', '2026-11-23', '2026-11-22'].map(cutOff)).toEqual([
      'Coupure ou expulsion dans 11 jours',
      'Coupure ou expulsion demain',
      'Coupure ou expulsion aujourd’hui',
      'Coupure ou expulsion déjà passée',
    ]);
  });

  test('says who signs while the measure lasts, and that it is to be looked at once it has ended', () => {
    const representative = { kind: 'tutelle' as const, name: 'UDAF 92', signs: true };
    const points = (until: string | null) => pressingPoints({ representative: { ...representative, until } }, on);
    expect(points(null)).toEqual(['UDAF 92 signe']);
    expect(points(on)).toEqual(['UDAF 92 signe']);
    expect(points('2026-11-22')).toEqual(['Mesure de protection échue : à vérifier']);
  });

  test('says what to mind when reaching the person; nothing when nothing is known', () => {
    const contact = { means: 'phone' as const, caution: 'le matin seulement' };
    expect(pressingPoints({ contact }, on)).toEqual(['Pour joindre la personne : le matin seulement']);
    expect(pressingPoints({}, on)).toEqual([]);
  });
});
