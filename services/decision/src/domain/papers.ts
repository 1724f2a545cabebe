import { RuleViolation, addMonths, type CivilDate } from '@octroi/kernel';
import type { AidRequest, Submission } from './aid-request.js';
import type { Suspension } from './clocks.js';
import { notAwaitingDecision } from './not-awaiting-decision.js';

/** Papers that the person was asked for. */
export interface PapersRequest extends Suspension {
  readonly id: string;
  readonly requestId: string;
  /** French, one each. */
  readonly papers: readonly string[];
}

const LONGEST_MONTHS = 6;

/** A new request for papers. @throws RuleViolation already-decided, not-awaiting-decision, too-early, papers-date-out-of-range */
export function askForPapers(
  request: AidRequest,
  asked: { readonly id: string; readonly papers: readonly string[]; readonly by: CivilDate },
  today: CivilDate,
): PapersRequest {
  requireFiled(request);
  if (asked.by <= today || asked.by > addMonths(today, LONGEST_MONTHS))
    throw new RuleViolation('papers-date-out-of-range');
  return { ...asked, requestId: request.id, askedOn: today, givenOn: null };
}

/** The requests for papers once those that were awaited have come. @throws RuleViolation as above, and no-papers-awaited */
export function notePapersGiven(
  request: AidRequest,
  known: readonly PapersRequest[],
  { givenOn, today }: { readonly givenOn: CivilDate; readonly today: CivilDate },
): readonly PapersRequest[] {
  requireFiled(request);
  const awaited = known.filter((one) => one.givenOn === null);
  if (awaited.length === 0) throw new RuleViolation('no-papers-awaited');
  if (givenOn > today || awaited.some(({ askedOn }) => givenOn < askedOn))
    throw new RuleViolation('papers-date-out-of-range');
  return known.map((one) => (one.givenOn === null ? { ...one, givenOn } : one));
}

/** @throws RuleViolation already-decided, not-awaiting-decision, too-early */
export function requireFiled({ status, submission }: AidRequest): Submission {
  if (status === 'decided') throw new RuleViolation('already-decided');
  if (status === 'withdrawn' || status === 'closed') throw notAwaitingDecision(status);
  if (submission === null) throw new RuleViolation('too-early');
  return submission;
}
