import { OctroiError, RuleViolation } from '@octroi/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { FindEliminated } from '../../application/find-eliminated.js';

const ABOUT_A_REQUEST = '/aid-requests/:id';
const ABSENT = ['not-found', 'document-not-ready'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Says of a request that is not found whether it went at the end of its time: 410, in plain words, to whoever may enter the site. */
@Injectable()
export class EliminatedInterceptor implements NestInterceptor {
  constructor(private readonly findEliminated: FindEliminated) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { readonly id?: string } }>>();
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          from(this.explain(error, request)).pipe(mergeMap((told) => throwError(() => told))),
        ),
      );
  }

  private async explain(
    error: unknown,
    { caller, params, routeOptions }: FastifyRequest<{ Params: { readonly id?: string } }>,
  ): Promise<unknown> {
    const isAbsent = error instanceof OctroiError && ABSENT.includes(error.code);
    const requestId = params.id?.toLowerCase() ?? '';
    if (!isAbsent || caller === null || !UUID.test(requestId)) return error;
    if (!(routeOptions.url ?? '').includes(ABOUT_A_REQUEST)) return error;
    const { siteId } = caller;
    return (await this.findEliminated.execute({ siteId, requestId })) ? new RuleViolation('eliminated') : error;
  }
}
