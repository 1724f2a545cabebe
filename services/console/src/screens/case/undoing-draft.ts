import type { Shape } from '../../api/client.js';
import { readDay } from '../../format.js';

type Undoing = Shape<'DecisionWithdrawalInput'>;

/** A withdrawal or an abrogation as it is typed. */
export interface UndoingDraft {
  readonly kind: Undoing['kind'];
  readonly ground: Undoing['ground'];
  readonly reason: string;
  readonly invitedOn: string;
  readonly by: string;
  readonly heardOn: string;
  readonly summary: string;
  readonly afterwards: Undoing['afterwards'];
}

export const BLANK_UNDOING: UndoingDraft = {
  ...{ kind: 'withdrawal', ground: 'illegality', reason: '', afterwards: 'decide-again' },
  ...{ invitedOn: '', by: '', heardOn: '', summary: '' },
};

/** What is missing or wrong, by field, in words. */
export type UndoingFaults = Readonly<Partial<Record<'reason' | 'invitedOn' | 'by' | 'heardOn', string>>>;

/** Whether the person is heard first: what gave a right is not taken back without, unless they ask for it themselves. */
export function mustBeHeard(outcome: string, ground: Undoing['ground']): boolean {
  return (outcome === 'granted' || outcome === 'partially-granted') && ground !== 'beneficiary-request';
}

/** What would be sent, or what is wrong with it. */
export function readUndoing(
  draft: UndoingDraft,
  outcome: string,
): { readonly input: Undoing } | { readonly faults: UndoingFaults } {
  const { kind, ground, reason, afterwards, summary } = draft;
  const invitedOn = readDay(draft.invitedOn);
  const by = readDay(draft.by);
  const heardOn = draft.heardOn.trim() === '' ? null : readDay(draft.heardOn);
  const isHeard = mustBeHeard(outcome, ground);
  const wanted = 'Une date, par exemple 15/12/2026.';
  const faults: UndoingFaults = {
    ...(reason.trim() === '' ? { reason: 'Dites pourquoi : la lettre le reprend.' } : {}),
    ...(isHeard && invitedOn === null ? { invitedOn: wanted } : {}),
    ...(isHeard && by === null ? { by: wanted } : {}),
    ...(isHeard && heardOn === null && draft.heardOn.trim() !== '' ? { heardOn: wanted } : {}),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const observations =
    isHeard && invitedOn !== null && by !== null
      ? { invitedOn, by, heardOn, summary: summary.trim() === '' ? null : summary }
      : null;
  return { input: { kind, ground, reason, afterwards, observations } };
}
