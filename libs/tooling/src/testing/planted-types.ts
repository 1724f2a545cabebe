import type { Planted } from './planted.js';

const at = 'services/intake/src/adapters/planted.ts';

/** Violations of the typed rules. */
export const plantedTypes: readonly Planted[] = [
  {
    what: 'the type any',
    rule: '@typescript-eslint/no-explicit-any',
    at,
    refused: 'export const first: any = 1;\n',
    clean: 'export const first: unknown = 1;\n',
  },
  {
    what: 'a floating promise',
    rule: '@typescript-eslint/no-floating-promises',
    at,
    refused: 'export function send(go: () => Promise<void>): void {\n  go();\n}\n',
    clean: 'export async function send(go: () => Promise<void>): Promise<void> {\n  await go();\n}\n',
  },
  {
    what: 'a promise where nobody waits for it',
    rule: '@typescript-eslint/no-misused-promises',
    at,
    refused: 'export function all(ids: string[], go: (id: string) => Promise<void>): void {\n  ids.forEach(go);\n}\n',
    clean:
      'export async function all(ids: string[], go: (id: string) => Promise<void>): Promise<void> {\n  await Promise.all(ids.map(go));\n}\n',
  },
  {
    what: 'an awaited value that is no promise',
    rule: '@typescript-eslint/await-thenable',
    at,
    refused:
      'export async function size(ids: string[]): Promise<number> {\n  const size = await ids.length;\n  return size + 1;\n}\n',
    clean: 'export async function size(ids: Promise<string[]>): Promise<number> {\n  return (await ids).length;\n}\n',
  },
  {
    what: 'an exported function without its return type',
    rule: '@typescript-eslint/explicit-module-boundary-types',
    at,
    refused: 'export function twice(value: number) {\n  return value * 2;\n}\n',
    clean: 'export function twice(value: number): number {\n  return value * 2;\n}\n',
  },
  {
    what: 'an unknown value taken for granted',
    rule: '@typescript-eslint/no-unsafe-assignment',
    at,
    refused: "export const settings: string[] = JSON.parse('[]');\n",
    clean: "export const settings: unknown = JSON.parse('[]');\n",
  },
  {
    what: 'a member of an unchecked value',
    rule: '@typescript-eslint/no-unsafe-member-access',
    at,
    refused: "export const size = String(JSON.parse('[]').length);\n",
    clean: "export const size = String((JSON.parse('[]') as unknown[]).length);\n",
  },
  {
    what: 'a call of an unchecked value',
    rule: '@typescript-eslint/no-unsafe-call',
    at,
    refused: "export function call(): void {\n  JSON.parse('1')();\n}\n",
    clean: 'export function call(go: () => void): void {\n  go();\n}\n',
  },
  {
    what: 'an unchecked value returned',
    rule: '@typescript-eslint/no-unsafe-return',
    at,
    refused: 'export function read(text: string): string[] {\n  return JSON.parse(text);\n}\n',
    clean: 'export function read(text: string): unknown {\n  return JSON.parse(text);\n}\n',
  },
  {
    what: 'an unchecked value passed on',
    rule: '@typescript-eslint/no-unsafe-argument',
    at,
    refused: "export const size = Number.parseInt(JSON.parse('1'), 10);\n",
    clean: "export const size = Number.parseInt(String(JSON.parse('1')), 10);\n",
  },
  {
    what: 'a switch that forgets a case',
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    at,
    refused:
      "export function label(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}\n",
    clean:
      "export function label(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n    case 'b':\n      return 'B';\n  }\n}\n",
  },
  {
    what: 'a type error waved through',
    rule: '@typescript-eslint/ban-ts-comment',
    at,
    refused: ['// @ts', "-ignore\nexport const size: number = '1';\n"].join(''),
    clean: 'export const size: number = 1 + 1;\n',
  },
  {
    what: 'a value said not to be null',
    rule: '@typescript-eslint/no-non-null-assertion',
    at,
    refused: 'export const first = (ids: string[]): string => ids[0]!;\n',
    clean: "export const first = (ids: string[]): string => ids[0] ?? '';\n",
  },
  {
    what: 'a private member that is never written and not readonly',
    rule: '@typescript-eslint/prefer-readonly',
    at,
    refused:
      'export class Counter {\n  constructor(private start: number) {}\n  next(): number {\n    return this.start + 1;\n  }\n}\n',
    clean:
      'export class Counter {\n  constructor(private readonly start: number) {}\n  next(): number {\n    return this.start + 1;\n  }\n}\n',
  },
  {
    what: 'something thrown that is no error',
    rule: '@typescript-eslint/only-throw-error',
    at,
    refused: "export function fail(): never {\n  throw 'no';\n}\n",
    clean: "export function fail(): never {\n  throw new Error('no');\n}\n",
  },
  {
    what: 'something unused',
    rule: '@typescript-eslint/no-unused-vars',
    at,
    refused: 'export function size(ids: string[]): number {\n  const other = 1;\n  return ids.length;\n}\n',
    clean: 'export function size(ids: string[], _other: string): number {\n  return ids.length;\n}\n',
  },
  {
    what: 'a loose comparison',
    rule: 'eqeqeq',
    at,
    refused: 'export const same = (a: string, b: string): boolean => a == b;\n',
    clean: 'export const same = (a: string, b: string): boolean => a === b;\n',
  },
  {
    what: 'an identifier that is not ASCII',
    rule: 'id-match',
    at,
    refused: 'export const d\u00e9cision = 1;\n',
    clean: "export const decision = 'd\u00e9cision';\n",
  },
  {
    what: 'a suppression that suppresses nothing',
    rule: null,
    at,
    refused: ['// eslint', '-disable-next-line eqeqeq -- nothing here\nexport const size = 1;\n'].join(''),
    clean: 'export const size = 1;\n',
  },
  {
    what: 'an unknown name in a script',
    rule: 'no-undef',
    at: 'services/intake/src/planted.mjs',
    refused: 'export const name = window;\n',
    clean: 'export const name = process;\n',
  },
];
