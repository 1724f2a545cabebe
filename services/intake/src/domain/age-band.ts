/** First age of each band after the first. */
const STEPS = [3, 6, 11, 15, 18, 25, 40, 60, 75] as const;

/** Band of an age in whole years: wide enough to name nobody, narrow enough to tell an infant from a schoolchild. `0-2`, `6-10`, `25-39`, `75+`. */
export function ageBand(age: number): string {
  const index = STEPS.findIndex((step) => age < step);
  if (index === -1) return `${STEPS[STEPS.length - 1] ?? 0}+`;
  return `${STEPS[index - 1] ?? 0}-${(STEPS[index] ?? 0) - 1}`;
}
