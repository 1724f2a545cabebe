import { addDays, addMonths, yearOf, type CivilDate } from '@octroi/kernel';

/** A file found incomplete: the person was asked for papers, by a date, and gave them or did not (CRPA L114-5). */
export interface Suspension {
  readonly askedOn: CivilDate;
  /** Last day to give the papers. */
  readonly by: CivilDate;
  readonly givenOn: CivilDate | null;
}

const SILENCE_MONTHS = 2;
const APPEAL_MONTHS = 2;
const WITHDRAWAL_MONTHS = 4;
const REASONS_MONTHS = 1;

/** Days from one date to another that is not before it. */
function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * The day on which silence is a rejection: two months after the request was received (CRPA L231-4), longer by the days during which papers were
 * waited for. What is asked for a second time while it is waited for does not count twice.
 */
export function implicitRejectionOn(receivedOn: CivilDate, suspensions: readonly Suspension[] = []): CivilDate {
  let end = addMonths(receivedOn, SILENCE_MONTHS);
  let counted = receivedOn;
  for (const { askedOn, by, givenOn } of suspensions.toSorted((one, other) => (one.askedOn < other.askedOn ? -1 : 1))) {
    if (askedOn > end) break;
    const from = askedOn < counted ? counted : askedOn;
    const until = givenOn !== null && givenOn < by ? givenOn : by;
    if (until <= from) continue;
    end = addDays(end, daysBetween(from, until));
    counted = until;
  }
  return end;
}

/** By how many days the suspensions make the day of silence later. */
export function suspendedDays(receivedOn: CivilDate, suspensions: readonly Suspension[]): number {
  return daysBetween(implicitRejectionOn(receivedOn), implicitRejectionOn(receivedOn, suspensions));
}

/**
 * Last day to appeal: two months that count neither the day of notification nor the last one (CJA R421-1), carried to the next working day. When the letter did not
 * state the remedies, a reasonable time of one year (CJA R421-5, CE 13 July 2016 n° 387763).
 */
export function appealUntil(notifiedOn: CivilDate, remediesStated = true): CivilDate {
  if (!remediesStated) return addMonths(notifiedOn, 12);
  return workingDayFrom(addDays(addMonths(notifiedOn, APPEAL_MONTHS), 1));
}

/**
 * Last day to contest the silence that rejected a request (CJA R421-2): null, for no time limit ran, unless the receipt told of it, and of the remedies,
 * before (CRPA L112-6).
 */
export function silenceAppealUntil(silenceOn: CivilDate, acknowledgedOn: CivilDate | null): CivilDate | null {
  return acknowledgedOn !== null && acknowledgedOn <= silenceOn ? appealUntil(silenceOn) : null;
}

/** A gracious appeal made in time. */
export interface GraciousAppeal {
  readonly receivedOn: CivilDate;
  /** Notification of the answer; null while there is none. */
  readonly answeredOn: CivilDate | null;
}

/**
 * Last day to go to court after a gracious appeal, which interrupts the time limit (CRPA L411-2); silence of two months rejects it. An answer that comes later,
 * but before the end of the time that silence gave, gives the time anew (CJA R421-2).
 */
export function courtUntilAfter({ receivedOn, answeredOn }: GraciousAppeal): CivilDate {
  const afterSilence = appealUntil(implicitRejectionOn(receivedOn));
  return answeredOn !== null && answeredOn <= afterSilence ? appealUntil(answeredOn) : afterSilence;
}

/** Last day to withdraw or abrogate a decision that creates rights (CRPA L242-1). */
export function withdrawalUntil(decidedOn: CivilDate): CivilDate {
  return addMonths(decidedOn, WITHDRAWAL_MONTHS);
}

/** Last day to state the reasons of an implicit refusal to who asks for them (CRPA L232-4). */
export function reasonsDueOn(askedOn: CivilDate): CivilDate {
  return addMonths(askedOn, REASONS_MONTHS);
}

/** The date itself, or the first day after it that is neither a Saturday, a Sunday nor a public holiday in metropolitan France. */
export function workingDayFrom(date: CivilDate): CivilDate {
  let day = date;
  while (isWeekend(day) || isPublicHoliday(day)) day = addDays(day, 1);
  return day;
}

function isWeekend(date: CivilDate): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension, Whit Monday, in days after Easter. */
const MOVABLE = [1, 39, 50];

/** True on a public holiday of the Labour Code (L3133-1). */
export function isPublicHoliday(date: CivilDate): boolean {
  if (FIXED.includes(date.slice(5))) return true;
  const easter = easterOf(yearOf(date));
  return MOVABLE.some((days) => addDays(easter, days) === date);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easterOf(year: number): CivilDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moon + 15) % 30;
  const rest = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * rest) / 451);
  const days = epact + rest - 7 * shift + 114;
  const month = String(Math.floor(days / 31)).padStart(2, '0');
  return `${year}-${month}-${String((days % 31) + 1).padStart(2, '0')}` as CivilDate;
}
