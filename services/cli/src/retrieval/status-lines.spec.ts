import { describe, expect, test } from '@jest/globals';
import type { RetrievalStatus } from './retrieval-office.js';
import { linesOf, needsLook } from './status-lines.js';

const QUIET: RetrievalStatus = {
  upstream: { waitSeconds: 0.07, failures: 0, closedUntil: null },
  sites: [{ site: 'chaville', due: 3, running: 1, parked: 2, oldestSeconds: 12.4 }],
  pauses: [],
  tokens: [{ site: 'chaville', expiresAt: '2028-01-01T00:00:00.000Z', level: null }],
};

describe('the state of the calls', () => {
  test('is told a line each', () => {
    expect(linesOf(QUIET)).toEqual([
      'Appels ouverts ; prochain départ dans 0,1 s.',
      'chaville : 3 à faire, 1 en cours, 2 en attente de quelqu’un ; la plus ancienne attend 12 s.',
      'Jeton de chaville : fin le 2028-01-01.',
    ]);
    expect(needsLook(QUIET)).toBe(false);
  });

  test('what somebody should look at is said, and makes the exit code', () => {
    const upstream = { waitSeconds: 0, failures: 9, closedUntil: '2026-11-23T09:00:00.000Z' };
    const pauses = [{ key: 'site:demo', since: '2026-11-23T08:00:00.000Z', reason: 'audit' }];
    const tokens = [{ site: 'demo', expiresAt: '2026-11-25T00:00:00.000Z', level: 'within-7-days' as const }];
    for (const trouble of [{ upstream }, { pauses }, { tokens }])
      expect(needsLook({ ...QUIET, ...trouble })).toBe(true);
    expect(linesOf({ upstream, pauses, tokens, sites: [] }).join('\n')).toMatch(
      /9 échecs de suite[\s\S]*site:demo depuis[\s\S]*\(audit\)[\s\S]*moins de 7 jours/,
    );
  });
});
