import fc from 'fast-check';
import { findMaterial, readYaml } from './official-material.js';

/** A schema of the official contract, as far as suites read it. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** A query parameter or header of a route. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema: Schema;
}

interface Media {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** One route of the official contract. */
export interface Operation {
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** One official example of an error. */
export interface ErrorExample {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

/** The contract; null when it is not beside this repository. */
export const CONTRACT = findMaterial('openapi-v3.yaml');

const paths =
  CONTRACT === null ? {} : (readYaml(CONTRACT) as { paths: Record<string, { get: Operation } | undefined> }).paths;

/** A route of the contract. @throws Error when it has none of this path */
export function operationOf(path: string): Operation {
  const route = paths[path];
  if (route === undefined) throw new Error(`${path} is not in the contract`);
  return route.get;
}

/** Query parameters of a route. */
export function queryOf(path: string): readonly Parameter[] {
  return operationOf(path).parameters.filter((parameter) => parameter.in === 'query');
}

/** Schema of `data` in the answer 200 of a route. */
export function dataSchemaOf(path: string): Schema {
  const [media] = Object.values(operationOf(path).responses['200']?.content ?? {});
  return media?.schema.properties?.['data'] ?? {};
}

/** Every example of an error of a route. */
export function errorExamplesOf(path: string): readonly ErrorExample[] {
  return Object.entries(operationOf(path).responses).flatMap(([status, { content }]) =>
    Object.values(content ?? {}).flatMap(({ examples }) =>
      Object.values(examples ?? {}).flatMap(({ value }) => {
        const { errors = [] } = value as { errors?: readonly { code: string; title: string }[] };
        return errors.map(({ code, title }) => ({ status: Number(status), code, title }));
      }),
    ),
  );
}

/** What the contract's own example says, as a value. */
export function exampleOf(schema: Schema): unknown {
  if (schema.properties !== undefined)
    return Object.fromEntries(Object.entries(schema.properties).map(([key, property]) => [key, exampleOf(property)]));
  if (schema.items !== undefined) return [exampleOf(schema.items)];
  if (schema.example !== undefined) return schema.example;
  return schema.enum?.[0];
}

/** What a parameter's values break of its schema. */
export function faultsOf(values: readonly string[], schema: Schema): string[] {
  if (schema.type === 'array') {
    const isCountWrong = values.length < (schema.minItems ?? 0) || values.length > (schema.maxItems ?? Infinity);
    return [...(isCountWrong ? ['items'] : []), ...values.flatMap((value) => faultsOf([value], schema.items ?? {}))];
  }
  return values.flatMap((value) => {
    const length = [...value].length;
    return [
      ...(values.length > 1 ? ['repeated'] : []),
      ...(schema.type === 'integer' && !/^\d+$/.test(value) ? ['integer'] : []),
      ...(schema.minimum !== undefined && Number(value) < schema.minimum ? ['minimum'] : []),
      ...(schema.enum !== undefined && !schema.enum.includes(value) ? ['enum'] : []),
      ...(schema.pattern !== undefined && !new RegExp(schema.pattern).test(value) ? ['pattern'] : []),
      ...(length < (schema.minLength ?? 0) || length > (schema.maxLength ?? Infinity) ? ['length'] : []),
    ];
  });
}

/** Any value that keeps to a schema; a schema does not say what dates, years and months look like: their names do. */
export function valueOf(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const value = present(schema, name);
  return schema.nullable === true ? fc.option(value, { freq: 3 }) : value;
}

function present(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.properties !== undefined)
    return fc.record(
      Object.fromEntries(Object.entries(schema.properties).map(([key, property]) => [key, valueOf(property, key)])),
    );
  if (schema.items !== undefined) return fc.array(valueOf(schema.items), { minLength: schema.minItems, maxLength: 4 });
  if (schema.type === 'boolean') return fc.boolean();
  if (name.startsWith('annee')) return fc.integer({ min: 2000, max: 2100 });
  if (name.startsWith('mois')) return fc.integer({ min: 1, max: 12 });
  if (schema.type === 'integer' || name === 'duree') return fc.nat(100_000);
  if (schema.type === 'number') return fc.nat(1_000_000).map((cents) => cents / 100);
  if (name.startsWith('date_')) return fc.constantFrom('1990-01-31', '2024-02-29', '2026-11-01');
  return fc.string({ unit: 'grapheme', maxLength: 30 });
}
