import { isIdempotencyKey, validateShape, type PayloadClass } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Injectable, type PipeTransform, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';

/** The body as a shape; an unknown property is a fault. @throws RuleViolation `invalid-body` with every fault */
export function readBody<T extends object>(shape: PayloadClass<T>, body: unknown): T {
  const outcome = validateShape(shape, body, 'refuse');
  if ('faults' in outcome) throw new RuleViolation('invalid-body', { faults: outcome.faults });
  return outcome.value;
}

/** The query as a shape; an unknown parameter is a fault. @throws RuleViolation `invalid-query` with every fault */
export function readQuery<T extends object>(shape: PayloadClass<T>, query: unknown): T {
  const outcome = validateShape(shape, { ...(query as object) }, 'refuse');
  if ('faults' in outcome) throw new RuleViolation('invalid-query', { faults: outcome.faults });
  return outcome.value;
}

/** @throws RuleViolation `idempotency-key-required` */
export function requireKey(key: string | null): string {
  if (key === null) throw new RuleViolation('idempotency-key-required');
  return key;
}

/** The header `Idempotency-Key`; null when there is none. @throws RuleViolation `invalid-idempotency-key` when it cannot be used */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string | null => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (given === undefined || given === '') return null;
  if (typeof given !== 'string' || !isIdempotencyKey(given)) throw new RuleViolation('invalid-idempotency-key');
  return given;
});

/** The version that `If-Match` names, between quotation marks; null without it. @throws RuleViolation `invalid-if-match` */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number | null => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (given === undefined || given === '*') return null;
  const [, version] = /^"([1-9]\d{0,8})"$/.exec(given) ?? [];
  if (version === undefined) throw new RuleViolation('invalid-if-match');
  return Number(version);
});

/** The id of an aid request; anything else names nothing. @throws RuleViolation `not-found` */
@Injectable()
export class RequestIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new RuleViolation('not-found');
    return value.toLowerCase();
  }
}
