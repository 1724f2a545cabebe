import { addMonths, type CivilDate } from '@octroi/kernel';

/** How a file ended. */
export type FileEnding = 'granted' | 'refused' | 'dropped';

/** What keeps a file back whatever its age. */
export type FileObstacle = 'open' | 'appeal' | 'loan' | 'payment' | 'hold' | 'recent-contact';

/** A file that has ended, as decision knows it. */
export interface EndedFile {
  readonly requestId: string;
  readonly reference: string;
  readonly aid: string;
  readonly ending: FileEnding;
  readonly requestedOn: CivilDate;
  /** The last act in it: decision, payment, repayment, withdrawal. */
  readonly closedOn: CivilDate;
  readonly obstacles: readonly FileObstacle[];
}

/** What intake knows of a file. */
export interface FileExtent {
  readonly lastContactOn: CivilDate;
  readonly documents: number;
  readonly bytes: number;
}

/** In use; kept with restricted access; to go. */
export type Stage = 'active' | 'intermediate' | 'due';

/** Months in the active base after the last contact (CNIL, délibérations 2021-028 and 2023-095). */
export const ACTIVE_MONTHS = 24;

/** Months for which a file is kept after its end, and the text that says so. */
export const RETENTION: Readonly<Record<FileEnding, { readonly months: number; readonly basis: string }>> = {
  granted: {
    months: 120,
    basis: 'aide facultative accordée : dix ans, puis tri (instruction DGP/SIAF/2014/006 du 22 septembre 2014)',
  },
  refused: {
    months: 24,
    basis: 'aide facultative refusée : deux ans (instruction DGP/SIAF/2014/006 du 22 septembre 2014)',
  },
  dropped: {
    months: 24,
    basis: 'demande sans suite : deux ans (instruction DGP/SIAF/2014/006 du 22 septembre 2014)',
  },
};

/** Last day on which a file is kept: the time of its kind after its end, and never less than two years after the last contact with its people. */
export function keptUntil({ ending, closedOn }: Pick<EndedFile, 'ending' | 'closedOn'>, contact: CivilDate): CivilDate {
  const byKind = addMonths(closedOn, RETENTION[ending].months);
  const byContact = addMonths(later(contact, closedOn), ACTIVE_MONTHS);
  return later(byKind, byContact);
}

/** Where a file stands on a day. */
export function stageOf(file: Pick<EndedFile, 'ending' | 'closedOn'>, contact: CivilDate, today: CivilDate): Stage {
  if (today <= addMonths(later(contact, file.closedOn), ACTIVE_MONTHS)) return 'active';
  return today <= keptUntil(file, contact) ? 'intermediate' : 'due';
}

/** Files that ended after this day cannot be due: what need not be looked at. */
export function endedBefore(ending: FileEnding, today: CivilDate): CivilDate {
  return addMonths(today, -RETENTION[ending].months);
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
