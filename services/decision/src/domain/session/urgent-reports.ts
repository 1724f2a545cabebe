import type { CivilDate } from '@octroi/kernel';

/** A decision taken at once by delegation, as the agenda names it: what it gives is in the register. */
export interface UrgentReport {
  readonly decisionId: string;
  readonly requestId: string;
  readonly reference: string;
  /** « DEC-2026-000012 » */
  readonly label: string;
  readonly decidedOn: CivilDate;
}

/** The last session of the council that was closed. */
interface Sitting {
  readonly convenedOn: CivilDate | null;
  readonly heldOn: CivilDate;
  readonly reports?: readonly UrgentReport[];
}

/** The day from which urgent decisions may not have been reported yet; null for all. */
export function reportsFrom(last: Sitting | null): CivilDate | null {
  return last === null ? null : (last.convenedOn ?? last.heldOn);
}

/** Of the urgent decisions since, those that the council was not told of when it last sat. */
export function toReport(decided: readonly UrgentReport[], last: Sitting | null): readonly UrgentReport[] {
  if (last === null) return decided;
  const { reports } = last;
  if (reports === undefined) return decided.filter(({ decidedOn }) => decidedOn > last.heldOn);
  const told = new Set(reports.map(({ decisionId }) => decisionId));
  return decided.filter(({ decisionId }) => !told.has(decisionId));
}
