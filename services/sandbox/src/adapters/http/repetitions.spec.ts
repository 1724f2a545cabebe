import { expect, test } from '@jest/globals';
import { Repetitions } from './repetitions.js';

test('the same question one call after the other is not asked twice at once', () => {
  const repetitions = new Repetitions();
  repetitions.begin('a')();
  repetitions.begin('a')();
  repetitions.begin('b');
  expect(repetitions.counters()).toEqual({ questions: 2, calls: 3, mostAtOnce: 1 });
});

test('calls that overlap are counted, and only while they do', () => {
  const repetitions = new Repetitions();
  const ends = [repetitions.begin('a'), repetitions.begin('a')];
  for (const end of ends) end();
  repetitions.begin('a');
  expect(repetitions.counters()).toEqual({ questions: 1, calls: 3, mostAtOnce: 2 });
});
