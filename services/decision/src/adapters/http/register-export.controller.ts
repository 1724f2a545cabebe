import { Readable } from 'node:stream';
import { ActorTokens, DocumentProblemFilter, documentCaller, type DocumentHeaders } from '@octroi/platform';
import { Controller, Get, Headers, Param, ParseIntPipe, Query, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExportRegister } from '../../application/register/export-register.js';
import { PrintRegisterVolume } from '../../application/register/print-register-volume.js';
import { sendPdf } from './send-pdf.js';

/** The register as a file, too large for a message. */
@Controller('documents')
@UseFilters(DocumentProblemFilter)
export class RegisterExportController {
  constructor(
    private readonly tokens: ActorTokens,
    private readonly exportRegister: ExportRegister,
    private readonly printRegisterVolume: PrintRegisterVolume,
  ) {}

  @Get('register-export')
  async file(
    @Query('content') content: string | undefined,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'register-export');
    const pieces = await this.exportRegister.execute(actor, cause, content === 'kept' ? 'kept' : 'left-out');
    await reply.type('application/x-ndjson').header('cache-control', 'private, no-store').send(Readable.from(pieces));
  }

  @Get('register-volumes/:year')
  async volume(
    @Param('year', ParseIntPipe) year: number,
    @Query('volume') volume: string | undefined,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'register-volume');
    const asked = { year, volume: volume === 'nominative' ? volume : 'communicable' } as const;
    await sendPdf(reply, await this.printRegisterVolume.execute(actor, cause, asked));
  }
}
