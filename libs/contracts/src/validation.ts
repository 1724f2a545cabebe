import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { PermanentError, RuleViolation, type FieldFault } from '@octroi/kernel';
import { FaultList, escaped, structuralFault } from './body-limits.js';
import type { EventContract, PayloadClass, RequestContract } from './contract.js';
import { FirstLook } from './first-look.js';
import { isFreeOfControls } from './rules.js';
import { rememberValidationMetadata } from './validation-metadata.js';

rememberValidationMetadata();

/**
 * The body as an instance of a payload class.
 * @param unknownProperties `refuse` for what people send, `ignore` for events (a tolerant reader)
 * @returns the instance, or every fault with its JSON pointer, up to 100; a body beyond the limits of `body-limits.ts` has one fault
 */
export function validateShape<T extends object>(
  shape: PayloadClass<T>,
  body: unknown,
  unknownProperties: 'refuse' | 'ignore',
): { readonly value: T } | { readonly faults: readonly FieldFault[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { faults: [{ pointer: '', code: 'is-object' }] };
  const limit = structuralFault(body);
  if (limit !== null) return { faults: [limit] };
  const faults = new FaultList();
  if (unknownProperties === 'refuse') findForbiddenTexts(body, '', faults);
  if (faults.all.length > 0) return { faults: faults.all };
  const { lists, unknownKeys } = new FirstLook(shape, body);
  if (lists.all.length > 0) return { faults: lists.all };
  if (unknownProperties === 'refuse' && unknownKeys.isFull) return { faults: unknownKeys.all };
  const value = plainToInstance(shape, body);
  const errors = validateSync(value, {
    whitelist: unknownProperties === 'refuse',
    forbidNonWhitelisted: unknownProperties === 'refuse',
    forbidUnknownValues: false,
    stopAtFirstError: false,
    validationError: { target: false, value: true },
  });
  if (errors.length === 0) return { value };
  gather(errors, '', faults);
  return { faults: faults.all };
}

/** An event's payload, validated; unknown properties are ignored. @throws PermanentError `invalid-event` */
export function validateEvent<T extends object>(contract: EventContract<T>, body: unknown): T {
  const outcome = validateShape(contract.payload, body, 'ignore');
  if ('faults' in outcome) throw new PermanentError('invalid-event', { faults: outcome.faults });
  return outcome.value;
}

/** A request's payload, validated; an unknown property is a fault. @throws RuleViolation `invalid-body` with every fault */
export function validateRequest<T extends object, R extends object>(contract: RequestContract<T, R>, body: unknown): T {
  const outcome = validateShape(contract.payload, body, 'refuse');
  if ('faults' in outcome) throw new RuleViolation('invalid-body', { faults: outcome.faults });
  return outcome.value;
}

/** Texts and names that no database keeps (with the character NUL, or half of a surrogate pair), and control characters that no text has. */
function findForbiddenTexts(value: unknown, pointer: string, faults: FaultList): void {
  if (faults.isFull) return;
  if (typeof value === 'string') findForbidden(value, pointer, faults);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      const place = `${pointer}/${escaped(key)}`;
      findForbidden(key, place, faults);
      findForbiddenTexts(inner, place, faults);
    }
}

function findForbidden(text: string, pointer: string, faults: FaultList): void {
  if (text.includes('\u0000') || !text.isWellFormed()) faults.add({ pointer, code: 'is-storable-text' });
  else if (!isFreeOfControls(text)) faults.add({ pointer, code: 'control-character' });
}

function gather(errors: readonly ValidationError[], prefix: string, faults: FaultList): void {
  for (const error of errors) {
    if (faults.isFull) return;
    const pointer = `${prefix}/${escaped(error.property)}`;
    for (const code of codesOf(error)) faults.add({ pointer, code });
    gather(error.children ?? [], pointer, faults);
  }
}

/** What is not there breaks every rule of its place: it is missing, and not too long. */
function codesOf({ constraints = {}, value }: ValidationError): readonly string[] {
  const codes = Object.keys(constraints).map(kebab);
  const isMissing = (value === undefined || value === null) && !codes.includes('whitelist-validation');
  return isMissing && codes.length > 0 ? ['is-missing'] : codes;
}

function kebab(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
