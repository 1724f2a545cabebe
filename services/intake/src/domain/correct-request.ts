import { canonicalJson } from '@octroi/kernel';
import type { Identity } from '@octroi/kernel';
import type { Submission, SubmittedFacts } from './aid-request.js';

/** What is added or put right; a field that is given replaces the whole of what was known, null takes it away. */
export interface Correction extends SubmittedFacts {
  readonly applicant?: Identity;
}

/** A submission as it becomes, and what changed. */
export interface CorrectedSubmission {
  readonly submission: Submission;
  /** Names of the fields, in alphabetical order. */
  readonly changed: readonly string[];
}

/** Applies a correction; what is the same as before is no change. */
export function correct(submission: Submission, correction: Correction): CorrectedSubmission {
  const given = Object.entries(correction).filter(([, value]) => value !== undefined);
  const before: Readonly<Record<string, unknown>> = { ...submission };
  const changed = given.filter(([name, value]) => textOf(before[name]) !== textOf(value));
  return {
    submission: { ...submission, ...(Object.fromEntries(changed) as Partial<Submission>) },
    changed: changed.map(([name]) => name).toSorted(),
  };
}

/** What is absent, null or an empty list says the same: nothing. */
function textOf(value: unknown): string {
  const isNothing = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return isNothing ? '' : canonicalJson(value);
}
