import { describe, expect, test } from '@jest/globals';
import type { CivilDate } from '@octroi/kernel';
import { NOW, PATIENCE, aRequest, aRule } from '../testing/task.fixture.js';
import { considerRule, newTask } from './open-task.js';
import { evolve } from './retrieval-task.js';
import { ruleFor } from './source-rule.js';

const filed = newTask(aRequest(), NOW, PATIENCE);
const day = (text: string): CivilDate => text as CivilDate;

describe('a request that was filed', () => {
  test('is due at once, for the month that the regulation names', () => {
    expect(considerRule(filed, aRule(), NOW)).toEqual([
      { type: 'became-due', at: NOW, month: { year: 2026, month: 11 } },
    ]);
    const january = newTask(aRequest({ requestedOn: day('2026-01-31') }), NOW, PATIENCE);
    expect(considerRule(january, aRule({ quotientMonth: 'previous' }), NOW)).toEqual([
      { type: 'became-due', at: NOW, month: { year: 2025, month: 12 } },
    ]);
  });

  test('for an aid that uses no source needs nothing', () => {
    expect(considerRule(filed, aRule({ sources: [] }), NOW)).toEqual([{ type: 'not-needed' }]);
  });

  test('without regulation waits for an administrator, until one is adopted', () => {
    const events = considerRule(filed, null, NOW);
    const parked = events.reduce(evolve, filed);
    expect(parked).toMatchObject({ state: 'parked', parking: { reason: 'no-regulation', waitsFor: 'administrator' } });
    expect(considerRule(parked, null, NOW)).toEqual([]);
    const lifted = considerRule(parked, aRule(), NOW).reduce(evolve, parked);
    expect(lifted).toMatchObject({ state: 'due', dueAt: NOW, month: { year: 2026, month: 11 }, parking: null });
  });

  test('a later adoption changes nothing for a task that goes on', () => {
    const due = considerRule(filed, aRule(), NOW).reduce(evolve, filed);
    expect(considerRule(due, aRule({ sources: [] }), NOW)).toEqual([]);
  });
});

describe('the rule for a request', () => {
  const old = aRule({ validUntil: day('2026-06-30') });
  const current = aRule({ version: day('2026-05-20'), validFrom: day('2026-07-01') });

  test('is that of the version in force on its date', () => {
    expect(ruleFor([current, old], aRequest())).toBe(current);
    expect(ruleFor([current, old], aRequest({ requestedOn: day('2026-06-30') }))).toBe(old);
    expect(ruleFor([current, old], aRequest({ requestedOn: day('2020-01-01') }))).toBeNull();
  });

  test('is never that of another aid or site', () => {
    expect(ruleFor([old, current], aRequest({ aid: 'eau' }))).toBeNull();
    expect(ruleFor([old, current], aRequest({ siteId: 'demo' }))).toBeNull();
  });

  test('of two in force, the one that came into force last', () => {
    const corrected = aRule({ version: day('2024-01-10') });
    expect(ruleFor([corrected, aRule()], aRequest())).toBe(corrected);
    expect(ruleFor([aRule(), corrected], aRequest())).toBe(corrected);
  });
});
