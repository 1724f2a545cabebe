import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Assessor } from './assess.js';
import { parseRegulation } from './parse-regulation.js';
import { runCases } from './run-cases.js';

const SITES = fileURLToPath(new URL('../../../deploy/sites', import.meta.url));
const FILES = readdirSync(SITES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /regulations\/[^/]+\.yaml$/.test(name))
  .sort();

describe('every regulation under deploy/sites', () => {
  test('there are more than six of them', () => {
    expect(FILES.length).toBeGreaterThan(6);
  });

  test.each(FILES)('%s is sound, and each of its cases passes', (name) => {
    const { regulation } = parseRegulation(readFileSync(`${SITES}/${name}`, 'utf8'));
    const results = runCases(new Assessor(regulation));
    expect(results.flatMap(({ differences }) => differences)).toEqual([]);
  });
});
