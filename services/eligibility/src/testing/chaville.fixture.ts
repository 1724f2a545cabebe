import { readFileSync } from 'node:fs';
import type { HouseholdFacts, SubmissionFacts } from '@octroi/regulation';

/** Text of a regulation under `deploy/sites`, without its worked cases: specs change what they hold to. */
export function sourceOf(path: string): string {
  const text = readFileSync(new URL(`../../../../deploy/sites/${path}`, import.meta.url), 'utf8');
  return text.replace(/\ncases:[\s\S]*$/, '\n');
}

/** Text of the demo site's regulation. */
export const CHAVILLE_SOURCE = sourceOf('chaville/regulations/2023-10-12.yaml');

/** A submission that is eligible, with overrides. */
export function aSubmission(overrides: Partial<SubmissionFacts> = {}): SubmissionFacts {
  return {
    aid: 'aide-alimentaire',
    requestedAmountCents: 15_000,
    requestedOn: '2026-11-23',
    urgent: false,
    applicantAge: 36,
    members: [{ relation: 'child', age: 8, sharedCustody: false }],
    residence: { kind: 'home', communeCode: '92022', months: 68 },
    worksheet: {
      resources: [{ code: 'salaire', monthlyCents: 120_000 }],
      charges: [{ code: 'loyer', monthlyCents: 70_000 }],
    },
    ...overrides,
  };
}

/** A household's data with a quotient. */
export function aQuotient(
  value: number | null,
  confirmedByAgent = false,
): Pick<HouseholdFacts, 'quotientFamilial' | 'confirmedByAgent'> {
  return { quotientFamilial: { value }, confirmedByAgent };
}
