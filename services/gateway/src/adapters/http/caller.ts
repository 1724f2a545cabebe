import type { OpenSpan } from '@octroi/platform';
import type { Role } from '@octroi/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The person or machine behind a request, once admitted to the site of the address. */
export interface Caller {
  readonly siteId: string;
  /** `<issuer>|<subject>`: what delegations and traces know a person by. */
  readonly subject: string;
  readonly roles: readonly Role[];
  /** Why they come: written into the owners' access logs. */
  readonly purpose: string;
  readonly correlationId: string;
  /** Requests that do not exist for them: nothing of these goes out to them or is asked for them. */
  readonly hidden: ReadonlySet<string>;
}

/** A caller who was let in, before it is known what does not exist for them. */
export type AdmittedCaller = Omit<Caller, 'hidden'>;

declare module 'fastify' {
  interface FastifyRequest {
    correlationId: string;
    caller: Caller | null;
    /** What is traced of it; null when nothing is. */
    span: OpenSpan | null;
  }
}

/** The admitted caller of a route under a site. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (caller === null) throw new Error('This route declares no access rule.');
  return caller;
});
