import type { Shape } from '../../api/client.js';
import { day, euros } from '../../format.js';
import { OUTCOME } from '../../words.js';

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

/** « Accordée 150 €, le 12 novembre 2026 (registre 2026-0004). » */
export function decidedWords({ outcome, amountCents, decidedOn, register }: Shape<'CaseDecision'>): string {
  const what = amountCents ? `${OUTCOME[outcome]} ${euros(amountCents)}` : OUTCOME[outcome];
  return `${what}, le ${day(decidedOn)} (registre ${register.label}).`;
}
