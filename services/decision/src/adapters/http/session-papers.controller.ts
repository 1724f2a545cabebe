import {
  ActorTokens,
  DocumentProblemFilter,
  documentCaller,
  requireUuid,
  type DocumentHeaders,
} from '@octroi/platform';
import { Controller, Get, Headers, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PrintDelegatedAccount } from '../../application/session/print-delegated-account.js';
import { PrintMinutes } from '../../application/session/print-minutes.js';
import { PrintRegisterExtract } from '../../application/register/print-register-extract.js';
import { PrintSheets } from '../../application/session/print-sheets.js';
import { sendPdf } from './send-pdf.js';

/** Papers of the sessions. */
@Controller('documents')
@UseFilters(DocumentProblemFilter)
export class SessionPapersController {
  constructor(
    private readonly tokens: ActorTokens,
    private readonly printRegisterExtract: PrintRegisterExtract,
    private readonly printMinutes: PrintMinutes,
    private readonly printDelegatedAccount: PrintDelegatedAccount,
    private readonly printSheets: PrintSheets,
  ) {}

  @Get('register-extracts/:requestId')
  async extract(
    @Param('requestId') requestId: string,
    @Query('volume') volume: string | undefined,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'register-extract');
    const asked = volume === 'nominative' ? 'nominative' : 'communicable';
    const question = { requestId: requireUuid(requestId), volume: asked } as const;
    await sendPdf(reply, await this.printRegisterExtract.execute(actor, cause, question));
  }

  @Get('minutes/:sessionId')
  async minutes(
    @Param('sessionId') sessionId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'minutes');
    await sendPdf(reply, await this.printMinutes.execute(actor, cause, requireUuid(sessionId)));
  }

  @Get('session-sheets/:sessionId')
  async sheets(
    @Param('sessionId') sessionId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'session-sheets');
    await sendPdf(reply, await this.printSheets.execute(actor, cause, requireUuid(sessionId)));
  }

  @Get('delegated-account')
  async account(@Headers() headers: DocumentHeaders, @Res() reply: FastifyReply): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'delegated-account');
    await sendPdf(reply, await this.printDelegatedAccount.execute(actor, cause));
  }
}
