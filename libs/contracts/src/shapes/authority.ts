/** Who may decide a request. */
export const AUTHORITIES = [
  'delegated-agent',
  'vice-president',
  'commission-permanente',
  'conseil-administration',
] as const;

/** One of {@link AUTHORITIES}. */
export type Authority = (typeof AUTHORITIES)[number];

/** Outcome of an assessment: `to-assess` means that a person must judge a named point. */
export const ASSESSMENT_OUTCOMES = ['eligible', 'ineligible', 'to-assess'] as const;

/** One of {@link ASSESSMENT_OUTCOMES}. */
export type AssessmentOutcome = (typeof ASSESSMENT_OUTCOMES)[number];
