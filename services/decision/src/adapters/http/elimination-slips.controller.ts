import {
  ActorTokens,
  DocumentProblemFilter,
  documentCaller,
  requireUuid,
  type DocumentHeaders,
} from '@octroi/platform';
import { Controller, Get, Headers, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WriteEliminationSlip } from '../../application/retention/write-elimination-slip.js';
import { sendPdf } from './send-pdf.js';

/** The bordereau of a proposal of elimination. */
@Controller('documents/eliminations')
@UseFilters(DocumentProblemFilter)
export class EliminationSlipsController {
  constructor(
    private readonly tokens: ActorTokens,
    private readonly writeSlip: WriteEliminationSlip,
  ) {}

  @Get(':id/pdf')
  async pdf(@Param('id') id: string, @Headers() headers: DocumentHeaders, @Res() reply: FastifyReply): Promise<void> {
    await sendPdf(reply, await this.written(id, headers, 'pdf'));
  }

  @Get(':id/csv')
  async csv(@Param('id') id: string, @Headers() headers: DocumentHeaders, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.written(id, headers, 'csv');
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-length', bytes.length)
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }

  private async written(id: string, headers: DocumentHeaders, format: 'pdf' | 'csv'): Promise<Uint8Array> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'elimination-slip');
    return this.writeSlip.execute(actor, cause, { id: requireUuid(id), format });
  }
}
