/** What a failed call leads to. */
export type NextStep = 'retry-later' | 'ask-the-person' | 'fix-the-request' | 'call-the-administrator';

/** What one failure means to us: our own stable code, and what to do. */
export interface FailureMeaning {
  readonly reason: string;
  readonly nextStep: NextStep;
}

/** Errors that mean the same. */
export interface CatalogueRow extends FailureMeaning {
  readonly status: number;
  /** Codes of the official catalogue; `P` stands for the two digits of any provider. None: every other code of the status. */
  readonly codes?: readonly string[];
  /** Words of the title, in lower case without accents, for the one code with two meanings. */
  readonly titles?: readonly string[];
}

const ADMINISTRATOR = 'call-the-administrator';
const LATER = 'retry-later';
const PERSON = 'ask-the-person';
const REQUEST = 'fix-the-request';

/** Codes of a provider that did not answer; the contract of April 2026 shows some under 504 that are sent under 502. */
const NO_ANSWER = ['00501', 'P000', 'P001', 'P002', 'P004', 'P006', 'P009', 'P011', 'P999'] as const;

/**
 * Meanings by HTTP status first, then by code: the same code changed meaning in 2026 (`00355`, `00426`), and providers share suffixes. The first row
 * that fits is taken. A row without codes is the safe default of its status: what falls there is counted as unknown.
 * Sources: contract of API Particulier v3 (April 2026), and the official catalogue (`GET /api/errors`) as published in autumn 2026.
 */
export const ERROR_CATALOGUE: readonly CatalogueRow[] = [
  { status: 400, codes: ['00401'], reason: 'call-malformed', nextStep: ADMINISTRATOR },
  { status: 400, reason: 'call-malformed', nextStep: ADMINISTRATOR },

  { status: 401, codes: ['00103'], reason: 'token-expired', nextStep: ADMINISTRATOR },
  { status: 401, codes: ['00105'], reason: 'token-blocked', nextStep: ADMINISTRATOR },
  { status: 401, codes: ['00101', '00108', '00109'], reason: 'token-refused', nextStep: ADMINISTRATOR },
  {
    status: 401,
    codes: ['50001', '50002', '50003', '51501', '51502', '51503', '51504'],
    reason: 'france-connect-session-refused',
    nextStep: PERSON,
  },
  { status: 401, reason: 'token-refused', nextStep: ADMINISTRATOR },

  { status: 403, codes: ['00107'], reason: 'address-not-allowed', nextStep: ADMINISTRATOR },
  { status: 403, codes: ['00213'], reason: 'delegation-missing', nextStep: ADMINISTRATOR },
  { status: 403, codes: ['00100'], reason: 'scope-missing', nextStep: ADMINISTRATOR },
  { status: 403, reason: 'scope-missing', nextStep: ADMINISTRATOR },

  { status: 404, codes: ['00402'], reason: 'route-not-served', nextStep: ADMINISTRATOR },
  // One provider has no file: the other caisse, or a paper, may still tell.
  {
    status: 404,
    codes: ['23003', '10003', '24003', '26003', '37003'],
    reason: 'no-file-at-provider',
    nextStep: PERSON,
  },
  // A caisse that did not answer in time looks the same: this proves nothing about a right.
  { status: 404, codes: ['40003'], reason: 'no-file-at-register', nextStep: PERSON },
  // The catalogue of April 2026 misspells it.
  {
    status: 404,
    codes: ['35003', '36003'],
    titles: ['inatendue', 'inattendue'],
    reason: 'provider-answer-unclear',
    nextStep: PERSON,
  },
  // No caisse at all knows the person.
  { status: 404, codes: ['35003', '36003'], reason: 'not-known-to-providers', nextStep: PERSON },

  { status: 409, codes: ['00015'], reason: 'same-call-in-flight', nextStep: LATER },
  { status: 409, codes: ['26015', 'P563'], reason: 'several-people-match', nextStep: PERSON },
  { status: 409, reason: 'same-call-in-flight', nextStep: LATER },

  { status: 422, codes: ['00203', '00210', '00212'], reason: 'recipient-refused', nextStep: ADMINISTRATOR },
  { status: 422, codes: ['00354', '00356', '00368', 'P565'], reason: 'period-refused', nextStep: ADMINISTRATOR },
  { status: 422, codes: ['00355', 'P560'], reason: 'identity-not-recognised', nextStep: PERSON },
  { status: 422, codes: ['P563'], reason: 'several-people-match', nextStep: PERSON },
  { status: 422, codes: ['51564'], reason: 'france-connect-session-refused', nextStep: PERSON },
  { status: 422, codes: ['00360', '00380', 'P562'], reason: 'identifier-refused', nextStep: REQUEST },
  {
    status: 422,
    codes: [
      ...['00363', '00365', '00366', '00367', '00400', '00420', '00421', '00422', '00423', '00424', '00425', '00426'],
      ...['00427', '00428', 'P561'],
    ],
    reason: 'identity-refused',
    nextStep: REQUEST,
  },
  { status: 422, reason: 'identity-refused', nextStep: REQUEST },

  { status: 429, codes: ['00429'], reason: 'too-many-calls', nextStep: LATER },
  { status: 429, reason: 'too-many-calls', nextStep: LATER },

  { status: 408, reason: 'platform-failed', nextStep: LATER },
  { status: 410, reason: 'route-not-served', nextStep: ADMINISTRATOR },
  { status: 451, codes: ['P005'], reason: 'withheld-by-law', nextStep: PERSON },
  { status: 500, codes: ['00500'], reason: 'platform-failed', nextStep: LATER },
  { status: 500, reason: 'platform-failed', nextStep: LATER },
  { status: 502, codes: ['P008'], reason: 'provider-throttled', nextStep: LATER },
  { status: 502, codes: NO_ANSWER, reason: 'provider-unavailable', nextStep: LATER },
  { status: 502, reason: 'provider-unavailable', nextStep: LATER },
  { status: 503, codes: ['P020'], reason: 'provider-maintenance', nextStep: LATER },
  { status: 503, reason: 'provider-maintenance', nextStep: LATER },
  { status: 504, codes: ['P008'], reason: 'provider-throttled', nextStep: LATER },
  { status: 504, codes: NO_ANSWER, reason: 'provider-timed-out', nextStep: LATER },
  { status: 504, reason: 'provider-timed-out', nextStep: LATER },
];
