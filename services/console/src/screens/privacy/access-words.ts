import type { Shape } from '../../api/client.js';
import { plural } from '../../format.js';

type Access = Shape<'AccessPage'>['items'][number];

const PURPOSE: Readonly<Record<string, string>> = {
  'read-case': 'Lecture d’une demande',
  'list-requests': 'Liste de demandes',
  'search-people': 'Recherche',
  'find-duplicates': 'Recherche de doublons',
  'read-notes': 'Lecture de notes',
  'write-note': 'Écriture d’une note',
  'record-promise': 'Promesse notée',
  'read-documents': 'Lecture de pièces numérisées',
  'add-document': 'Ajout d’une pièce numérisée',
  'file-request': 'Dépôt d’une demande',
  'correct-request': 'Correction d’une demande',
  'record-household-data': 'Saisie d’un justificatif',
  'prepare-sheets': 'Préparation des fiches de séance',
  'call-api-particulier': 'Interrogation de l’État',
  'call-dgfip': 'Interrogation des impôts',
  'print-letter': 'Édition d’une lettre',
  'read-accesses': 'Lecture de cette page',
  'export-personal-data': 'Export des données de la personne',
  'read-protection': 'Lecture d’une demande (protection)',
  'protect-file': 'Protection d’un dossier',
  'name-readers': 'Lecteurs d’un dossier protégé nommés par la direction',
  'lift-protection': 'Levée de la protection d’un dossier',
  'show-address': 'Adresse d’un dossier protégé affichée',
};

/** Parts of Octroi that read by themselves, on behalf of the centre. */
const SERVICE: Readonly<Record<string, string>> = {
  'service:retrieval': 'Octroi, récupération',
  'service:eligibility': 'Octroi, instruction',
  'service:decision': 'Octroi, décision',
  'service:gateway': 'Octroi, passerelle',
};

/** What it was read for. */
export const purposeOf = ({ purpose }: Pick<Access, 'purpose'>): string => PURPOSE[purpose] ?? purpose;

/** Who read it. */
export function readerOf({ actor, actorName }: Pick<Access, 'actor'> & { actorName?: string | null }): string {
  return actorName ?? SERVICE[actor] ?? actor;
}

/** What one person read at one go: what one question gave, the points of a session one by one, or the parts of one file. */
export type Reading = readonly [Access, ...Access[]];

/** Rows of the log, one line for what was read at one go; none is left out. */
export function readingsOf(items: readonly Access[]): readonly Reading[] {
  const readings: [Access, ...Access[]][] = [];
  for (const item of items) {
    const last = readings.at(-1);
    if (last !== undefined && isOfOneGo([...last, item])) last.push(item);
    else readings.push([item]);
  }
  return readings;
}

function isOfOneGo(rows: readonly Access[]): boolean {
  const isOne = (part: (row: Access) => string): boolean => new Set(rows.map(part)).size === 1;
  if (!isOne(({ actor }) => actor)) return false;
  const isOfOnePurpose = isOne(({ purpose }) => purpose);
  if (isOfOnePurpose && isOne(({ correlationId }) => correlationId)) return true;
  return isOne(minuteOf) && (isOfOnePurpose || isOne(({ requestId }) => requestId));
}

function minuteOf({ at }: Access): string {
  return at.slice(0, 'YYYY-MM-DDThh:mm'.length);
}

/** What it was read for, each once. */
export function purposesOf(reading: Reading): string {
  return [...new Set(reading.map(purposeOf))].join(', ');
}

/** The requests that it was about, each by one of its rows. */
export function requestsOf(reading: Reading): readonly Access[] {
  const seen = new Set<string>();
  return reading.filter(({ requestId }) => !seen.has(requestId) && seen.add(requestId));
}

/** « 50 demandes ». */
export const countOf = (reading: Reading): string => plural(requestsOf(reading).length, 'demande');
