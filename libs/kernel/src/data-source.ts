/** Statuses of a household that the State answers yes or no to, by the code of their fact. */
export const STATE_STATUSES = [
  'rsa',
  'prime-activite',
  'asf',
  'student-grant',
  'aah',
  'aeeh',
  'c2s',
  'jobseeker',
] as const;

/**
 * Figures of a household, by the code of their fact: income of the tax notice, benefits of France Travail, what the family's share of a nursery place
 * is worked out from (participation familiale EAJE).
 */
export const STATE_FIGURES = ['tax-income', 'jobseeker-benefits', 'eaje'] as const;

/** One of {@link STATE_FIGURES}. */
export type StateFigures = (typeof STATE_FIGURES)[number];

/** What a regulation may have fetched, by the code that its rules and files use: the quotient, the statuses, the figures. */
export const DATA_SOURCES = ['quotient-familial', ...STATE_STATUSES, ...STATE_FIGURES] as const;

/** One of {@link DATA_SOURCES}. */
export type DataSource = (typeof DATA_SOURCES)[number];
