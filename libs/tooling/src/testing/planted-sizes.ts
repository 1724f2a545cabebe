import { lines, type Planted } from './planted.js';

const adapter = 'services/intake/src/adapters/planted.ts';
const spec = 'services/intake/src/domain/planted.spec.ts';
const migration = 'services/intake/src/adapters/persistence/migrations/planted.ts';

const longFunction = (count: number): string => `export function long(): void {\n${lines(count - 2)}}\n`;
const longTest = (count: number): string =>
  `import { test } from '@jest/globals';\n\ntest('long', () => {\n${lines(count - 2)}});\n`;
const longSuite = (count: number): string =>
  `import { describe } from '@jest/globals';\n\ndescribe('long', () => {\n${lines(count - 2)}});\n`;

/** Violations of the sizes of files, functions and parameter lists. */
export const plantedSizes: readonly Planted[] = [
  {
    what: 'a file of 401 lines',
    rule: 'max-lines',
    at: adapter,
    refused: `export const size = 1;\n${lines(400)}`,
    clean: `export const size = 1;\n${lines(399)}`,
  },
  {
    what: 'a specification of 401 lines',
    rule: 'max-lines',
    at: spec,
    refused: `export const size = 1;\n${lines(400)}`,
    clean: `export const size = 1;\n${lines(399)}`,
  },
  {
    what: 'a long file, unless it is a migration',
    rule: 'max-lines',
    at: adapter,
    refused: `export const size = 1;\n${lines(400)}`,
    cleanAt: migration,
    clean: longFunction(401),
  },
  {
    what: 'a function of 81 lines',
    rule: 'max-lines-per-function',
    at: adapter,
    refused: longFunction(81),
    clean: longFunction(80),
  },
  {
    what: 'a test of 81 lines',
    rule: 'octroi/spec-function-lines',
    at: spec,
    refused: longTest(81),
    clean: longTest(80),
  },
  {
    what: 'a long test, unless it is a suite',
    rule: 'octroi/spec-function-lines',
    at: spec,
    refused: longTest(200),
    clean: longSuite(200),
  },
  {
    what: 'a long helper, unless it declares a shared suite',
    rule: 'octroi/spec-function-lines',
    at: 'services/intake/src/testing/planted.ts',
    refused: `export function storeContract(): void {\n${lines(100)}}\n`,
    clean: `export function describeStoreContract(): void {\n${lines(100)}}\n`,
  },
  {
    what: 'four parameters',
    rule: 'octroi/max-parameters',
    at: adapter,
    refused: 'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    clean: 'export const sum = (a: number, b: number, c: number): number => a + b + c;\n',
  },
  {
    what: 'four parameters in a port',
    rule: 'octroi/max-parameters',
    at: 'services/intake/src/application/ports/planted.ts',
    refused: 'export interface Store {\n  save(a: string, b: string, c: string, d: string): void;\n}\n',
    clean: 'export interface Store {\n  save(a: string, b: string, c: string): void;\n}\n',
  },
  {
    what: 'four parameters in a constructor, unless they are injected',
    rule: 'octroi/max-parameters',
    at: adapter,
    refused: [
      'export class Sum {',
      '  readonly total: number;',
      '  constructor(a: number, b: number, c: number, d: number) {',
      '    this.total = a + b + c + d;',
      '  }',
      '}\n',
    ].join('\n'),
    clean: [
      'export class Sum {',
      '  constructor(',
      '    readonly a: number,',
      '    readonly b: number,',
      '    readonly c: number,',
      '    readonly d: number,',
      '  ) {}',
      '}\n',
    ].join('\n'),
  },
  {
    what: 'nine injected parameters',
    rule: 'octroi/max-parameters',
    at: adapter,
    refused: `export class Sum {\n  constructor(${'abcdefghi'
      .split('')
      .map((name) => `readonly ${name}: number`)
      .join(', ')}) {}\n}\n`,
    clean: `export class Sum {\n  constructor(${'abcdefgh'
      .split('')
      .map((name) => `readonly ${name}: number`)
      .join(', ')}) {}\n}\n`,
  },
  {
    what: 'four parameters of a helper of a specification, unless a table fills them in',
    rule: 'octroi/max-parameters',
    at: spec,
    refused: 'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    clean: [
      "import { expect, test } from '@jest/globals';\n",
      "test.each([[1, 2, 3, 6]])('%i + %i + %i = %i', (a, b, c, sum) => {",
      '  expect(a + b + c).toBe(sum);',
      '});\n',
    ].join('\n'),
  },
  {
    what: 'four parameters of a function, unless it is the factory of a provider',
    rule: 'octroi/max-parameters',
    at: adapter,
    refused: 'export const make = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    clean:
      'export const provider = { useFactory: (a: number, b: number, c: number, d: number): number => a + b + c + d };\n',
  },
  {
    what: 'four parameters of a route, unless the framework fills them in',
    rule: 'octroi/max-parameters',
    at: 'services/intake/src/adapters/http/planted.ts',
    refused:
      'export class Route {\n  get(site: string, id: string, page: string, size: string): string[] {\n    return [site, id, page, size];\n  }\n}\n',
    clean: [
      "import { Controller, Param, Query } from '@nestjs/common';\n",
      '@Controller()',
      'export class Route {',
      "  get(@Param('site') site: string, @Param('id') id: string, @Query('p') p: string, @Query('s') s: string): string[] {",
      '    return [site, id, p, s];',
      '  }',
      '}\n',
    ].join('\n'),
  },
];
