import { FAULT_TEXTS, PROBLEMS, isProblemCode, problemDetail, type ProblemCode } from '@octroi/contracts';
import { OctroiError, RuleViolation, TransientError, type FieldFault } from '@octroi/kernel';
import { classifyFailure } from '@octroi/messaging';
import { HttpException } from '@nestjs/common';

/** What a problem says beside its code. */
export interface ProblemDetails {
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly faults: readonly FieldFault[];
  /** An error that nobody foresaw: to be logged. */
  readonly unforeseen: boolean;
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-json',
  401: 'unauthenticated',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'service-unavailable',
};

/** The problem behind any error: a code of the catalogue, never the error's own text. */
export function problemOf(error: unknown): ProblemDetails {
  const plain = { parameters: {}, faults: [], unforeseen: false };
  if (error instanceof RuleViolation && isProblemCode(error.code))
    return { ...plain, code: error.code, parameters: error.parameters, faults: error.faults };
  if (error instanceof TransientError)
    return { ...plain, code: error.code === 'too-early' ? 'too-early' : 'service-unavailable' };
  if (error instanceof HttpException) {
    const code = BY_STATUS[error.getStatus()];
    return code === undefined ? { ...plain, code: 'internal-error', unforeseen: true } : { ...plain, code };
  }
  const mayPass = !(error instanceof OctroiError) && ['transient', 'unavailable'].includes(classifyFailure(error));
  return { ...plain, code: mayPass ? 'service-unavailable' : 'internal-error', unforeseen: true };
}

/** Type of a problem: a name, not an address. */
export function problemType(code: ProblemCode): string {
  return `urn:octroi:problem:${code}`;
}

/** RFC 9457 members of a problem, without the fields at fault. */
export function problemCore(
  code: ProblemCode,
  parameters: Readonly<Record<string, string | number>>,
): { type: string; title: string; status: number; detail: string; code: ProblemCode } {
  const { title, status } = PROBLEMS[code];
  return { type: problemType(code), title, status, detail: problemDetail(code, parameters), code };
}

/** RFC 9457 body. */
export function problemBody(problem: ProblemDetails, correlationId: string): object {
  const errors = problem.faults.map(({ pointer, code }) => ({
    pointer,
    code,
    detail: FAULT_TEXTS[code] ?? 'est incorrect',
  }));
  return { ...problemCore(problem.code, problem.parameters), errors, correlationId };
}
