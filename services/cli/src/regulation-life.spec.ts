import { expect, test } from '@jest/globals';

import { simulationReport } from './regulation-life.js';

test('a simulation is a table and bars, longest for the highest cost', () => {
  const counts = {
    requests: 10,
    eligibleBefore: 8,
    eligibleAfter: 5,
    gain: 1,
    lose: 4,
    unchanged: 5,
    otherAuthority: 2,
  };
  const report = simulationReport([{ aid: 'aide-loyer', ...counts, costBeforeCents: 80_000, costAfterCents: 40_000 }]);
  expect(report[0]).toMatch(
    /^aide +demandes +éligibles avant +après +gagnent +perdent +inchangées +autre décideur +coût avant +coût après$/,
  );
  expect(report[1]).toMatch(/^aide-loyer +10 +8 +5 +1 +4 +5 +2 +800 € +400 €$/);
  expect(report.at(-2)).toBe(`  avant ${'█'.repeat(40)} 800 €`);
  expect(report.at(-1)).toBe(`  après ${'█'.repeat(20)} 400 €`);
  expect(simulationReport([])).toEqual(['Aucune demande passée : rien à comparer.']);
});
