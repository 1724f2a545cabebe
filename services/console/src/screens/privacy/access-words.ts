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

/** What one question gave to one reader: a list shows many people at once. */
export type Reading = readonly [Access, ...Access[]];

/** Rows of the log, one line for each question; none is left out. */
export function readingsOf(items: readonly Access[]): readonly Reading[] {
  const readings: [Access, ...Access[]][] = [];
  for (const item of items) {
    const last = readings.at(-1);
    if (last !== undefined && isSameQuestion(last[0], item)) last.push(item);
    else readings.push([item]);
  }
  return readings;
}

function isSameQuestion(one: Access, other: Access): boolean {
  return one.correlationId === other.correlationId && one.purpose === other.purpose && one.actor === other.actor;
}

/** « 50 demandes ». */
export const countOf = (reading: Reading): string => plural(reading.length, 'demande');
