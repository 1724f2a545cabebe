import { describe, expect, test } from '@jest/globals';
import { validate, version } from 'uuid';

import { FakeClock, SequentialIds } from './fakes.js';

describe('the fake clock', () => {
  test('moves only when told', () => {
    const clock = new FakeClock();
    clock.now().setFullYear(1999);
    clock.advance(90_000);
    expect(clock.now().toISOString()).toBe('2026-11-23T09:01:30.000Z');
  });
});

describe('sequential ids', () => {
  test('are valid, in order, and differ between families', () => {
    const ids = new SequentialIds(1);
    const [first, second] = [ids.next(), ids.next()];
    expect([first, second]).toEqual([ids.at(1), ids.at(2)]);
    expect(first < second).toBe(true);
    expect(validate(first) && version(first) === 7).toBe(true);
    expect(new SequentialIds(2).next()).not.toBe(first);
  });
});
