import { isCivilDate } from '@octroi/kernel';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

function rule(name: string, validate: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, options);
}

/** Controls of terminals and printers, separators of lines, and marks that turn the direction of reading (a name that reads otherwise than it is). */
const CONTROLS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** True for a text without control characters, line feeds, tabs and carriage returns excepted: the least asked of any text. */
export function isFreeOfControls(text: string): boolean {
  return !CONTROLS.test(text.replace(/[\t\n\r]/g, ''));
}

/** A text of one line: no control character. @see IsText for several lines */
export function IsLine(options?: ValidationOptions): PropertyDecorator {
  return controlFree('line', (text) => !CONTROLS.test(text), options);
}

/** A text of several lines: of control characters, line feeds and tabs only. */
export function IsText(options?: ValidationOptions): PropertyDecorator {
  return controlFree('text', (text) => !CONTROLS.test(text.replace(/[\t\n]/g, '')), options);
}

/** Both have one code, `control-character`; what is no text breaks other rules. */
function controlFree(
  kind: 'line' | 'text',
  isFree: (text: string) => boolean,
  options?: ValidationOptions,
): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value !== 'string' || isFree(value);
  return ValidateBy({ name: 'controlCharacter', constraints: [kind], validator: { validate } }, options);
}

/** A text with something to read in it: not only blanks and what cannot be seen. An empty one is for `IsNotEmpty`. */
export function IsNotBlank(options?: ValidationOptions): PropertyDecorator {
  const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
  return rule('isNotBlank', (text) => typeof text !== 'string' || text === '' || visible.test(text), options);
}

function pattern(name: string, shape: RegExp, options?: ValidationOptions): PropertyDecorator {
  return rule(name, (value) => typeof value === 'string' && shape.test(value), options);
}

const INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** An existing calendar date `YYYY-MM-DD`. */
export function IsCivilDate(options?: ValidationOptions): PropertyDecorator {
  return rule('isCivilDate', isCivilDate, options);
}

/** A birth date as far as people know it: `1990-01-31`, `1990-01` or `1990`. */
export function IsPartialDate(options?: ValidationOptions): PropertyDecorator {
  const partial = /^(?!0000)\d{4}(-(0[1-9]|1[0-2]))?$/;
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

/** A colour `#rrggbb`. */
export function IsColour(options?: ValidationOptions): PropertyDecorator {
  return pattern('isColour', /^#[0-9a-fA-F]{6}$/, options);
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
  return rule('isInstant', isInstant, options);
}

/** Written as the contract says, and a moment of the calendar: databases refuse 30 February, hour 24 and the year 0. */
function isInstant(text: unknown): boolean {
  if (typeof text !== 'string' || !INSTANT.test(text)) return false;
  const read = new Date(text);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text.slice(0, 'YYYY-MM-DDThh:mm:ss'.length));
}

/** True for what a caller may give as a key of idempotency: 1 to 200 visible ASCII characters. */
export function isIdempotencyKey(text: string): boolean {
  return /^[\x21-\x7e]{1,200}$/.test(text);
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

/** What a person may find: a yes or no, a number that a calculation can use, or null for nothing any more. */
export function IsFindingValue(options?: ValidationOptions): PropertyDecorator {
  return rule(
    'isFindingValue',
    (value) =>
      value === null ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e9),
    options,
  );
}
