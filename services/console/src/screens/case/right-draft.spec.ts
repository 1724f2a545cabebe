import { expect, test } from '@jest/globals';
import { NOTHING_TYPED, draftOf, readRight } from './right-draft.js';

const typed = (draft: Partial<typeof NOTHING_TYPED>) => ({ ...NOTHING_TYPED, ...draft });

test('a right still to be opened has no date; one that was applied for may be looked at again', () => {
  expect(readRight(NOTHING_TYPED, 'fsl').step).toMatchObject({
    label: null,
    appliedOn: null,
    remindOn: null,
    answer: null,
  });
  const applied = typed({ applied: '20/11/2026', remind: '21/12/2026', receipt: 'illisible' });
  expect(readRight(applied, 'fsl')).toMatchObject({
    step: { appliedOn: '2026-11-20', remindOn: '2026-12-21', receiptOn: null },
    unread: [],
  });
});

test('statutory aid has its receipt and its passing on', () => {
  const passedOn = typed({ applied: '20/11/2026', receipt: '20/11/2026', transmitted: '1/12/2026' });
  expect(readRight(passedOn, 'statutory-aid').step).toMatchObject({
    receiptOn: '2026-11-20',
    transmittedOn: '2026-12-01',
  });
});

test('an answer has its date, needs an application, and ends the reminder', () => {
  const answered = typed({ applied: '20/11/2026', remind: '21/12/2026', answer: 'refused', answered: '18/12/2026' });
  expect(readRight(answered, 'fsl').step).toMatchObject({
    remindOn: null,
    answer: { answer: 'refused', answeredOn: '2026-12-18' },
  });
  expect(readRight({ ...answered, answered: '' }, 'fsl').unread).toEqual(['answered']);
  expect(readRight({ ...answered, applied: '' }, 'fsl').unread).toEqual(['applied']);
});

test('what cannot be read is named; what is known comes back as it was typed', () => {
  expect(readRight(typed({ applied: 'hier', remind: '31/02/2027' }), 'fsl')).toEqual({
    step: null,
    unread: ['applied', 'remind'],
  });
  const step = readRight(typed({ applied: '20/11/2026', label: ' Fondation ' }), 'other').step;
  const view = { rightId: 'o1', right: 'other' as const, ...step, label: step?.label ?? null, answer: null };
  const whole = { ...view, appliedOn: '2026-11-20', receiptOn: null, transmittedOn: null, remindOn: null };
  expect(readRight(draftOf(whole), 'other').step).toEqual(step);
});
