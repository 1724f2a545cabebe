import { PROBLEMS } from '@octroi/contracts';
import { describeError, type StructuredLogger } from '@octroi/platform';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseRpcExceptionFilter } from '@nestjs/microservices';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { problemBody, problemOf, type ProblemDetails } from './problem.js';
import type { RouteTable } from './route-table.js';

/** Seconds after which a caller may come again. */
const RETRY_AFTER = '2';

/** Answers every error of the HTTP door with problem details (RFC 9457): a code and words of the catalogue, never the error's text. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: StructuredLogger,
    private readonly routes: RouteTable,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() !== 'http') return new BaseRpcExceptionFilter().catch(exception, host) as Observable<never>;
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const problem = this.refine(problemOf(exception), request, reply);
    const { status } = PROBLEMS[problem.code];
    const { correlationId } = request;
    if (problem.unforeseen)
      this.logger.error({ correlationId, code: problem.code, ...describeError(exception) }, 'request failed');
    if (reply.sent) return undefined;
    // The rest of a body that nobody reads would stand before the next request.
    if (!request.raw.complete) void reply.header('connection', 'close');
    if (status === 503 || status === 429) void reply.header('retry-after', RETRY_AFTER);
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply
      .status(status)
      .type('application/problem+json; charset=utf-8')
      .serializer(JSON.stringify)
      .send(problemBody(problem, correlationId));
    return undefined;
  }

  /** Fastify has one answer for an unknown address and for a method it does not know there. */
  private refine(problem: ProblemDetails, request: FastifyRequest, reply: FastifyReply): ProblemDetails {
    if (problem.code === 'invalid-json' && request.method === 'GET') return { ...problem, code: 'not-found' };
    if (problem.code !== 'not-found' || !request.is404) return problem;
    const allowed = this.routes.methodsOf(request.url);
    if (allowed.length === 0) return problem;
    void reply.header('allow', allowed.join(', '));
    return { ...problem, code: 'method-not-allowed' };
  }
}
