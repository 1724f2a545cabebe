import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Submission } from './aid-request.js';
import { candidatesOf, maskText, nameWordsOf, namesHousehold } from './mask.js';

const HOUSEHOLD: Submission = {
  aid: 'aide-alimentaire',
  requestedOn: '2026-11-23',
  applicant: {
    birthName: 'LE GALL',
    usageName: "N'DIAYE",
    givenNames: ['JEANNE', 'MARIE-LOU'],
    birthDate: '1990-01-31',
  },
  address: { kind: 'home', line: '12 bis rue du Général-Leclerc', communeCode: '92022' },
  household: [
    { relation: 'child', identity: { birthName: 'LE GALL', givenNames: ['Éloïse'] }, birthDate: '2018-05-02' },
  ],
  referral: { organisation: 'Mission locale Seine', contact: 'Paul Verdier' },
  interpreter: { language: 'dari', name: 'Nasrin Ahmadi' },
  referent: { name: 'Odile Kerbrat', service: 'Espace des solidarités' },
};

const masked = (text: string, known: readonly string[] = []): string =>
  maskText({ text, submission: HOUSEHOLD, known: new Set(known) }).text;

describe('masking a social evaluation', () => {
  test.each([
    ['Jeanne LE GALL élève seule sa fille Eloïse.', '[nom] élève seule sa fille [nom].'],
    ['Mme N’Diaye, née le 31 janvier 1990, est suivie.', 'Mme [nom], née le [date de naissance], est suivie.'],
    ['le gall jeanne (31/01/90)', 'le [nom] ([date de naissance])'],
    ['Éloïse née le 02.05.2018', '[nom] née le [date de naissance]'],
    ['Joindre au 06 12 34 56 78 ou +33 6.12.34.56.78.', 'Joindre au [téléphone] ou [téléphone].'],
    ['NIR 2 90 01 92 022 123 45', 'NIR [numéro de sécurité sociale]'],
    ['Écrire à jeanne.legall+ccas@exemple.fr', 'Écrire à [courriel]'],
    ['Habite 12 bis, rue du Général Leclerc.', 'Habite [adresse].'],
    ['Hébergée au 3 avenue Jean-Jaurès, 92370 Chaville', 'Hébergée au [adresse], [adresse]'],
    ['Envoyée par la mission locale Seine (Paul Verdier).', 'Envoyée par la [organisme] ([nom]).'],
    ['Échange en dari, avec Nasrin Ahmadi.', 'Échange en dari, avec [nom].'],
    ['Suivie par Odile Kerbrat (espace des solidarités).', 'Suivie par [nom] ([organisme]).'],
    ['Le docteur dit que Docteur Hamel et M. Oriot suivent.', 'Le docteur dit que Docteur [nom] et [nom] suivent.'],
    ['Marie-Lou et marielou', '[nom] et [nom]'],
    ['Je\u00adanne', '[nom]'],
    ['Le fils de Jeanne De La Gall. Jeanne aide. L. Gall', 'Le fils de [nom]. [nom] aide. [nom]'],
    ['Le loyer de la maison : 700 € le 12 octobre 2023.', 'Le loyer de la maison : 700 € le 12 octobre 2023.'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test('a capitalised word that is a name known to the centre is masked, the same word in small letters is not', () => {
    const text = 'Sa voisine Rose apporte une rose. Petit logement.';
    expect(candidatesOf(text)).toEqual(['ROSE', 'PETIT']);
    expect(masked(text, ['ROSE'])).toBe('Sa voisine [nom] apporte une rose. Petit logement.');
  });

  test('a particle is masked where it is the whole of a name, with a capital', () => {
    const submission: Submission = { ...HOUSEHOLD, applicant: { birthName: 'DO', givenNames: ['BEN'] } };
    const { text } = maskText({ text: 'Ben Do est venu, Do aussi ; il do.', submission, known: new Set() });
    expect(text).toBe('[nom] est venu, [nom] aussi ; il do.');
  });

  test('an edited text that names the household again is seen', () => {
    expect(namesHousehold('La mère de Jeanne aide.', HOUSEHOLD)).toBe(true);
    expect(namesHousehold('Joindre au 0612345678.', HOUSEHOLD)).toBe(true);
    expect(namesHousehold('La mère de la demandeuse aide ; [nom] aussi.', HOUSEHOLD)).toBe(false);
  });
});

describe('whatever is planted in an evaluation', () => {
  const letters = 'abcdefghijlmnoprstuvzéèëïôçÉÀ';
  const name = fc
    .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 10 })
    .map((some) => `Q${some.join('')}`);
  const compound = fc
    .array(name, { minLength: 1, maxLength: 3 })
    .chain((parts) => fc.constantFrom('-', ' ', "'", '’').map((separator) => parts.join(separator)));
  const birthDate = fc
    .record({
      year: fc.integer({ min: 1930, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(
      ({ year, month, day }) => [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')] as const,
    );
  const phone = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('', ' ', '.', '-'))
    .map(([area, rest, separator]) => `0${area}${String(rest).padStart(8, '0')}`.match(/../g)!.join(separator));
  const household = fc.record({
    birthName: compound,
    usageName: compound,
    given: compound,
    child: compound,
    birthDate,
    phone,
  });
  const spelling = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD'),
    (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  );
  const around = fc.constantFrom('', ' ', '\n', ', ', ' (', ') ', ' : ', '« ', ' – Mme ', '. M. ', '/');

  test('its names, birth dates and telephone numbers are gone', () => {
    fc.assert(
      fc.property(household, spelling, around, around, fc.nat(3), (who, spelt, before, after, form) => {
        const [year, month, day] = who.birthDate;
        const submission: Submission = {
          ...{ aid: 'a', requestedOn: '2026-11-23' },
          applicant: {
            birthName: who.birthName,
            usageName: who.usageName,
            givenNames: [who.given],
            birthDate: `${year}-${month}-${day}`,
          },
          household: [{ relation: 'child', identity: { birthName: who.child } }],
        };
        const date = [
          `${year}-${month}-${day}`,
          `${day}/${month}/${year}`,
          `${Number(day)}.${Number(month)}.${year}`,
          `${day}-${month}-${year.slice(2)}`,
        ][form]!;
        const planted = [who.birthName, who.usageName, who.given, who.child].map(spelt);
        const text = ['La situation est connue', ...planted, date, who.phone, 'du service.'].join(
          `${before} ${after} `,
        );
        const result = maskText({ text, submission, known: new Set() });
        const left = new Set(nameWordsOf(result.text));
        for (const word of planted.flatMap(nameWordsOf)) expect(left.has(word)).toBe(false);
        expect(result.text).not.toContain(date);
        expect(result.text.replace(/\D/g, '')).not.toContain(who.phone.replace(/\D/g, ''));
        expect(namesHousehold(result.text, submission)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
