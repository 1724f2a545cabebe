import { civilDate } from '@octroi/kernel';
import { EMPTY_HEAD, append, nodeCryptography, type KeptEntry } from '@octroi/register';
import type { Paper } from '../domain/paper.js';
import { registerVolume } from '../domain/register-volume.js';
import { sheetBooklet } from '../domain/session/sheet-booklet.js';
import { convene, noteAttendance, planSession, settleItem, voteItem, type Session } from '../domain/session/session.js';
import { sessionPart } from '../domain/session/session-part.js';
import { delegatedAccount } from '../domain/session/delegated-account.js';
import { sessionMinutes } from '../domain/session/session-minutes.js';
import { registerExtract } from '../domain/session/session-papers.js';
import { undoingExtract } from '../domain/session/undoing-extract.js';
import { eliminationSlip } from '../domain/retention/elimination-slip.js';
import { beneficiaryStatement } from '../domain/payment/payment-papers.js';
import { receipt } from '../domain/payment/receipt.js';
import { aPayment, aPaymentFile, aRegie, aVoucher } from './payments.fixture.js';
import { TODAY, aSiteAuthority } from './decision.fixture.js';
import { aDecisionPart } from './decision-letter.fixture.js';
import { chavilleAttendance, chavilleCouncil } from './session.fixture.js';
import { unanimous } from './session-flow.fixture.js';
import { anUndoingPart } from './undoing.fixture.js';
import { aLine, anElimination } from './retention.fixture.js';
import { aSheet } from './sheet.fixture.js';

const { letterhead } = aSiteAuthority();
const HELD = civilDate('2023-10-12');

function replayed(): { readonly session: Session; readonly voted: ReturnType<typeof voteItem> } {
  const convened = civilDate('2023-10-02');
  const plan = { id: 's', body: chavilleCouncil(), number: 3, heldOn: HELD, heldAt: '18:00', agenda: ['r1'] };
  const place = 'salle du conseil, hôtel de ville';
  const planned = planSession({ ...plan, place, secondConvocation: false }, convened);
  const noted = { attendance: chavilleAttendance(), secretary: 'Inès Faure' };
  const open = noteAttendance(convene(planned, convened), noted, HELD);
  const vote = { requestId: 'r1', ballot: unanimous(open), withdrawn: [], secretAskedBy: 0 };
  return { session: open, voted: voteItem(open, vote) };
}

const { session, voted } = replayed();
const decision = aDecisionPart({
  ...{ decidedOn: HELD, authority: 'conseil-administration', reference: 'CHA-2023-000042' },
  requestedOn: civilDate('2023-09-28'),
});
const decided = {
  ...{ decision, session: sessionPart(session, voted), number: 17 },
  ...{ label: 'DEL-2023-000017', hash: 'a'.repeat(64) },
};
const undone = {
  ...{ session: decided.session, number: 18, label: 'DEL-2023-000018', hash: 'c'.repeat(64) },
  undoing: anUndoingPart({ withdrawnOn: HELD, authority: 'conseil-administration', delegation: 'séance' }),
  statement: { reason: 'Le foyer ne résidait pas dans la commune.', observations: 'a déménagé en mai.' },
};
const settled = [
  { requestId: 'r1', decisionId: decision.decisionId, ...voted },
  { requestId: 'r2', decisionId: null, withdrawalId: undone.undoing.withdrawalId, ...voted },
].reduce(settleItem, session);
const lines = Array.from({ length: 60 }, (_none, index) => ({
  decision: aDecisionPart({ urgent: index % 20 === 0 }),
  label: `DEC-2026-${String(index + 1).padStart(6, '0')}`,
}));
const names = new Map([[aDecisionPart().requestId, 'JEANNE MARTIN']]);

function entries(count: number): readonly KeptEntry[] {
  const drafts = Array.from({ length: count }, () => ({
    ...{ series: 'DEC', kind: 'decision', decidedOn: civilDate('2026-11-23') },
    parts: [{ name: 'decision', salt: '01'.repeat(32), value: aDecisionPart() }],
  }));
  const request = { site: 'chaville', head: EMPTY_HEAD, recordedAt: new Date('2026-11-23T09:15:02.120Z'), drafts };
  return append(request, nodeCryptography).entries;
}

const eliminated = [
  ...Array.from({ length: 40 }, (_none, index) =>
    aLine({ reference: `CHA-2021-${String(index + 1).padStart(6, '0')}` }),
  ),
  aLine({ reference: 'CHA-2015-000002', ending: 'granted', fate: 'sample' }),
  aLine({ reference: 'CHA-2015-000003', fate: 'withheld', obstacle: 'loan' }),
];
const period = { since: civilDate('2026-09-01'), until: civilDate('2026-11-23') };
const many = aPaymentFile(60);

/** One of each paper, with the pages that it takes: the deliberation of 12 October 2023 with invented names. */
export const SOME_PAPERS: Readonly<Record<string, { readonly paper: Paper; readonly pages: number }>> = {
  'the extract, nominative': {
    paper: registerExtract({ ...decided, letterhead, volume: 'nominative', person: 'JEANNE MARTIN' }),
    pages: 1,
  },
  'the extract, communicable': {
    paper: registerExtract({ ...decided, letterhead, volume: 'communicable', person: null }),
    pages: 1,
  },
  'the extract about a withdrawal, nominative': {
    paper: undoingExtract({ ...undone, letterhead, volume: 'nominative', person: 'JEANNE MARTIN' }),
    pages: 1,
  },
  'the extract about a withdrawal, communicable': {
    paper: undoingExtract({ ...undone, letterhead, volume: 'communicable', person: null }),
    pages: 1,
  },
  'the minutes': { paper: sessionMinutes(settled, { decided: [decided], undone: [undone] }, letterhead), pages: 1 },
  'the statement of beneficiaries': { paper: beneficiaryStatement(many.file, many.lines, letterhead), pages: 3 },
  'the receipt of vouchers': {
    paper: receipt({
      ...{ payment: aPayment({ mode: 'voucher' }), person: 'JEANNE MARTIN', handedOn: TODAY, letterhead, regie: null },
      vouchers: Array.from({ length: 15 }, (_none, index) => aVoucher({ number: `CAP-${index}` })),
    }),
    pages: 1,
  },
  'the receipt of cash': {
    paper: receipt({
      ...{ payment: aPayment({ mode: 'regie' }), person: 'JEANNE MARTIN', handedOn: TODAY, letterhead },
      ...{ regie: aRegie(), vouchers: [] },
    }),
    pages: 1,
  },
  'the account of delegated decisions': {
    paper: delegatedAccount(
      { decided: lines, undone: [{ undoing: anUndoingPart(), label: 'RET-2026-000001' }] },
      period,
      letterhead,
    ),
    pages: 2,
  },
  'the sheets of a session, one a page': {
    paper: sheetBooklet(session, [aSheet(), aSheet({ reference: 'CHA-2026-000124', received: [] })], letterhead),
    pages: 2,
  },
  'a year of the register, nominative': {
    paper: registerVolume({ year: 2026, volume: 'nominative', entries: entries(60), letterhead, names }),
    pages: 3,
  },
  'a year of the register, communicable': {
    paper: registerVolume({ year: 2026, volume: 'communicable', entries: entries(60), letterhead, names }),
    pages: 3,
  },
  'the slip of an elimination': {
    paper: eliminationSlip({ elimination: anElimination(), lines: eliminated, letterhead }),
    pages: 2,
  },
};
