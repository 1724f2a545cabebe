import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { TODAY, aSiteAuthority } from '../testing/decision.fixture.js';
import { exampleLetter } from './letter-examples.js';
import {
  TEMPLATE_KINDS,
  markersOf,
  requireSoundTemplate,
  templateOn,
  withTemplate,
  type LetterTemplate,
  type TemplateFacts,
} from './letter-template.js';

const TOMORROW = addDays(TODAY, 1);
const FACTS: TemplateFacts = {
  ...{ centre: 'CCAS de Chaville', aidLabel: 'Aide alimentaire', reference: 'CHA-2026-000123' },
  ...{ requestedOn: civilDate('2026-11-20'), requestedAmountCents: 15_000, amountCents: 10_000 },
};

function aTemplate(overrides: Partial<LetterTemplate> = {}): LetterTemplate {
  return { kind: 'granted', version: 1, from: TOMORROW, introduction: null, closing: null, ...overrides };
}

describe('the words of a centre in its letters', () => {
  test('stand before what is decided and after the reasons, their markers filled', () => {
    const letter = exampleLetter('granted', aSiteAuthority().letterhead, TODAY);
    const template = aTemplate({
      introduction: 'Le {centre} a examiné la demande {reference} du {date-demande}.\n\nMerci.',
      closing: 'Venez chercher {montant-accorde}, sur {montant-demande}.',
    });
    const { sections } = withTemplate(letter, template, FACTS);
    expect(sections[0]?.paragraphs).toEqual([
      'Le CCAS de Chaville a examiné la demande CHA-2026-000123 du 20 novembre 2026.',
      'Merci.',
    ]);
    const closing = sections.findIndex(({ paragraphs }) => paragraphs[0]?.startsWith('Venez'));
    expect(sections[closing]?.paragraphs[0]?.replaceAll('\u00a0', ' ')).toBe('Venez chercher 100,00 €, sur 150,00 €.');
    expect([sections[closing - 1]?.mention, sections[closing + 1]?.mention]).toEqual([false, true]);
  });

  test('whatever they are, everything that the law asks of the letter is there, in its order', () => {
    const text = fc.option(fc.string({ maxLength: 200, unit: 'grapheme' }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...TEMPLATE_KINDS), text, text, (kind, introduction, closing) => {
        const letter = exampleLetter(kind, aSiteAuthority().letterhead, TODAY);
        const changed = withTemplate(letter, aTemplate({ kind, introduction, closing }), FACTS);
        expect(changed.sections.filter((section) => letter.sections.includes(section))).toEqual([
          ...letter.sections.filter(({ mention }) => !mention),
          ...letter.sections.filter(({ mention }) => mention),
        ]);
        expect({ ...changed, sections: [] }).toEqual({ ...letter, sections: [] });
      }),
    );
  });

  test.each([
    ['template-date-too-early', { from: TODAY }],
    ['template-date-too-far', { from: civilDate('9999-12-31') }],
    ['template-marker-unknown', { introduction: 'Bonjour {nom}' }],
    ['template-marker-unknown', { closing: 'Retour le {date-retour}' }],
    ['template-marker-unknown', { introduction: 'Bonjour {centre' }],
    ['template-marker-unknown', { introduction: 'Bonjour {{centre}}' }],
    ['template-marker-unknown', { introduction: 'Bonjour {}' }],
  ])('%s for %j', (code, overrides) => {
    expect(() => requireSoundTemplate(aTemplate(overrides), TODAY)).toThrow(code);
  });

  test('every marker of a kind passes', () => {
    for (const kind of TEMPLATE_KINDS) {
      const closing = markersOf(kind)
        .map((name) => `{${name}}`)
        .join(' ');
      requireSoundTemplate(aTemplate({ kind, closing }), TODAY);
    }
  });

  test('the template of a day is the one that began last, of two from one day the later version', () => {
    const templates = [
      aTemplate({ version: 1, from: civilDate('2026-01-01') }),
      aTemplate({ version: 2, from: civilDate('2026-06-01') }),
      aTemplate({ version: 3, from: civilDate('2026-06-01') }),
      aTemplate({ version: 4, from: civilDate('2026-03-01') }),
      aTemplate({ version: 1, kind: 'refused', from: civilDate('2026-07-01') }),
    ];
    const on = (day: string): number | undefined => templateOn(templates, 'granted', civilDate(day))?.version;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-05-31'), on('2026-06-01')]).toEqual([undefined, 1, 4, 3]);
  });
});
