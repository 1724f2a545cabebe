import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the cases of real regulations are kept, beside the repository. */
export const MATERIAL = '../shared/regulations/CASES.md';

const PATTERNS = fileURLToPath(new URL('../../../../../shared/regulations/PATTERNS.md', import.meta.url));
const PATH = fileURLToPath(new URL(`../../../../${MATERIAL}`, import.meta.url));

/** A case that a real regulation decides, as its table has it. */
export interface PublishedCase {
  readonly number: string;
  readonly regulation: string;
  readonly facts: string;
  readonly expected: string;
}

/** Every row of the tables; null when the material is not beside this repository. */
export function publishedCases(): readonly PublishedCase[] | null {
  if (!existsSync(PATH)) return null;
  return [...readFileSync(PATH, 'utf8').matchAll(/^\| (A?\d+) \| ([a-z0-9-]+) \| ([^|]*) \| ([^|]*) \|/gm)].map(
    ([, number = '', regulation = '', facts = '', expected = '']) => ({ number, regulation, facts, expected }),
  );
}

/** Codes of the patterns counted in real regulations; null when the material is not beside this repository. */
export function publishedPatterns(): readonly string[] | null {
  if (!existsSync(PATTERNS)) return null;
  return [...readFileSync(PATTERNS, 'utf8').matchAll(/^\| ([A-Z]_[A-Z0-9_]+) \|/gm)].map(([, code = '']) => code);
}

/** Title of a suite that needs the material; says on the way when the suite is left out. */
export function titleOf(suite: string, cases: readonly PublishedCase[] | null): string {
  if (cases !== null) return suite;
  process.stderr.write(`Left out, ${MATERIAL} is absent: ${suite}\n`);
  return `${suite} (left out)`;
}

/** What a row expects of an assessment: cents, or whether the conditions are met; null for what it says otherwise. */
export function expectedOf({ expected }: PublishedCase): {
  readonly cents: number | null;
  readonly eligible: boolean | null;
} {
  const euros = /^(\d+(?:\.\d+)?) EUR/.exec(expected)?.[1];
  if (euros !== undefined) return { cents: Math.round(Number(euros) * 100), eligible: Number(euros) > 0 };
  if (/^(eligible|possible|yes)/.test(expected)) return { cents: null, eligible: true };
  if (/^(refused|inadmissible|not eligible|no$)/.test(expected)) return { cents: null, eligible: false };
  return { cents: null, eligible: null };
}

/** Numbers of a row's facts that are amounts, measures or ages: two digits and more, or with cents. */
export function numbersOf({ facts }: PublishedCase): readonly number[] {
  return [...facts.replace(/(\d) (?=\d{3}\b)/g, '$1').matchAll(/\d+(?:\.\d+)?/g)]
    .map(([text]) => Number(text))
    .filter((number) => number >= 10 || !Number.isInteger(number));
}
