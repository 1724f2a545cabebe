import { readFileSync } from 'node:fs';
import { parseRegulation } from '../parse-regulation.js';
import type { HouseholdFacts, RequestFacts, SubmissionFacts } from '../request-facts.js';
import type { Regulation } from '../regulation.js';

/** Text of the demo site's regulation. */
export const CHAVILLE_SOURCE = readFileSync(
  new URL('../../../../deploy/sites/chaville/regulations/2023-10-12.yaml', import.meta.url),
  'utf8',
);

/** The demo site's regulation. */
export function chaville(): Regulation {
  return parseRegulation(CHAVILLE_SOURCE).regulation;
}

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
export function aQuotient(value: number | null, confirmedByAgent = false): HouseholdFacts {
  return { quotientFamilial: { value }, confirmedByAgent };
}

/** The facts of a request of the demo site. */
export function someFacts(overrides: Partial<RequestFacts> = {}): RequestFacts {
  return { submission: aSubmission(), household: aQuotient(300), siteCommunes: ['92022'], ...overrides };
}
