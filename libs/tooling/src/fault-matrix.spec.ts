import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** A line of a table of the fault matrix. */
interface Line {
  readonly row: number;
  readonly specification: string;
  readonly title: string;
}

const lines: Line[] = read('deploy/docs/fault-matrix.md')
  .split('\n')
  .flatMap((text) => {
    const [, row = '', , specification = '', title = ''] = text.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return /^\d+$/.test(row) ? [{ row: Number(row), specification: specification.replaceAll('`', ''), title }] : [];
  });

describe('the fault matrix', () => {
  test('has every fault of the bus', () => {
    const rows = new Set(lines.map(({ row }) => row));
    expect(Array.from({ length: 15 }, (_, index) => index + 1).filter((row) => !rows.has(row))).toEqual([]);
  });

  test.each(lines)('$row: $specification has the test "$title"', ({ specification, title }) => {
    const source = read(specification);
    expect({ title, named: source.includes(`'${title}'`) }).toEqual({ title, named: true });
    expect(source).not.toMatch(/\b(test|describe|it)\.(skip|only|todo)\(/);
  });
});

test('every crash point is passed somewhere', () => {
  const names = [...read('libs/kernel/src/crash-point.ts').matchAll(/^ {2}'([a-z]+:[a-z-]+)',$/gm)].map(
    ([, name]) => name,
  );
  const sources = ['libs', 'services']
    .flatMap((folder) => readdirSync(`${ROOT}/${folder}`).map((project) => `${folder}/${project}/src`))
    .filter((folder) => !folder.startsWith('libs/kernel') && !folder.startsWith('libs/tooling'))
    .flatMap((folder) => filesOf(folder))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .map(read);
  const passed = new Set(
    sources.flatMap((source) => [...source.matchAll(/crashPoint\('([^']+)'\)/g)].map(([, name]) => name)),
  );
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !passed.has(name))).toEqual([]);
});

function filesOf(folder: string): string[] {
  try {
    return readdirSync(`${ROOT}/${folder}`, { recursive: true }).map((name) => `${folder}/${String(name)}`);
  } catch {
    return [];
  }
}
