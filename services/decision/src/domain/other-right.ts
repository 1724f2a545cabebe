import { RuleViolation, addMonths, type CivilDate } from '@octroi/kernel';
import type { AidRequest } from './aid-request.js';
import { notAwaitingDecision } from './not-awaiting-decision.js';

/** What a household may be entitled to elsewhere. */
export type OtherRightCode =
  | 'fsl'
  | 'family-benefits'
  | 'energy-voucher'
  | 'health-cover'
  | 'jobseeker'
  | 'pension'
  | 'disability'
  | 'statutory-aid'
  | 'other';

/** Where an application elsewhere stands, as a person tells it. */
export interface OtherRightStep {
  readonly label: string | null;
  /** Null while the right is still to be opened. */
  readonly appliedOn: CivilDate | null;
  /** The receipt of an application that is made here and passed on. */
  readonly receiptOn: CivilDate | null;
  readonly transmittedOn: CivilDate | null;
  /** The day on which to look again. */
  readonly remindOn: CivilDate | null;
  readonly answer: {
    readonly answer: 'granted' | 'refused' | 'no-follow-up';
    readonly answeredOn: CivilDate;
  } | null;
}

/** A right elsewhere, noted on a request. */
export interface OtherRight extends OtherRightStep {
  readonly id: string;
  readonly requestId: string;
  readonly right: OtherRightCode;
}

const LONGEST_MONTHS = 12;
const OLDEST_MONTHS = 120;

/**
 * A right as it stands after what a person tells of it. It is told of a request that was decided, too: what is urgent does not wait for the answer.
 * @throws RuleViolation not-awaiting-decision, too-early, other-right-label-required, other-right-not-passed-on, other-right-dates-out-of-order
 */
export function noteOtherRight(
  { status, submission }: Pick<AidRequest, 'status' | 'submission'>,
  noted: OtherRight,
  today: CivilDate,
): OtherRight {
  if (status === 'withdrawn' || status === 'closed') throw notAwaitingDecision(status);
  if (submission === null) throw new RuleViolation('too-early');
  if (noted.right === 'other' && noted.label === null) throw new RuleViolation('other-right-label-required');
  if (noted.right !== 'statutory-aid' && (noted.receiptOn !== null || noted.transmittedOn !== null))
    throw new RuleViolation('other-right-not-passed-on');
  if (!isInOrder(noted, today) || !isAhead(noted, today)) throw new RuleViolation('other-right-dates-out-of-order');
  return noted;
}

/** The next day on which to look again at what a request waits for elsewhere; null when it waits for nothing. Nothing that is urgent waits. */
export function awaitedUntil(
  { status, submission }: Pick<AidRequest, 'status' | 'submission'>,
  rights: readonly OtherRight[],
): CivilDate | null {
  if (status !== 'open' || submission?.urgent === true) return null;
  const [next = null] = rights
    .flatMap(({ remindOn, answer }) => (answer === null && remindOn ? [remindOn] : []))
    .sort();
  return next;
}

/** What follows an application needs one, each step comes after the one before, and nothing happens later than today. */
function isInOrder({ appliedOn, receiptOn, transmittedOn, answer }: OtherRight, today: CivilDate): boolean {
  const after = [receiptOn, transmittedOn, answer?.answeredOn ?? null].filter((day) => day !== null);
  if (appliedOn === null) return after.length === 0;
  const days = [addMonths(today, -OLDEST_MONTHS), appliedOn, ...after, today];
  return days.every((day, index) => index === 0 || day >= (days[index - 1] ?? day));
}

function isAhead({ remindOn, answer }: OtherRight, today: CivilDate): boolean {
  if (remindOn === null) return true;
  return answer === null && remindOn > today && remindOn <= addMonths(today, LONGEST_MONTHS);
}
