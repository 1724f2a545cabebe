/** Lines of a budget that are met most, by code; a centre's own rules may know others. */
export const RESOURCES = [
  ['salaire', 'Salaire'],
  ['retraite', 'Retraite'],
  ['chomage', 'Chômage'],
  ['rsa', 'RSA'],
  ['prime-activite', 'Prime d’activité'],
  ['allocations-familiales', 'Allocations familiales'],
  ['aide-au-logement', 'Aide au logement'],
  ['aah', 'AAH'],
  ['pension-alimentaire', 'Pension alimentaire'],
  ['autre-ressource', 'Autre ressource'],
] as const;
export const CHARGES = [
  ['loyer', 'Loyer'],
  ['energie', 'Énergie'],
  ['eau', 'Eau'],
  ['assurances', 'Assurances'],
  ['mutuelle', 'Mutuelle'],
  ['telephone', 'Téléphone et internet'],
  ['transport', 'Transport'],
  ['credits', 'Crédits'],
  ['pension-versee', 'Pension versée'],
  ['autre-charge', 'Autre charge'],
] as const;

const LABELS: ReadonlyMap<string, string> = new Map([...RESOURCES, ...CHARGES]);

/** The French label of a line, when it is known. */
export function lineLabel(code: string): string | undefined {
  return LABELS.get(code);
}
