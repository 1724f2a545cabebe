import { Readable } from 'node:stream';
import { DOCUMENT_BYTES_AT_MOST, isIdempotencyKey, type AddedDocument } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import {
  ActorTokens,
  DocumentProblemFilter,
  documentCaller,
  requireUuid,
  type DocumentHeaders,
} from '@octroi/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AddDocument } from '../../application/add-document.js';
import { ReadDocument } from '../../application/read-document.js';
import { IncomingFiles } from './incoming-file.js';

/** Scans, too large for a message. The door is the gateway, which presents the actor of the person. */
@Controller('documents')
@UseFilters(DocumentProblemFilter)
export class ScansController {
  private readonly files = new IncomingFiles();

  constructor(
    private readonly tokens: ActorTokens,
    private readonly addDocument: AddDocument,
    private readonly readDocument: ReadDocument,
  ) {}

  @Post('requests/:requestId')
  @HttpCode(201)
  async add(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Body() body: unknown,
  ): Promise<AddedDocument> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'scan');
    const key = headers['idempotency-key'] ?? '';
    if (!isIdempotencyKey(key)) throw new RuleViolation('idempotency-key-required');
    if (!(body instanceof Readable)) throw new RuleViolation('document-type-not-accepted');
    const file = {
      requestId: requireUuid(requestId),
      name: nameIn(headers),
      bytes: await this.files.read(body, DOCUMENT_BYTES_AT_MOST),
    };
    return (await this.addDocument.execute(actor, { ...cause, idempotencyKey: key }, file)).result;
  }

  @Get('requests/:requestId/:documentId')
  async read(
    @Param('requestId') requestId: string,
    @Param('documentId') documentId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'scan');
    const key = { requestId: requireUuid(requestId), documentId: requireUuid(documentId) };
    const { document, content } = await this.readDocument.execute(actor, cause, key);
    await reply
      .type(document.mediaType)
      .header('content-length', content.length)
      .header('content-disposition', dispositionOf(document.name))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(content));
  }
}

/** A name in a header is UTF-8, percent-encoded; what is not names nothing. */
function nameIn(headers: DocumentHeaders): string {
  try {
    return decodeURIComponent(headers['x-file-name'] ?? '');
  } catch {
    return '';
  }
}

/** RFC 6266: a plain name for old readers, the name itself beside it. Always to be saved, never to be shown in a page. */
function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="piece${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encoded}`;
}
