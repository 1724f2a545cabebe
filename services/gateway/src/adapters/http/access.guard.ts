import { RuleViolation } from '@octroi/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { leadsTo } from '../../domain/hidden.js';
import { ACCESS, type AccessRule } from './access.js';
import { CloseArchive } from '../../application/close-archive.js';
import { FindHidden } from '../../application/find-hidden.js';
import { Admission } from './admission.js';
import { WebCaller } from './web-caller.js';

/** Routes of the platform, on the port of every service. */
const PLATFORM_ROUTES: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

/** Where a file is opened. */
const OF_A_REQUEST = '/v1/sites/:site/aid-requests/:id';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const NOTHING: ReadonlySet<string> = new Set();

/** Closes every HTTP route that declares no rule, and admits callers to the others. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
    private readonly web: WebCaller,
    private readonly findHidden: FindHidden,
    private readonly closeArchive: CloseArchive,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Readonly<Record<string, string>> }>>();
    const rule = this.reflector.get<AccessRule | 'open' | undefined>(ACCESS, context.getHandler());
    if (rule === undefined) {
      if (PLATFORM_ROUTES.has(request.routeOptions.url ?? '')) return true;
      throw new RuleViolation('not-found');
    }
    if (rule === 'open') return true;
    const { correlationId, headers, params } = request;
    const passive = rule.passive === true || this.web.isPassive(request);
    const who = { session: this.web.sessionOf(request), passive, page: this.web.pageOf(request) };
    const knock = { authorization: headers.authorization, ...who, siteId: params['site'] ?? '', correlationId };
    const admitted = await this.admission.admit(knock, rule);
    const isBlind = rule.namesNobody === true || rule.platform === true;
    const hidden = isBlind ? NOTHING : await this.findHidden.execute(admitted.siteId, admitted.subject);
    // Every address that names a request comes through here: no route can forget it.
    if (hidden.size > 0 && leadsTo(params, hidden)) throw new RuleViolation('not-found');
    const requestId = (params['id'] ?? '').toLowerCase();
    const isOfARequest = request.routeOptions.url?.startsWith(OF_A_REQUEST) === true && UUID.test(requestId);
    if (!isBlind && isOfARequest) await this.closeArchive.execute({ siteId: admitted.siteId, requestId }, admitted);
    request.caller = { ...admitted, hidden };
    return true;
  }
}
