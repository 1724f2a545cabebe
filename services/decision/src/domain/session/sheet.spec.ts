import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TODAY } from '../../testing/decision.fixture.js';
import { aBody, aMember } from '../../testing/session.fixture.js';
import { aSheet } from '../../testing/sheet.fixture.js';
import { planSession, type Session } from './session.js';
import { draftSheet, readableSheets, shareSheet, withholdSheet, type Sheet } from './sheet.js';

const { reference, aid, aidLabel, requestedOn, requestedAmountCents, urgent, proposal } = aSheet();
const SUBJECT = { reference, aid, aidLabel, requestedOn, requestedAmountCents, urgent, proposal };
const MEMBER = 'issuer|member';
const body = aBody(2, { members: [aMember('m0', { subject: MEMBER }), aMember('m1')] });

function session(status: Session['status'], agenda = ['r1', 'r2']): Session {
  const plan = { id: 's', body, number: 1, heldOn: TODAY, heldAt: '18:00', place: 'Mairie' };
  return { ...planSession({ ...plan, secondConvocation: false, agenda }, TODAY), status };
}

describe('a sheet', () => {
  test('is drafted anew until it is shared, then stays as it was looked at', () => {
    const first = draftSheet(null, SUBJECT, aSheet({ evaluation: 'Une.' }));
    expect(first).toMatchObject({ status: 'draft', version: 1, evaluation: 'Une.' });
    const second = draftSheet(first, SUBJECT, aSheet({ evaluation: 'Deux.' }));
    expect(second).toMatchObject({ version: 2, evaluation: 'Deux.' });
    const review = { version: 2, purpose: null, evaluation: 'Relue.' };
    const shared = shareSheet(second, review, 'issuer|secretary');
    expect(shared).toMatchObject({
      ...{ status: 'shared', version: 3, evaluation: 'Relue.', purpose: second.purpose },
      reviewedBy: 'issuer|secretary',
    });
    expect(draftSheet(shared, SUBJECT, aSheet({ evaluation: 'Trois.' }))).toBe(shared);
    expect(() => shareSheet(shared, review, 'issuer|secretary')).toThrow('sheet-changed');
    expect(withholdSheet(shared, 'issuer|secretary')).toMatchObject({ status: 'withheld', version: 4 });
  });

  test('of whatever status and session, a member reads only what is shared, on the agenda, where they sit, before the closing', () => {
    const status = fc.constantFrom<Session['status']>('planned', 'convened', 'open', 'closed', 'no-quorum');
    const sheets = fc.array(
      fc.record({
        requestId: fc.constantFrom('r1', 'r2', 'r3'),
        status: fc.constantFrom<Sheet['status']>('draft', 'shared', 'withheld'),
      }),
      { maxLength: 6 },
    );
    const subject = fc.constantFrom(MEMBER, 'issuer|other', '');
    fc.assert(
      fc.property(status, sheets, subject, (state, some, who) => {
        const kept = some.map((one) => aSheet(one));
        const read = () => readableSheets(session(state), kept, { subject: who, prepares: false });
        if (state === 'closed' || state === 'no-quorum') expect(read).toThrow('sheets-closed');
        else if (who !== MEMBER) expect(read).toThrow('sheets-not-yours');
        else
          for (const { requestId, status: shown } of read())
            expect([['r1', 'r2'].includes(requestId), shown]).toEqual([true, 'shared']);
      }),
    );
  });

  test('who prepares them reads all, in the order of the agenda', () => {
    const kept = [aSheet({ requestId: 'r1' }), aSheet({ requestId: 'r2' }), aSheet({ requestId: 'r3' })];
    const read = readableSheets(session('convened', ['r2', 'r1']), kept, { subject: 'x', prepares: true });
    expect(read.map(({ requestId }) => requestId)).toEqual(['r2', 'r1']);
  });
});
