import { RuleViolation, addDays, addMonths, civilDate, type CivilDate, type FieldFault } from '@octroi/kernel';
import type { Submission } from './aid-request.js';

/** Days ahead of which a request may be dated: a commission's calendar, never another year. */
const MOST_DAYS_AHEAD = 31;
/** Months back to which a request may be dated: a backlog taken over, never another century. */
const MOST_MONTHS_BACK = 24;

/** Nothing missing blocks a filing; a date that cannot be does. @throws RuleViolation `invalid-body` with every fault */
export function requirePlausibleDates(submission: Submission, today: CivilDate): void {
  refuse([...requestDateFaults(submission, today), ...factFaults(submission, today)]);
}

/** The same for what is corrected: however old the request is. @throws RuleViolation `invalid-body` with every fault */
export function requirePlausibleFacts(submission: Submission, today: CivilDate): void {
  refuse(factFaults(submission, today));
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new RuleViolation('invalid-body', { faults });
}

function factFaults(submission: Submission, today: CivilDate): readonly FieldFault[] {
  return [
    ...birthDateFaults(submission, today),
    ...fault('/notice/givenOn', isAfter(submission.notice?.givenOn, today) ? 'date-in-future' : null),
    ...fault(
      '/address/residentSince',
      isAfter(submission.address?.residentSince, submission.requestedOn) ? 'after-request-date' : null,
    ),
    ...stayFaults(submission),
  ];
}

function requestDateFaults({ requestedOn }: Submission, today: CivilDate): readonly FieldFault[] {
  const date = civilDate(requestedOn);
  if (date > addDays(today, MOST_DAYS_AHEAD)) return fault('/requestedOn', 'date-too-far');
  return fault('/requestedOn', date < addMonths(today, -MOST_MONTHS_BACK) ? 'date-too-old' : null);
}

function birthDateFaults({ applicant, household = [] }: Submission, today: CivilDate): readonly FieldFault[] {
  const dates: readonly (readonly [string, string | null | undefined])[] = [
    ['/applicant/birthDate', applicant.birthDate],
    ...household.flatMap(({ birthDate, identity }, index) => [
      [`/household/${index}/birthDate`, birthDate] as const,
      [`/household/${index}/identity/birthDate`, identity?.birthDate] as const,
    ]),
  ];
  return dates.flatMap(([pointer, date]) => fault(pointer, isAfter(date, today) ? 'date-in-future' : null));
}

/** True when a date, a month or a year is wholly after a date. */
function isAfter(date: string | null | undefined, day: string): boolean {
  return typeof date === 'string' && date > day.slice(0, date.length);
}

function fault(pointer: string, code: string | null): readonly FieldFault[] {
  return code === null ? [] : [{ pointer, code }];
}

function stayFaults({ address, requestedOn }: Submission): readonly FieldFault[] {
  return (address?.stays ?? []).flatMap(({ from, until }, index) => [
    ...fault(`/address/stays/${index}/from`, isAfter(from, requestedOn) ? 'after-request-date' : null),
    ...fault(`/address/stays/${index}/until`, typeof until === 'string' && until < from ? 'before-start' : null),
  ]);
}
