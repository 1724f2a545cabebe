import { expect, test } from '@jest/globals';
import { aFact } from '../testing/case-facts.fixture.js';
import { isFactKind, isLater, latest } from './case-fact.js';

test('the latest fact is that of the highest sequence among the kinds asked for', () => {
  const facts = [2, 3, 1].map((sequence) => aFact('request-assessed', {}, { sequence }));
  expect(latest([...facts, aFact('request-routed', {}, { sequence: 9 })], 'request-assessed')?.sequence).toBe(3);
  expect(latest(facts, 'request-routed')).toBeNull();
});

test('two facts of one sequence have one order', () => {
  const [one, other] = [
    { sequence: 1, eventId: 'a' },
    { sequence: 1, eventId: 'b' },
  ];
  expect([isLater(one, other), isLater(other, one), isLater(one, one)]).toEqual([false, true, false]);
});

test('an event that nobody told us of is no fact', () => {
  expect([isFactKind('request-routed'), isFactKind('regulation-adopted'), isFactKind('toString')]).toEqual([
    ...[true, false, false],
  ]);
});
