/** The little of JSON Schema that our OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly minLength?: number;
}

const DEEPEST = 8;

/** A body with everything that a schema knows, each identifier being this one. @param schemas by name, as `$ref` gives them */
export function sampleBody(schema: Schema, id: string, schemas: Readonly<Record<string, Schema>>): unknown {
  const sample = (one: Schema, depth: number): unknown => {
    if (depth > DEEPEST) return null;
    if (one.$ref !== undefined) return sample(schemas[one.$ref.split('/').at(-1) ?? ''] ?? {}, depth + 1);
    const [first] = one.oneOf ?? one.anyOf ?? [];
    if (first !== undefined) return sample(first, depth + 1);
    if (one.allOf !== undefined)
      return Object.assign({}, ...one.allOf.map((part) => sample(part, depth + 1) as object)) as unknown;
    if (one.enum !== undefined) return one.enum[0];
    const type = Array.isArray(one.type) ? (one.type as string[]).find((name) => name !== 'null') : one.type;
    if (type === 'array') return [sample(one.items ?? {}, depth + 1)];
    if (type === 'integer' || type === 'number') return Math.max(one.minimum ?? 1, 1);
    if (type === 'boolean') return true;
    if (type === 'string') return wordOf(one, id);
    const entries = Object.entries(one.properties ?? {}).map(([name, value]) => [name, named(name, value, depth)]);
    return Object.fromEntries(entries) as unknown;
  };
  const named = (name: string, value: Schema, depth: number): unknown =>
    /(^|[a-z])ids?$/i.test(name) && value.type === 'string' ? id : sample(value, depth + 1);
  return sample(schema, 0);
}

function wordOf({ format, pattern, minLength = 1 }: Schema, id: string): string {
  if (format === 'uuid' || pattern?.includes('[0-9a-f]{8}') === true) return id;
  if (format === 'date' || pattern?.includes('\\d{4}-') === true) return '2026-11-28';
  return 'a'.repeat(Math.max(minLength, 1));
}
