import { describe, expect, test } from '@jest/globals';
import { Assessor } from './assess.js';
import { parseRegulation } from './parse-regulation.js';
import { runCases } from './run-cases.js';
import { siteFiles } from './testing/site-files.js';

const FILES = [...siteFiles()];

describe('every regulation under deploy/sites', () => {
  test('there are more than six of them', () => {
    expect(FILES.length).toBeGreaterThan(6);
  });

  test.each(FILES)('%s is sound, and each of its cases passes', (_name, source) => {
    const { regulation } = parseRegulation(source);
    const results = runCases(new Assessor(regulation));
    expect(results.flatMap(({ differences }) => differences)).toEqual([]);
  });
});
