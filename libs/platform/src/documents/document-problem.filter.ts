import { PROBLEMS, isProblemCode, problemDetail, type ProblemCode } from '@octroi/contracts';
import { RuleViolation, TransientError } from '@octroi/kernel';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, type StructuredLogger } from '../logger.js';
import { LOGGER } from '../tokens.js';
import { correlationOf } from './trace-documents.js';

/** Answers errors of routes that give or take documents with problem details (RFC 9457). */
@Catch()
export class DocumentProblemFilter implements ExceptionFilter {
  /** @param logger hears of errors that nobody foresaw */
  constructor(@Inject(LOGGER) private readonly logger: StructuredLogger) {}

  /** Writes the answer. */
  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const code = this.codeOf(exception, request);
    const parameters = exception instanceof RuleViolation ? exception.parameters : {};
    const { status, title } = PROBLEMS[code];
    const detail = problemDetail(code, parameters);
    const reply = http.getResponse<FastifyReply>();
    // The rest of a body that nobody reads would stand before the next request.
    if (!request.raw.complete) void reply.header('connection', 'close');
    void reply
      .status(status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ type: `urn:octroi:problem:${code}`, title, status, detail, code, errors: [] }));
  }

  private codeOf(exception: unknown, request: FastifyRequest): ProblemCode {
    if (exception instanceof RuleViolation && isProblemCode(exception.code)) return exception.code;
    if (exception instanceof HttpException && exception.getStatus() === 404) return 'not-found';
    const passing = exception instanceof TransientError;
    if (!passing)
      this.logger.error({ correlationId: correlationOf(request), ...describeError(exception) }, 'document failed');
    return passing ? 'service-unavailable' : 'internal-error';
  }
}
