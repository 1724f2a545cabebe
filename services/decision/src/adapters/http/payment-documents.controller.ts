import { RuleViolation } from '@octroi/kernel';
import {
  ActorTokens,
  DocumentProblemFilter,
  documentCaller,
  requireUuid,
  type DocumentHeaders,
} from '@octroi/platform';
import { Controller, Get, Headers, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PrintCommitmentLetter } from '../../application/payment/print-commitment-letter.js';
import { PrintReceipt } from '../../application/payment/print-receipt.js';
import { WritePaymentFile } from '../../application/payment/write-payment-file.js';
import { formatOf } from '../documents/payment-file-formats.js';
import { sendPdf } from './send-pdf.js';

/** Files and papers about payments. */
@Controller('documents')
@UseFilters(DocumentProblemFilter)
export class PaymentDocumentsController {
  constructor(
    private readonly tokens: ActorTokens,
    private readonly writePaymentFile: WritePaymentFile,
    private readonly printCommitmentLetter: PrintCommitmentLetter,
    private readonly printReceipt: PrintReceipt,
  ) {}

  @Get('payment-files/:fileId/:ending')
  async file(
    @Param('fileId') fileId: string,
    @Param('ending') ending: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cause } = await documentCaller(this.tokens, headers, 'payment-file');
    const id = requireUuid(fileId);
    const format = formatOf(ending);
    if (format === undefined) throw new RuleViolation('not-found');
    const bytes = await this.writePaymentFile.execute(cause, id, format);
    await reply
      .type(format.mediaType)
      .header('content-length', bytes.length)
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }

  @Get('commitment-letters/:paymentId')
  async letter(
    @Param('paymentId') paymentId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cause } = await documentCaller(this.tokens, headers, 'commitment-letter');
    await sendPdf(reply, await this.printCommitmentLetter.execute(cause, requireUuid(paymentId)));
  }

  @Get('receipts/:paymentId')
  async receipt(
    @Param('paymentId') paymentId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cause } = await documentCaller(this.tokens, headers, 'receipt');
    await sendPdf(reply, await this.printReceipt.execute(cause, requireUuid(paymentId)));
  }
}
