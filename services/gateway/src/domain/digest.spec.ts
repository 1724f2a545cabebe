import { expect, test } from '@jest/globals';
import { aFact } from '../testing/case-facts.fixture.js';
import { digestOf } from './digest.js';
import { NOTHING_KNOWN, learn } from './standing.js';

const at = (minute: number) => ({ at: `2026-11-23T09:${minute}:00.000Z` });

test('a digest says where a request stands and since when, whatever came after without moving it', () => {
  const submitted = aFact('request-submitted', {}, at(10));
  const retrieved = aFact('household-data-retrieved', {}, at(11));
  const assessed = aFact('request-assessed', {}, { ...at(12), sequence: 1 });
  const routed = aFact('request-routed', {}, { ...at(13), sequence: 2 });
  const late = aFact('household-data-unavailable', {}, { ...at(20), sequence: 9 });
  expect(digestOf([submitted, retrieved, assessed, routed, late].reduce(learn, NOTHING_KNOWN))).toEqual({
    ...{ worklist: 'to-decide', since: at(13).at, submittedAt: at(10).at, quotientFamilial: 300 },
    ...{ outcome: null, grantedCents: null, decidedOn: null },
  });
});

test('a decision ends the wait, with its outcome and amount; a withdrawal leaves neither', () => {
  const decided = learn(NOTHING_KNOWN, aFact('decision-recorded', {}, at(30)));
  expect(digestOf(decided)).toMatchObject({
    ...{ worklist: null, since: at(30).at, outcome: 'granted', grantedCents: 15_000, decidedOn: '2026-11-23' },
  });
  const withdrawn = learn(decided, aFact('request-withdrawn', {}, { ...at(40), sequence: 2 }));
  expect(digestOf(withdrawn)).toMatchObject({ worklist: null, outcome: null, grantedCents: null });
});

test('nothing known gives nothing', () => {
  expect(digestOf(NOTHING_KNOWN)).toMatchObject({ worklist: 'to-instruct', since: null, submittedAt: null });
});
