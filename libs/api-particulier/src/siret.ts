/** La Poste's establishments do not follow Luhn's formula (INSEE). */
const LA_POSTE = /^356000000\d{5}$/;

/** True for a SIRET: 14 digits under Luhn's formula. It is what `recipient` must be. */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  if (LA_POSTE.test(text)) return true;
  const sum = [...text].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
