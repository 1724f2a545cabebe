/** How somebody was read of: their file was opened, or their name stood in a list. */
export type AccessKind = 'file' | 'list';

/** Purposes for which many people are shown at once, by name and birth date at most. */
export const LISTING_PURPOSES: readonly string[] = ['list-requests', 'search-people', 'find-duplicates'];
