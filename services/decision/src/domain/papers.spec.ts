import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, civilDate } from '@octroi/kernel';
import { TODAY, aRequest } from '../testing/decision.fixture.js';
import { askForPapers, notePapersGiven } from './papers.js';

const asked = { id: 'p1', papers: ['Justificatif de domicile'], by: addDays(TODAY, 21) };

describe('papers that are missing', () => {
  test('are asked for by a day to come, within six months, while nobody has ended the request', () => {
    expect(askForPapers(aRequest(), asked, { today: TODAY })).toMatchObject({
      askedOn: TODAY,
      by: asked.by,
      givenOn: null,
    });
    for (const by of [TODAY, addDays(addMonths(TODAY, 6), 1)])
      expect(() => askForPapers(aRequest(), { ...asked, by }, { today: TODAY })).toThrow('papers-date-out-of-range');
    const attempt = (changes: Parameters<typeof aRequest>[0]) => () =>
      askForPapers(aRequest(changes), asked, { today: TODAY });
    expect(attempt({ status: 'decided' })).toThrow('already-decided');
    expect(attempt({ status: 'withdrawn' })).toThrow('not-awaiting-decision');
    expect(attempt({ submission: null })).toThrow('too-early');
  });

  test('prove an urgent decision afterwards', () => {
    const decided = aRequest({ status: 'decided' });
    const known = [askForPapers(decided, asked, { today: TODAY, proofOwed: true })];
    const given = { givenOn: TODAY, today: TODAY };
    expect(notePapersGiven(decided, known, { ...given, proofOwed: true })).toMatchObject([{ givenOn: TODAY }]);
    expect(() => notePapersGiven(decided, known, given)).toThrow('already-decided');
    const ended = (): unknown => askForPapers(aRequest({ status: 'closed' }), asked, { today: TODAY, proofOwed: true });
    expect(ended).toThrow('not-awaiting-decision');
  });

  test('are given between the day on which they were asked for and today', () => {
    const known = [
      { ...askForPapers(aRequest(), asked, { today: TODAY }), givenOn: TODAY },
      askForPapers(aRequest(), asked, { today: TODAY }),
    ];
    const today = addDays(TODAY, 3);
    const given = notePapersGiven(aRequest(), known, { givenOn: addDays(TODAY, 2), today });
    expect(given.map(({ givenOn }) => givenOn)).toEqual([TODAY, '2026-11-25']);
    for (const givenOn of [addDays(today, 1), addDays(TODAY, -1)])
      expect(() => notePapersGiven(aRequest(), known, { givenOn, today })).toThrow('papers-date-out-of-range');
    expect(() => notePapersGiven(aRequest(), given, { givenOn: civilDate('2026-11-25'), today })).toThrow(
      'no-papers-awaited',
    );
  });
});
