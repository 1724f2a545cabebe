import { beforeAll, describe, expect, test } from '@jest/globals';

import type { Planted } from './testing/planted.js';
import { plantedTypes } from './testing/planted-types.js';
import { plantedSizes } from './testing/planted-sizes.js';
import { plantedImports } from './testing/planted-imports.js';
import { plantedLayers } from './testing/planted-layers.js';
import { habitSurroundings, plantedHabits } from './testing/planted-habits.js';
import { lintSources, type LintMessage } from './testing/planted-workspace.js';
import { surroundings } from './testing/surroundings.js';

const groups: Readonly<Record<string, readonly Planted[]>> = {
  types: plantedTypes,
  sizes: plantedSizes,
  imports: plantedImports,
  layers: plantedLayers,
  habits: plantedHabits,
};

/** A path of its own for each planted file: `planted.ts` becomes `planted-types-3-refused.ts`, in the same folder. */
const place = (path: string, mark: string): string => path.replace(/\bplanted\b/, `planted-${mark}`);

const cases = Object.entries(groups).flatMap(([group, planted]) =>
  planted.map((one, index) => ({
    ...one,
    title: `${group}: ${one.what}`,
    refusedAt: place(one.at, `${group}-${index}-refused`),
    passesAt: place(one.cleanAt ?? one.at, `${group}-${index}-clean`),
  })),
);

/** What the planted files import: it must pass as well. */
const around = { ...surroundings, ...habitSurroundings };

let messages: Readonly<Record<string, readonly LintMessage[]>>;

beforeAll(() => {
  const planted = cases.flatMap((one) => [
    [one.refusedAt, one.refused],
    [one.passesAt, one.clean],
  ]);
  messages = lintSources({ ...around, ...(Object.fromEntries(planted) as Record<string, string>) });
}, 120_000);

describe('each rule refuses its planted violation, alone, and passes the counterpart', () => {
  test.each(cases)('$title', ({ rule, also = [], refusedAt, passesAt }) => {
    const spoke = messages[refusedAt]?.map((message) => message.rule);
    expect(new Set(spoke)).toEqual(new Set([rule, ...also]));
    expect(messages[passesAt]).toEqual([]);
  });

  test('what surrounds them passes as well', () => {
    const faults = Object.keys(around).map((path) => [path, messages[path]]);
    expect(faults).toEqual(Object.keys(around).map((path) => [path, []]));
  });
});
