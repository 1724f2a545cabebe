/** How a decision is undone: as if it had never been, or from the day of the act on. */
export const UNDOINGS = ['withdrawal', 'abrogation'] as const;

/** One of {@link UNDOINGS}. */
export type Undoing = (typeof UNDOINGS)[number];

/** Why a decision may be undone. */
export const UNDOING_GROUNDS = ['illegality', 'fraud', 'beneficiary-request'] as const;

/** One of {@link UNDOING_GROUNDS}. */
export type UndoingGround = (typeof UNDOING_GROUNDS)[number];

/** What becomes of the request. */
export const AFTERWARDS = ['decide-again', 'close'] as const;

/** One of {@link AFTERWARDS}. */
export type Afterwards = (typeof AFTERWARDS)[number];
