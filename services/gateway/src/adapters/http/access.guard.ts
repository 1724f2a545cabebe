import { RuleViolation } from '@octroi/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type AccessRule } from './access.js';
import { Admission } from './admission.js';
import { WebCaller } from './web-caller.js';

/** Routes of the platform, on the port of every service. */
const PLATFORM_ROUTES: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

/** Closes every HTTP route that declares no rule, and admits callers to the others. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
    private readonly web: WebCaller,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { readonly site?: string } }>>();
    const rule = this.reflector.get<AccessRule | 'open' | undefined>(ACCESS, context.getHandler());
    if (rule === undefined) {
      if (PLATFORM_ROUTES.has(request.routeOptions.url ?? '')) return true;
      throw new RuleViolation('not-found');
    }
    if (rule === 'open') return true;
    const { correlationId, headers, params } = request;
    const passive = rule.passive === true || this.web.isPassive(request);
    const who = { session: this.web.sessionOf(request), passive };
    const knock = { authorization: headers.authorization, ...who, siteId: params.site ?? '', correlationId };
    request.caller = await this.admission.admit(knock, rule);
    return true;
  }
}
