import { ERROR_CATALOGUE, type CatalogueRow, type FailureMeaning } from './error-catalogue.js';

/** A meaning, and whether the catalogue knows this code at this status. */
export interface FoundMeaning extends FailureMeaning {
  readonly isKnown: boolean;
}

/** Meaning of a status and code; what the catalogue does not know falls back by the status, then by its class, and never refuses anybody. */
export function meaningOf(status: number, code: string | null, title: string | null = null): FailureMeaning {
  const { reason, nextStep } = findMeaning(status, code, title);
  return { reason, nextStep };
}

/** The same, told whether the code is known: unknown ones are counted, so that somebody completes the catalogue. */
export function findMeaning(status: number, code: string | null, title: string | null = null): FoundMeaning {
  const row = ERROR_CATALOGUE.find((candidate) => fits(candidate, { status, code, title }));
  if (row !== undefined) return { reason: row.reason, nextStep: row.nextStep, isKnown: row.codes !== undefined };
  return { ...byClass(status, code), isKnown: false };
}

function byClass(status: number, code: string | null): FailureMeaning {
  // With an official code somebody was looked for, and not found; without one the address is wrong, which says nothing about anybody.
  if (status === 404 && /^\d{5}$/.test(code ?? ''))
    return { reason: 'no-file-at-provider', nextStep: 'ask-the-person' };
  if (status === 404) return { reason: 'route-not-served', nextStep: 'call-the-administrator' };
  if (status >= 500) return { reason: 'provider-unavailable', nextStep: 'retry-later' };
  if (status >= 400) return { reason: 'call-refused', nextStep: 'call-the-administrator' };
  return { reason: 'answer-unexpected', nextStep: 'retry-later' };
}

interface Failure {
  readonly status: number;
  readonly code: string | null;
  readonly title: string | null;
}

function fits(row: CatalogueRow, { status, code, title }: Failure): boolean {
  if (row.status !== status) return false;
  if (row.codes !== undefined && !row.codes.some((pattern) => isCode(pattern, code ?? ''))) return false;
  return row.titles === undefined || row.titles.some((word) => plain(title ?? '').includes(word));
}

/** `P` stands for two digits. The platform itself (`00`) is no provider. */
function isCode(pattern: string, code: string): boolean {
  if (!pattern.startsWith('P')) return pattern === code;
  return /^\d{5}$/.test(code) && !code.startsWith('00') && code.slice(2) === pattern.slice(1);
}

function plain(title: string): string {
  return title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
