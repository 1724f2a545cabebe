import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { PermanentError, RuleViolation, type FieldFault } from '@octroi/kernel';
import type { EventContract, PayloadClass, RequestContract } from './contract.js';

/**
 * The body as an instance of a payload class.
 * @param unknownProperties `refuse` for what people send, `ignore` for events (a tolerant reader)
 * @returns the instance, or every fault with its JSON pointer
 */
export function validateShape<T extends object>(
  shape: PayloadClass<T>,
  body: unknown,
  unknownProperties: 'refuse' | 'ignore',
): { readonly value: T } | { readonly faults: readonly FieldFault[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { faults: [{ pointer: '', code: 'is-object' }] };
  const unstorable = unknownProperties === 'refuse' ? unstorableTexts(body, '') : [];
  if (unstorable.length > 0) return { faults: unstorable };
  const value = plainToInstance(shape, body);
  const errors = validateSync(value, {
    whitelist: unknownProperties === 'refuse',
    forbidNonWhitelisted: unknownProperties === 'refuse',
    forbidUnknownValues: false,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
  });
  return errors.length === 0 ? { value } : { faults: faultsOf(errors, '') };
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

/** Texts that no database keeps: with the character NUL, or half of a surrogate pair. */
function unstorableTexts(value: unknown, pointer: string): FieldFault[] {
  if (typeof value === 'string')
    return value.includes('\u0000') || !value.isWellFormed() ? [{ pointer, code: 'is-storable-text' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorableTexts(inner, `${pointer}/${escaped(key)}`));
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function faultsOf(errors: readonly ValidationError[], prefix: string): FieldFault[] {
  return errors.flatMap((error) => {
    const pointer = `${prefix}/${escaped(error.property)}`;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({ pointer, code: kebab(rule) }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

function kebab(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
