import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { RuleViolation } from '@octroi/kernel';
import { parse } from 'yaml';
import { parseRegulation } from './parse-regulation.js';
import { aRegulation } from './testing/sources.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const DEPLOY = fileURLToPath(new URL('../../../deploy', import.meta.url));
const SCHEMA = JSON.parse(readFileSync(`${DEPLOY}/docs/reglement.schema.json`, 'utf8')) as Schema;

/** Pointers of the fields of a value that the schema does not know. */
function unknownFields(schema: Schema, value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (schema.anyOf !== undefined) {
    const tries = schema.anyOf.map((one) => unknownFields(one, value, at));
    return tries.some((found) => found.length === 0) ? [] : (tries.at(-1) ?? []);
  }
  if (Array.isArray(value))
    return value.flatMap((one, index) => unknownFields(schema.items ?? {}, one, `${at}/${String(index)}`));
  return Object.entries(value).flatMap(([name, part]) => {
    const known = schema.properties?.[name] ?? schema.additionalProperties;
    if (known === false) return [`${at}/${name}`];
    return typeof known === 'object' ? unknownFields(known, part, `${at}/${name}`) : [];
  });
}

function sentencesOf(source: string): string[] {
  try {
    parseRegulation(source);
    return [];
  } catch (error) {
    return (error as RuleViolation).faults.map(({ parameters }) => String(parameters?.['sentence']));
  }
}

describe('the published schema', () => {
  const files = readdirSync(`${DEPLOY}/sites`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /regulations\/[^/]+\.yaml$/.test(name),
  );

  test.each(files)('knows every field of %s', (name) => {
    expect(unknownFields(SCHEMA, parse(readFileSync(`${DEPLOY}/sites/${name}`, 'utf8')))).toEqual([]);
  });

  test('knows a field that does not exist for what it is', () => {
    expect(unknownFields(SCHEMA, { aids: { a: { plafond: 1 } } })).toEqual(['/aids/a/plafond']);
  });

  const fieldsOf = (...path: string[]): string[] =>
    Object.keys(
      path.reduce<Schema>(
        (schema, name) => schema.properties?.[name] ?? (schema.additionalProperties as Schema),
        SCHEMA,
      ).properties ?? {},
    ).sort();

  test.each([
    ['the file', [], { hasard: '1' }],
    ['an aid', ['aids', '*'], { aids: '\naide: { hasard: 1 }' }],
    ['a table', ['tables', '*'], { tables: '\nt: { hasard: 1 }' }],
    ['a measure', ['measures', '*'], { measures: '\nm: { hasard: 1 }' }],
    ['a cap', ['caps', '*'], { caps: '\nc: { hasard: 1 }' }],
    ['a parameter', ['parameters', '*'], { parameters: '\np: { hasard: 1 }' }],
    ['a declared fact', ['facts', '*'], { facts: '\nf: { hasard: 1 }' }],
    ['the routing', ['routing'], { routing: '\nhasard: 1' }],
  ])('has the fields that the check allows in %s, no more and no less', (_what, path, sections) => {
    const allowed = sentencesOf(aRegulation(sections as unknown as Record<string, string>))
      .map((sentence) => /^Champ inconnu\. Champs permis : (.+)\.$/.exec(sentence)?.[1])
      .find((list) => list !== undefined);
    expect(allowed?.split(', ').sort()).toEqual(fieldsOf(...path));
  });
});
