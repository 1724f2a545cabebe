/** One violation: a file that a rule must refuse, and its counterpart that must pass all rules. */
export interface Planted {
  /** What is tried, as the test's title. */
  readonly what: string;
  /** The only rule that may speak; null when ESLint itself does. */
  readonly rule: string | null;
  /** Rules that rightly speak with it. */
  readonly also?: readonly string[];
  /** Where the file stands, relative to the workspace. */
  readonly at: string;
  readonly refused: string;
  /** Where the counterpart stands when that is what makes the difference. */
  readonly cleanAt?: string;
  readonly clean: string;
}

/** `count` lines that do nothing, each ended. */
export const lines = (count: number): string => '//\n'.repeat(count);
