import { expect, test } from '@jest/globals';
import { concernsOf, duration } from './operations-words.js';

const service = { service: 'intake' as const, answers: true, unpublished: 0, oldestSeconds: 0, dead: 0 };
const upstream = {
  breakers: [{ way: 'caisses' as const, failures: 0, closedUntil: null }],
  ...{ budgets: [], pauses: [] },
  sites: [{ siteId: 'chaville', due: 1, running: 0, parked: 0, oldestSeconds: 3 }],
};
const calm = { services: [service], upstream, deadLetters: [], replays: [] };

test('an installation that is well asks for nobody', () => {
  expect(concernsOf(calm)).toEqual([]);
  expect(concernsOf({ ...calm, upstream: null })).toEqual([]);
});

test.each([
  [{ services: [{ ...service, answers: false }] }, /Dépôt ne répond pas/],
  [{ services: [{ ...service, oldestSeconds: 31 }] }, /publiés/],
  [{ services: [{ ...service, dead: 2 }] }, /2 message/],
  [{ upstream: { ...upstream, breakers: [{ ...upstream.breakers[0]!, closedUntil: '2026-11-28T10:00:00Z' }] } }, /CAF/],
  [{ upstream: { ...upstream, sites: [{ ...upstream.sites[0]!, oldestSeconds: 121 }] } }, /chaville/],
  [{ upstream: { ...upstream, pauses: [{ key: 'all', since: '2026-11-28T10:00:00Z', reason: null }] } }, /pause/],
])('what should be looked at is said (%#)', (trouble, words) => {
  expect(concernsOf({ ...calm, ...trouble })).toEqual([expect.stringMatching(words)]);
});

test.each([
  [0.4, '0 s'],
  [75, '1 min'],
  [7_300, '2 h'],
])('%d s is %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
