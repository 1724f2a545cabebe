import type { Shape } from '../../api/client.js';

/** Who prepares and holds sessions. */
export const KEEPERS: readonly string[] = ['secretary', 'president', 'manager'];

/** Who prepares and shares the sheets that members read. */
export const SHEET_PREPARERS: readonly string[] = [...KEEPERS, 'agent'];

export const SESSION_STATUS: Readonly<Record<Shape<'SessionView'>['status'], string>> = {
  planned: 'Prévue',
  convened: 'Convoquée',
  open: 'Ouverte',
  closed: 'Close',
  'no-quorum': 'Sans quorum',
};
