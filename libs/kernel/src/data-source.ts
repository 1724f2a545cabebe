/** Statuses of a household that the State answers yes or no to, by the code of their fact. */
export const STATE_STATUSES = ['rsa', 'prime-activite', 'asf', 'student-grant', 'aah', 'aeeh', 'c2s'] as const;

/** What a regulation may have fetched from the State, by the code that its rules and files use: the quotient, and the statuses. */
export const DATA_SOURCES = ['quotient-familial', ...STATE_STATUSES] as const;

/** One of {@link DATA_SOURCES}. */
export type DataSource = (typeof DATA_SOURCES)[number];
