import { expect, test } from '@jest/globals';
import { addDays, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { TODAY } from '../../testing/decision.fixture.js';
import { aBody } from '../../testing/session.fixture.js';
import { planSession, type Session } from './session.js';
import { reportsFrom, toReport, type UrgentReport } from './urgent-reports.js';

const urgent = (index: number, decidedOn: CivilDate): UrgentReport => {
  const ids = { decisionId: `d${index}`, requestId: `r${index}` };
  return { ...ids, reference: `CHA-2026-00000${index}`, label: `DEC-2026-00000${index}`, decidedOn };
};
const sat = (heldOn: CivilDate, more: Partial<Session> = {}): Session => {
  const plan = { id: 's', body: aBody(3), number: 1, heldOn, heldAt: '18:30', place: 'Mairie', agenda: [] };
  return { ...planSession({ ...plan, secondConvocation: false }, heldOn), status: 'closed', ...more };
};

test('each urgent decision is reported once, whatever the days on which the council is convened and sits', () => {
  const days = fc.array(fc.nat(300), { minLength: 1, maxLength: 20 });
  const sessions = fc.array(fc.record({ after: fc.integer({ min: 5, max: 60 }), notice: fc.nat(4) }), { maxLength: 6 });
  fc.assert(
    fc.property(days, sessions, (decidedAfter, sittings) => {
      const decided = decidedAfter
        .toSorted((one, other) => one - other)
        .map((after, index) => urgent(index, addDays(TODAY, after)));
      const told: string[] = [];
      let last: Session | null = null;
      let heldOn = TODAY;
      for (const { after, notice } of [...sittings, { after: 400, notice: 3 }]) {
        heldOn = addDays(heldOn, after);
        const convenedOn = addDays(heldOn, -notice);
        const from = reportsFrom(last);
        const known = decided.filter((one) => one.decidedOn <= convenedOn && (from === null || one.decidedOn >= from));
        const reports = toReport(known, last);
        told.push(...reports.map(({ decisionId }) => decisionId));
        last = sat(heldOn, { convenedOn, reports });
      }
      expect(told.toSorted()).toEqual(decided.map(({ decisionId }) => decisionId).toSorted());
    }),
    { numRuns: 1_000 },
  );
});

test('a council that sat before reports were kept was told of what was decided by its day', () => {
  const last = sat(TODAY, { convenedOn: addDays(TODAY, -4) });
  const decided = [urgent(1, addDays(TODAY, -2)), urgent(2, TODAY), urgent(3, addDays(TODAY, 1))];
  expect(toReport(decided, last).map(({ decisionId }) => decisionId)).toEqual(['d3']);
  expect(toReport(decided, null)).toEqual(decided);
  expect(reportsFrom(null)).toBeNull();
});
