/** How a decision is undone: as if it had never been, or from the day of the act on. */
export const UNDOINGS = ['withdrawal', 'abrogation'] as const;

/** One of {@link UNDOINGS}. */
export type Undoing = (typeof UNDOINGS)[number];

/** Why a decision may be undone. */
export const UNDOING_GROUNDS = ['illegality', 'fraud', 'beneficiary-request'] as const;

/** One of {@link UNDOING_GROUNDS}. */
export type UndoingGround = (typeof UNDOING_GROUNDS)[number];

/** How a decision may have been undone: by an act of the centre, or by the court. */
export const UNDONE_BY = [...UNDOINGS, 'annulment'] as const;

/** One of {@link UNDONE_BY}. */
export type UndoneBy = (typeof UNDONE_BY)[number];

/** Why a decision may have been undone. */
export const UNDONE_ON = [...UNDOING_GROUNDS, 'judgment'] as const;

/** One of {@link UNDONE_ON}. */
export type UndoneOn = (typeof UNDONE_ON)[number];

/** What becomes of the request. */
export const AFTERWARDS = ['decide-again', 'close'] as const;

/** One of {@link AFTERWARDS}. */
export type Afterwards = (typeof AFTERWARDS)[number];
