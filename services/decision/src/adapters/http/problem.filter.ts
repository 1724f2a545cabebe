import { PROBLEMS, isProblemCode, problemDetail, type ProblemCode } from '@octroi/contracts';
import { RuleViolation, TransientError } from '@octroi/kernel';
import { LOGGER, describeError, type StructuredLogger } from '@octroi/platform';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Answers errors with problem details (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: StructuredLogger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const code = this.codeOf(exception);
    const parameters = exception instanceof RuleViolation ? exception.parameters : {};
    const { status, title } = PROBLEMS[code];
    const detail = problemDetail(code, parameters);
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ type: `urn:octroi:problem:${code}`, title, status, detail, code, errors: [] }));
  }

  private codeOf(exception: unknown): ProblemCode {
    if (exception instanceof RuleViolation && isProblemCode(exception.code)) return exception.code;
    if (exception instanceof HttpException && exception.getStatus() === 404) return 'not-found';
    const passing = exception instanceof TransientError;
    if (!passing) this.logger.error(describeError(exception), 'document failed');
    return passing ? 'service-unavailable' : 'internal-error';
  }
}
