import { RuleViolation, isCivilDate } from '@octroi/kernel';
import {
  ActorTokens,
  DocumentProblemFilter,
  documentCaller,
  requireUuid,
  type DocumentHeaders,
} from '@octroi/platform';
import { Controller, Get, Headers, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PreviewLetter } from '../../application/letter/preview-letter.js';
import { PrintAppealReceipt } from '../../application/appeal/print-appeal-receipt.js';
import { PrintAcknowledgement } from '../../application/letter/print-acknowledgement.js';
import { PrintClosingLetter } from '../../application/letter/print-closing-letter.js';
import { PrintDecisionLetter } from '../../application/letter/print-decision-letter.js';
import { PrintPapersLetter } from '../../application/letter/print-papers-letter.js';
import { PrintWithdrawalLetter } from '../../application/letter/print-withdrawal-letter.js';
import { LETTER_KINDS } from '../../domain/letter-examples.js';
import { sendPdf } from './send-pdf.js';

/** Letters about a file that is being looked at, and letters to look at. */
@Controller('documents')
@UseFilters(DocumentProblemFilter)
export class LettersController {
  constructor(
    private readonly tokens: ActorTokens,
    private readonly printAcknowledgement: PrintAcknowledgement,
    private readonly printPapersLetter: PrintPapersLetter,
    private readonly printWithdrawalLetter: PrintWithdrawalLetter,
    private readonly printClosingLetter: PrintClosingLetter,
    private readonly printAppealReceipt: PrintAppealReceipt,
    private readonly printDecisionLetter: PrintDecisionLetter,
    private readonly previewLetter: PreviewLetter,
  ) {}

  @Get('acknowledgements/:requestId')
  async acknowledgement(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'acknowledgement');
    await sendPdf(reply, await this.printAcknowledgement.execute(actor, cause, requireUuid(requestId)));
  }

  @Get('papers-letters/:requestId')
  async papers(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'papers-letter');
    await sendPdf(reply, await this.printPapersLetter.execute(actor, cause, requireUuid(requestId)));
  }

  @Get('withdrawal-letters/:requestId')
  async withdrawal(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'withdrawal-letter');
    await sendPdf(reply, await this.printWithdrawalLetter.execute(actor, cause, requireUuid(requestId)));
  }

  @Get('closing-letters/:requestId')
  async closing(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'closing-letter');
    await sendPdf(reply, await this.printClosingLetter.execute(actor, cause, requireUuid(requestId)));
  }

  @Get('appeal-receipts/:requestId')
  async appealReceipt(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'appeal-receipt');
    await sendPdf(reply, await this.printAppealReceipt.execute(actor, cause, requireUuid(requestId)));
  }

  @Get('appeal-answers/:requestId')
  async appealAnswer(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'appeal-answer');
    await sendPdf(reply, await this.printDecisionLetter.execute(actor, cause, { appealOf: requireUuid(requestId) }));
  }

  @Get('letter-previews/:kind')
  async preview(
    @Param('kind') asked: string,
    @Query('on') on: string | undefined,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'letter-preview');
    const kind = LETTER_KINDS.find((one) => one === asked);
    if (kind === undefined) throw new RuleViolation('not-found');
    await sendPdf(reply, await this.previewLetter.execute(actor, cause, { kind, on: isCivilDate(on) ? on : null }));
  }
}
