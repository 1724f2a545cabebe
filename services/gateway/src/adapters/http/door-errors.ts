import type { IncomingHttpHeaders } from 'node:http';
import { STATUS_CODES } from 'node:http';
import { PROBLEMS, type ProblemCode } from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import type { HttpErrors } from '@octroi/platform';
import { correlationOf } from './correlation.js';
import { problemBody } from './problem.js';

/** What a page of an API may load: nothing. */
export const API_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Errors before any route, of the server and of the HTTP parser: the same problem details as everywhere, without the address that was sent. */
export const DOOR_ERRORS: HttpErrors = {
  frameworkErrors(error, request, reply) {
    const { status, headers, body } = answerOf(
      error.statusCode === 414 ? 'address-too-long' : 'bad-request',
      request.headers,
    );
    // No hook and no serializer is at work here: the answer is written as it is.
    reply.raw.writeHead(status, headers).end(body);
  },

  clientErrorHandler(error, socket) {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) socket.write(rawAnswer(codeOf(error.code)));
    socket.destroy(error);
  },
};

function codeOf(parserCode: unknown): ProblemCode {
  if (parserCode === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request-timeout';
  return parserCode === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'bad-request';
}

function answerOf(code: ProblemCode, given: IncomingHttpHeaders) {
  const { correlationId } = correlationOf(given, uuidGenerator);
  const body = JSON.stringify(problemBody({ code, parameters: {}, faults: [], unforeseen: false }, correlationId));
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-correlation-id': correlationId,
    'cache-control': 'no-store',
    'content-security-policy': API_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
  return { status: PROBLEMS[code].status, headers, body };
}

/** The whole answer as text: the parser gave up, there is no response to write to. */
function rawAnswer(code: ProblemCode): string {
  const { status, headers, body } = answerOf(code, {});
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}
