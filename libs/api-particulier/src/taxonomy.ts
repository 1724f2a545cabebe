/** What a failed call leads to. */
export type NextStep = 'retry-later' | 'ask-the-person' | 'fix-the-request' | 'call-the-administrator';

/** What one answer means to us: our own stable code, and what to do. */
export interface FailureMeaning {
  readonly reason: string;
  readonly nextStep: NextStep;
}

interface Entry extends FailureMeaning {
  readonly status: number;
  /** Codes of the official catalogue; absent for every other code of the status. */
  readonly codes?: RegExp;
  /** Titles, for the one code that has two meanings. */
  readonly titles?: RegExp;
}

/**
 * Meanings by HTTP status first, then by code: the same code changed meaning in 2026, and two providers share suffixes (`35` the quotient familial, `36`
 * the other rights). The first entry that fits is taken. Source: catalogue of errors of API Particulier (`GET /api/errors`).
 */
const TABLE: readonly Entry[] = [
  { status: 400, reason: 'call-malformed', nextStep: 'call-the-administrator' },
  { status: 401, codes: /^00103$/, reason: 'token-expired', nextStep: 'call-the-administrator' },
  { status: 401, codes: /^00105$/, reason: 'token-blocked', nextStep: 'call-the-administrator' },
  { status: 401, reason: 'token-refused', nextStep: 'call-the-administrator' },
  { status: 403, codes: /^00107$/, reason: 'address-not-allowed', nextStep: 'call-the-administrator' },
  { status: 403, codes: /^00213$/, reason: 'delegation-missing', nextStep: 'call-the-administrator' },
  { status: 403, reason: 'scope-missing', nextStep: 'call-the-administrator' },
  { status: 404, codes: /^(23003|10003|40003|37003)$/, reason: 'no-file-at-provider', nextStep: 'ask-the-person' },
  {
    status: 404,
    codes: /^3[56]003$/,
    // The catalogue of April 2026 misspells it.
    titles: /inatt?endue/i,
    reason: 'provider-answer-unclear',
    nextStep: 'ask-the-person',
  },
  { status: 404, codes: /^3[56]003$/, reason: 'not-known-to-providers', nextStep: 'ask-the-person' },
  { status: 404, codes: /^00402$/, reason: 'route-not-served', nextStep: 'call-the-administrator' },
  { status: 404, codes: /^\d{5}$/, reason: 'no-file-at-provider', nextStep: 'ask-the-person' },
  { status: 404, reason: 'route-not-served', nextStep: 'call-the-administrator' },
  { status: 408, reason: 'platform-failed', nextStep: 'retry-later' },
  { status: 409, codes: /^26015$/, reason: 'several-people-match', nextStep: 'ask-the-person' },
  { status: 409, reason: 'same-call-in-flight', nextStep: 'retry-later' },
  { status: 410, reason: 'route-not-served', nextStep: 'call-the-administrator' },
  { status: 422, codes: /^(00210|00203|00212)$/, reason: 'recipient-refused', nextStep: 'call-the-administrator' },
  { status: 422, codes: /^(00354|00356|\d\d565)$/, reason: 'period-refused', nextStep: 'call-the-administrator' },
  { status: 422, codes: /^(00355|\d\d560)$/, reason: 'identity-not-recognised', nextStep: 'ask-the-person' },
  { status: 422, reason: 'identity-refused', nextStep: 'fix-the-request' },
  { status: 429, reason: 'too-many-calls', nextStep: 'retry-later' },
  { status: 500, reason: 'platform-failed', nextStep: 'retry-later' },
  { status: 502, codes: /^\d\d008$/, reason: 'provider-throttled', nextStep: 'retry-later' },
  { status: 502, reason: 'provider-unavailable', nextStep: 'retry-later' },
  { status: 503, reason: 'provider-maintenance', nextStep: 'retry-later' },
  { status: 504, reason: 'provider-timed-out', nextStep: 'retry-later' },
];

/** Meaning of a status and code; what the table does not know falls back by the class of the status, and never refuses anybody. */
export function meaningOf(status: number, code: string | null, title: string | null = null): FailureMeaning {
  const entry = TABLE.find(
    ({ codes, titles, ...candidate }) =>
      candidate.status === status && (codes?.test(code ?? '') ?? true) && (titles?.test(title ?? '') ?? true),
  );
  if (entry !== undefined) return { reason: entry.reason, nextStep: entry.nextStep };
  if (status >= 500) return { reason: 'provider-unavailable', nextStep: 'retry-later' };
  if (status >= 400) return { reason: 'call-refused', nextStep: 'call-the-administrator' };
  return { reason: 'answer-unexpected', nextStep: 'retry-later' };
}
