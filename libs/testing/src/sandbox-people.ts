const LETTERS = 'ABCDEFGHIJ';

/** A number in the letters of the sandbox's counted households (names hold no digit): A is 0, J is 9. @param number whole, 0 or more */
export function inLetters(number: number): string {
  return [...String(number)].map((digit) => LETTERS[Number(digit)]).join('');
}

/**
 * Birth name of a fictional person of the sandbox: as many distinct people as numbers, each with the quotient that is wanted, whatever
 * their given names, birth date and birth place.
 * @param number tells people apart, up to nine digits
 * @param quotient whole euros, up to five digits
 */
export function sandboxBirthName(number: number, quotient: number): string {
  return `ESSAI-${inLetters(number)}-${inLetters(quotient)}`;
}
