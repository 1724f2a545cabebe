import { Readable } from 'node:stream';
import { DOCUMENT_TYPES } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The one route that takes a file. */
export const SCANS_PATH = '/v1/sites/:site/aid-requests/:id/documents';

const TYPES: ReadonlySet<string> = new Set(DOCUMENT_TYPES);
const ENCODED_NAME = /^[\x21-\x7e]{0,1200}$/;

/** True for a body that is a file, where files are taken. */
export function isScan(request: FastifyRequest): boolean {
  return takesScan(request) && TYPES.has(request.headers['content-type'] ?? '');
}

/** True where files are taken. */
export function takesScan({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'POST' && routeOptions.url === SCANS_PATH;
}

/** Lets scans come in as they are, unread: they go on to their owner as they come. */
export function takeScans(fastify: FastifyInstance): void {
  fastify.addContentTypeParser([...DOCUMENT_TYPES], (_request, payload, done) => done(null, payload));
}

/** A file and what it is called. */
export interface SentScan {
  readonly content: Readable;
  readonly encodedName: string;
}

/** The file that was sent; null when the body is something else. */
export const Scan = createParamDecorator((_data: unknown, context: ExecutionContext): SentScan | null => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const name = headers['x-file-name'] ?? '';
  if (!(body instanceof Readable)) return null;
  return { content: body, encodedName: typeof name === 'string' && ENCODED_NAME.test(name) ? name : '' };
});

/** @throws RuleViolation `document-type-not-accepted` */
export function requireScan(scan: SentScan | null): SentScan {
  if (scan === null) throw new RuleViolation('document-type-not-accepted');
  return scan;
}
