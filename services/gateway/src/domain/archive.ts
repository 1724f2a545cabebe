import { addMonths, civilDateAt, type CivilDate, type Role } from '@octroi/kernel';
import type { CaseStatus } from './standing.js';

/** Months in the active base after the last contact (CNIL, délibérations 2021-028 and 2023-095). */
const ACTIVE_MONTHS = 24;

/** Statuses of files that have ended: an open one is worked on, however old. */
export const ENDED: readonly CaseStatus[] = ['decided', 'withdrawn', 'closed'];

/** Who opens a file in intermediate archive: who answers for the centre's work, for its data, and for its eliminations. */
const ARCHIVISTS: readonly Role[] = ['manager', 'dpo', 'admin'];

/** Whether somebody is let into files in intermediate archive by their roles. */
export function opensArchive(roles: readonly Role[]): boolean {
  return roles.some((role) => ARCHIVISTS.includes(role));
}

/** The last day that is too long ago for a file to be in use on a day, unless something happened since. */
export function lastArchivedDay(today: CivilDate): CivilDate {
  return addMonths(today, -ACTIVE_MONTHS);
}

const OF_ITS_TIME = /^([0-9a-f]{8})-([0-9a-f]{4})-7/;

/** Whether a request is old enough to be in intermediate archive: ids begin with the time at which they are made, and filing is a contact. */
export function isOldEnough(requestId: string, today: CivilDate): boolean {
  const [, high, low] = OF_ITS_TIME.exec(requestId) ?? [];
  if (high === undefined || low === undefined) return true;
  return isArchived(civilDateAt(new Date(Number.parseInt(`${high}${low}`, 16))), today);
}

/** Whether a file that ended is in intermediate archive on a day, by its last act or contact. */
export function isArchived(last: CivilDate, today: CivilDate): boolean {
  return addMonths(last, ACTIVE_MONTHS) < today;
}
