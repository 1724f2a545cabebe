import type { Shape } from '../../api/client.js';
import { readDay, typedDay } from '../../format.js';

type Step = Shape<'OtherRightStep'>;
type Right = Shape<'OtherRightView'>;

/** What somebody types about a right elsewhere. */
export interface RightDraft {
  readonly label: string;
  readonly applied: string;
  readonly receipt: string;
  readonly transmitted: string;
  readonly remind: string;
  readonly answer: string;
  readonly answered: string;
}

type Dated = 'applied' | 'receipt' | 'transmitted' | 'remind' | 'answered';

export const NOTHING_TYPED: RightDraft = {
  ...{ label: '', applied: '', receipt: '', transmitted: '', remind: '', answer: '', answered: '' },
};

/** A right as it stands, to be followed. */
export function draftOf({ label, appliedOn, receiptOn, transmittedOn, remindOn, answer }: Right): RightDraft {
  const text = (on: string | null | undefined): string => (on ? typedDay(on) : '');
  return {
    ...{ label: label ?? '', applied: text(appliedOn), receipt: text(receiptOn), transmitted: text(transmittedOn) },
    ...{ remind: text(remindOn), answer: answer?.answer ?? '', answered: text(answer?.answeredOn ?? null) },
  };
}

/** What is to be sent, or the dates that cannot be read. What belongs to statutory aid alone, and a reminder of what was answered, are left out. */
export function readRight(
  draft: RightDraft,
  right: Right['right'],
): { readonly step: Step | null; readonly unread: readonly Dated[] } {
  const isPassedOn = right === 'statutory-aid';
  const isAnswered = draft.answer !== '';
  const wanted: readonly Dated[] = [
    'applied',
    ...(isPassedOn ? (['receipt', 'transmitted'] as const) : []),
    isAnswered ? 'answered' : 'remind',
  ];
  const isWritten = (field: Dated): boolean =>
    draft[field].trim() !== '' || (isAnswered && field !== 'receipt' && field !== 'transmitted');
  const unread = wanted.filter((field) => isWritten(field) && readDay(draft[field]) === null);
  if (unread.length > 0) return { step: null, unread };
  const read = (field: Dated): string | null => (wanted.includes(field) ? readDay(draft[field]) : null);
  const answeredOn = read('answered');
  const step: Step = {
    label: draft.label.trim() === '' ? null : draft.label.trim(),
    ...{ appliedOn: read('applied'), receiptOn: read('receipt'), transmittedOn: read('transmitted') },
    remindOn: read('remind'),
    answer: answeredOn === null ? null : { answer: draft.answer as NonNullable<Right['answer']>['answer'], answeredOn },
  };
  return { step, unread };
}
