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

/** What papers may be asked of a request for. */
export interface PapersContext {
  readonly today: CivilDate;
  /** True once it was decided in urgency, on the person's word: the proof comes afterwards. @default false */
  readonly proofOwed?: boolean;
}

/** A new request for papers. @throws RuleViolation already-decided, not-awaiting-decision, too-early, papers-date-out-of-range */
export function askForPapers(
  request: AidRequest,
  asked: { readonly id: string; readonly papers: readonly string[]; readonly by: CivilDate },
  { today, proofOwed = false }: PapersContext,
): PapersRequest {
  requireFiled(request, proofOwed);
  if (asked.by <= today || asked.by > addMonths(today, LONGEST_MONTHS))
    throw new RuleViolation('papers-date-out-of-range');
  return { ...asked, requestId: request.id, askedOn: today, givenOn: null };
}

/** The requests for papers once those that were awaited have come. @throws RuleViolation as above, and no-papers-awaited */
export function notePapersGiven(
  request: AidRequest,
  known: readonly PapersRequest[],
  { givenOn, today, proofOwed = false }: PapersContext & { readonly givenOn: CivilDate },
): readonly PapersRequest[] {
  requireFiled(request, proofOwed);
  const awaited = known.filter((one) => one.givenOn === null);
  if (awaited.length === 0) throw new RuleViolation('no-papers-awaited');
  if (givenOn > today || awaited.some(({ askedOn }) => givenOn < askedOn))
    throw new RuleViolation('papers-date-out-of-range');
  return known.map((one) => (one.givenOn === null ? { ...one, givenOn } : one));
}

/** @throws RuleViolation already-decided, not-awaiting-decision, too-early */
function requireFiled({ status, submission }: AidRequest, proofOwed: boolean): Submission {
  if (status === 'decided' && !proofOwed) throw new RuleViolation('already-decided');
  if (status === 'withdrawn' || status === 'closed') throw notAwaitingDecision(status);
  if (submission === null) throw new RuleViolation('too-early');
  return submission;
}
