import storage from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { PayloadClass } from './contract.js';

/** A JSON Schema object, as far as we look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const PATTERNS: Readonly<Record<string, JsonSchema>> = {
  isCivilDate: { type: 'string', format: 'date' },
  isPartialDate: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  isCode: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 },
  isSiteId: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,39}$' },
  isCommuneCode: { type: 'string', pattern: '^(\\d{2}|2A|2B)\\d{3}$' },
  isColour: { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' },
  isCountryCode: { type: 'string', pattern: '^(99\\d{3}|92352)$' },
  isInstant: { type: 'string', format: 'date-time' },
  isSha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  isAmountCents: { type: 'integer', minimum: 0, maximum: 1e10 },
  isFindingValue: { type: ['boolean', 'number', 'null'] },
  isNotBlank: { type: 'string', minLength: 1 },
  controlCharacter: { type: 'string' },
};

function options(refPointerPrefix: string) {
  const additionalConverters = Object.fromEntries(
    Object.entries(PATTERNS).map(([rule, schema]) => [rule, (): JsonSchema => schema]),
  );
  return { classTransformerMetadataStorage: storage.defaultMetadataStorage, refPointerPrefix, additionalConverters };
}

/** JSON Schemas of every class that carries validation rules, by class name, drawn from the rules themselves. */
export function jsonSchemas(refPointerPrefix = '#/components/schemas/'): Record<string, JsonSchema> {
  return validationMetadatasToSchemas(options(refPointerPrefix)) as unknown as Record<string, JsonSchema>;
}

/** JSON Schema of one class; nested classes are `$ref`s below the prefix. */
export function jsonSchemaOf(shape: PayloadClass<object>, refPointerPrefix = '#/components/schemas/'): JsonSchema {
  return targetConstructorToSchema(shape, options(refPointerPrefix)) as unknown as JsonSchema;
}
