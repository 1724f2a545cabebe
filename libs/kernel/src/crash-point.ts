/**
 * Places at which a test may let a process die: between two steps that one would wish to be one. The part before the colon says who passes there, the
 * part after it what has just happened, or is about to.
 */
export const CRASH_POINTS = [
  'uow:after-begin',
  'uow:before-outbox',
  'uow:before-commit',
  'uow:after-commit',
  'server:before-reply',
  'relay:after-read',
  'relay:after-puback',
  'relay:after-mark',
  'consumer:after-fetch',
  'consumer:after-commit',
  'consumer:after-ack',
  'consumer:after-dead-letter',
  'reconciler:after-loss',
  'reconciler:after-reemit',
  'reconciler:after-answer',
  'reconciler:after-repair',
  'retrieval:after-claim',
  'retrieval:before-call',
  'retrieval:after-call',
  'retrieval:after-store',
  'decision:after-head',
  'decision:after-append',
  'decision:after-erasure',
] as const;

/** Name of a place of {@link CRASH_POINTS}. */
export type CrashPoint = (typeof CRASH_POINTS)[number];

let passed: ((name: CrashPoint) => void) | null = null;

/** Marks a place of {@link CRASH_POINTS}. Does nothing unless a test has armed the process. */
export function crashPoint(name: CrashPoint): void {
  if (passed !== null) passed(name);
}

/** Has every passage of a crash point told, before the process goes on; null for none. Replaces what was armed before. */
export function armCrashPoints(onPassage: ((name: CrashPoint) => void) | null): void {
  passed = onPassage;
}
