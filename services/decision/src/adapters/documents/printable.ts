const GRAPHEMES = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** What cannot be seen by itself: joiners, marks of direction, selectors of variants, control characters. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu;

/** Mark in place of a character that the font lacks: an empty box would say nothing. */
const LACKING = '?';

/**
 * The text as a font can show it on one line after another: tabs are four spaces, other blanks one, and each character as people count them
 * that the font lacks is one question mark.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const laidOut = text
    .normalize('NFC')
    .replaceAll('\t', '\u00a0'.repeat(4))
    .replace(/[\r\n\u2028\u2029]+/g, ' ');
  const shows = (characters: string): boolean =>
    [...characters].every((character) => hasGlyph(character.codePointAt(0) ?? 0));
  return [...GRAPHEMES.segment(laidOut)]
    .map(({ segment }) => {
      const seen = segment.replace(UNSEEN, '');
      return shows(seen) ? seen : LACKING;
    })
    .join('');
}
