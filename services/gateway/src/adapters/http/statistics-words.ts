import type { CaseStatus } from '../../domain/standing.js';
import { NOT_KNOWN, type Breakdown, type StatisticsLine, type Tally } from '../../domain/statistics.js';

/** What a person calls each table. */
export const TITLES: Readonly<Record<Breakdown, string>> = {
  'by-month': 'Demandes par mois',
  'by-aid': 'Demandes par aide',
  'by-status': 'Demandes par état',
  'by-authority': 'Demandes par autorité',
  'by-reason': 'Motifs des décisions',
  'by-quotient': 'Demandes par quotient familial',
  'by-age': 'Demandes par âge du demandeur',
  'by-household-size': 'Demandes par taille du foyer',
};

/** Head of the first column of each table. */
export const HEADS: Readonly<Record<Breakdown, string>> = {
  'by-month': 'Mois',
  'by-aid': 'Aide',
  'by-status': 'État',
  'by-authority': 'Autorité',
  'by-reason': 'Motif',
  'by-quotient': 'Quotient familial',
  'by-age': 'Âge du demandeur',
  'by-household-size': 'Personnes au foyer',
};

/** The other columns: head, value, and whether the value is money. */
export const COLUMNS: readonly { readonly head: string; readonly key: keyof Tally; readonly isMoney?: boolean }[] = [
  { head: 'Déposées', key: 'filed' },
  { head: 'Dont urgentes', key: 'urgent' },
  { head: 'Accordées', key: 'granted' },
  { head: 'Accordées en partie', key: 'partiallyGranted' },
  { head: 'Refusées', key: 'refused' },
  { head: 'Retirées', key: 'withdrawn' },
  { head: 'Montant accordé (€)', key: 'grantedCents', isMoney: true },
  { head: 'Délai médian (jours)', key: 'medianDays' },
  { head: 'Délai de neuf sur dix (jours)', key: 'ninthDecileDays' },
];

/** What stands for a number that is not told. */
export const TOO_FEW = 'moins de 5';

const STATUSES: Readonly<Record<CaseStatus, string>> = {
  submitted: 'Enregistrée',
  retrieving: 'Données demandées',
  'awaiting-documents': 'Pièces attendues',
  'awaiting-finding': 'À constater',
  'awaiting-administrator': 'Habilitation à régler',
  'awaiting-decision': 'À décider',
  'awaiting-signature': 'À signer',
  'awaiting-other-right': 'Autre droit attendu',
  decided: 'Décidée',
  withdrawn: 'Retirée',
  closed: 'Close',
};

const WORDS: Readonly<Record<string, string>> = {
  ...STATUSES,
  [NOT_KNOWN]: 'Inconnu',
  'delegated-agent': 'Agent délégataire',
  'vice-president': 'Vice-présidence',
  'commission-permanente': 'Commission permanente',
  'conseil-administration': 'Conseil d’administration',
};

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

/** A line's own label, else the words of its code: `0-199` → « 0 à 199 », `1000+` → « 1000 et plus ». */
export function labelOf({ code, label }: StatisticsLine): string {
  if (label !== null) return label;
  if (Object.hasOwn(WORDS, code)) return WORDS[code] ?? code;
  const [, from, until] = /^(\d+)-(\d+)$/.exec(code) ?? [];
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(code) ?? [];
  if (year !== undefined) return `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  if (from !== undefined && until !== undefined) return `${from} à ${until}`;
  if (/^\d+\+$/.test(code)) return `${code.slice(0, -1)} et plus`;
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
