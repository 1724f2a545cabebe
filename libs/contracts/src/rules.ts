import { isCivilDate } from '@octroi/kernel';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

function rule(name: string, validate: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, options);
}

function pattern(name: string, shape: RegExp, options?: ValidationOptions): PropertyDecorator {
  return rule(name, (value) => typeof value === 'string' && shape.test(value), options);
}

/** An existing calendar date `YYYY-MM-DD`. */
export function IsCivilDate(options?: ValidationOptions): PropertyDecorator {
  return rule('isCivilDate', isCivilDate, options);
}

/** A birth date as far as people know it: `1990-01-31`, `1990-01` or `1990`. */
export function IsPartialDate(options?: ValidationOptions): PropertyDecorator {
  const partial = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
  return rule(
    'isPartialDate',
    (text) => typeof text === 'string' && (partial.test(text) || isCivilDate(text)),
    options,
  );
}

/** The property may be null or absent; when it is there, its other rules hold. */
export function IsNullable(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== null && value !== undefined);
}

/** A code of ours or of a regulation: kebab-case ASCII, 64 characters at most. */
export function IsCode(options?: ValidationOptions): PropertyDecorator {
  return pattern('isCode', /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, options);
}

/** Identifier of a site: its URL slug, 2 to 40 characters. */
export function IsSiteId(options?: ValidationOptions): PropertyDecorator {
  return pattern('isSiteId', /^[a-z][a-z0-9-]{1,39}$/, options);
}

/** INSEE code of a commune (Code officiel géographique). */
export function IsCommuneCode(options?: ValidationOptions): PropertyDecorator {
  return pattern('isCommuneCode', /^(\d{2}|2A|2B)\d{3}$/, options);
}

/** INSEE code of a country: 99 and three digits (France is 99100), or 92352 for people born in French Algeria. */
export function IsCountryCode(options?: ValidationOptions): PropertyDecorator {
  return pattern('isCountryCode', /^(99\d{3}|92352)$/, options);
}

/** An instant, ISO 8601 in UTC with `Z`. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return pattern('isInstant', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/, options);
}

/** SHA-256 in lower-case hexadecimal. */
export function IsSha256(options?: ValidationOptions): PropertyDecorator {
  return pattern('isSha256', /^[0-9a-f]{64}$/, options);
}

/** An amount in whole cents from 0 to 100 million euros. */
export function IsAmountCents(options?: ValidationOptions): PropertyDecorator {
  return rule(
    'isAmountCents',
    (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 1e10,
    options,
  );
}
