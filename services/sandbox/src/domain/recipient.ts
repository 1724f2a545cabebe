/** Establishments of La Poste follow no formula. */
const LA_POSTE = /^356000000\d{5}$/;

/** The form of a recipient: a SIRET, fourteen digits whose last one is right. */
export function isRecipient(text: string): boolean {
  if (LA_POSTE.test(text)) return true;
  if (!/^\d{14}$/.test(text)) return false;
  const total = [...text].reduce((sum, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return sum + Math.floor(doubled / 10) + (doubled % 10);
  }, 0);
  return total % 10 === 0;
}
