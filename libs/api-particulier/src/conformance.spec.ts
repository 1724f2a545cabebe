import { describe, expect, test } from '@jest/globals';
import type { Identity } from '@octroi/kernel';
import fc from 'fast-check';
import { readHousehold } from './answer.js';
import { QUOTIENT_FAMILIAL_PATH } from './client.js';
import { checkIdentity } from './identity.js';
import { meaningOf } from './taxonomy.js';
import { findMaterial, readYaml, titleOf } from './testing/official-material.js';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Operation {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly example?: unknown;
    readonly schema: Schema;
  }[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content: Readonly<
          Record<
            string,
            { readonly schema: Schema; readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }
          >
        >;
      }
    >
  >;
}

const contract = findMaterial('openapi-v3.yaml');

function operation(): Operation {
  const { paths } = readYaml(contract ?? '') as { paths: Record<string, { get: Operation } | undefined> };
  const route = paths[QUOTIENT_FAMILIAL_PATH];
  if (route === undefined) throw new Error(`${QUOTIENT_FAMILIAL_PATH} is not in the contract`);
  return route.get;
}

/** What the contract's own example says, as a value. */
function exampleOf(schema: Schema): unknown {
  if (schema.properties !== undefined)
    return Object.fromEntries(Object.entries(schema.properties).map(([key, property]) => [key, exampleOf(property)]));
  return schema.items === undefined ? schema.example : [exampleOf(schema.items)];
}

function faultsOf(values: readonly string[], schema: Schema): string[] {
  if (schema.type === 'array')
    return values.length < (schema.minItems ?? 0) || values.length > (schema.maxItems ?? Infinity) ? ['items'] : [];
  return values.flatMap((value) => [
    ...(values.length > 1 ? ['repeated'] : []),
    ...(schema.type === 'integer' && !/^\d+$/.test(value) ? ['integer'] : []),
    ...(schema.enum !== undefined && !schema.enum.includes(value) ? ['enum'] : []),
    ...([...value].length < (schema.minLength ?? 0) || [...value].length > (schema.maxLength ?? Infinity)
      ? ['length']
      : []),
  ]);
}

/** Identities good and bad. */
function identities(): fc.Arbitrary<Identity> {
  const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('Dupont', 'Lœwe', 'd’Arc'));
  const birthPlace = fc.record({
    countryCode: fc.constantFrom('99100', '99330', '92352', '12345'),
    communeCode: fc.constantFrom('92022', '2A004', '20004', 'x', null),
    communeName: fc.option(name),
    departmentCode: fc.constantFrom('92', '2A', '976', '99', null),
  });
  return fc.record({
    birthName: name,
    usageName: fc.option(name),
    givenNames: fc.array(name, { maxLength: 5 }),
    birthDate: fc.constantFrom('1990-01-31', '1990-01', '1990', '1990-02-30', '', null),
    sex: fc.constantFrom('F' as const, 'M' as const, null),
    birthPlace,
  });
}

(contract ? describe : describe.skip)(titleOf('the official contract of the quotient familial', contract), () => {
  test('every identity that our rules accept has the official parameters, the required ones among them', () => {
    const query = operation().parameters.filter((parameter) => parameter.in === 'query');
    const sentByTheClient = new Set(['recipient', 'annee', 'mois']);
    let accepted = 0;
    fc.assert(
      fc.property(identities(), (candidate) => {
        const checked = checkIdentity(candidate, '2026-11-23');
        if (!('parameters' in checked)) return;
        accepted += 1;
        const known = new Map(query.map((parameter) => [parameter.name, parameter]));
        for (const [key] of checked.parameters) expect(known.has(key)).toBe(true);
        for (const { name: key, required, schema } of query) {
          const values = checked.parameters.filter(([sent]) => sent === key).map(([, value]) => value);
          if (sentByTheClient.has(key)) continue;
          if (required === true) expect([key, values.length > 0]).toEqual([key, true]);
          if (values.length > 0) expect([key, faultsOf(values, schema)]).toEqual([key, []]);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  test('its own example of an identity is accepted', () => {
    const example = new Map(
      operation().parameters.map(({ name, example: own, schema }) => [name, own ?? schema.example] as const),
    );
    const checked = checkIdentity(
      {
        birthName: String(example.get('nomNaissance')),
        usageName: String(example.get('nomUsage')),
        givenNames: example.get('prenoms[]') as string[],
        birthDate: '1990-01-01',
        sex: 'M',
        birthPlace: { countryCode: '99100', communeCode: String(example.get('codeCogInseeCommuneNaissance')) },
      },
      '2026-11-23',
    );
    expect(checked).toHaveProperty('parameters');
  });

  test('its own example of an answer is read, every key of it', () => {
    const schema = operation().responses['200']?.content['application/json']?.schema;
    const household = readHousehold(exampleOf(schema ?? {}));
    expect(household?.quotientFamilial).toMatchObject({ provider: 'MSA', value: 1045, year: 2023, month: 6 });
    expect(household?.allocataires).toHaveLength(1);
    expect(household?.children?.[0]).toMatchObject({ birthName: 'DUPONT', birthDate: '2000-01-20' });
    expect(household?.address).toMatchObject({ street: '1 RUE DE LA GARE', country: 'FRANCE' });
  });

  test('its own examples of errors all have a meaning of their own', () => {
    const examples = Object.entries(operation().responses).flatMap(([status, { content }]) =>
      Object.values(content['application/json']?.examples ?? {}).map(({ value }) => {
        const [error] = (value as { errors: { code: string; title: string }[] }).errors;
        return { status: Number(status), ...error };
      }),
    );
    expect(examples.length).toBeGreaterThan(10);
    for (const { status, code, title } of examples) {
      const { reason } = meaningOf(status, code ?? null, title);
      expect([status, code, reason]).not.toEqual([
        status,
        code,
        expect.stringMatching(/^(answer-unexpected|call-refused|route-not-served)$/),
      ]);
    }
  });
});
