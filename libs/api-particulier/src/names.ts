/** Letters that the routes accept in a name: the Latin alphabet with the accents of U+00C0 to U+00FF, apostrophe, space, hyphen. */
export const OFFICIAL_NAME = /^[a-zA-ZÀ-ÖØ-öø-ÿ' -]+$/;

/**
 * A name as the routes want it: upper case, one space between words, straight apostrophes, `œ` in two letters, and letters outside U+00C0–U+00FF
 * without their sign (`Š` is `S`). Two writings of one name give the same text, hence the same cached answer upstream.
 * @returns null when nothing usable is left, or a sign remains that the routes refuse
 */
export function officialName(name: string): string | null {
  const text = name
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[œŒ]/g, 'OE')
    .replace(/[æÆ]/g, 'AE')
    .replace(/[ßẞ]/g, 'SS')
    .replace(/[łŁ]/g, 'L')
    .replace(/[đĐ]/g, 'D')
    .replace(/[ħĦ]/g, 'H')
    .replace(/[ŧŦ]/g, 'T')
    .replace(/[ŋŊ]/g, 'NG')
    .replace(/ı/g, 'I')
    .toUpperCase();
  const latin = [...text].map(withoutForeignSign).join('').replace(/\s+/g, ' ').trim();
  return OFFICIAL_NAME.test(latin) && /[A-ZÀ-ÖØ-Þ]/.test(latin) ? latin : null;
}

function withoutForeignSign(letter: string): string {
  return OFFICIAL_NAME.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
}
