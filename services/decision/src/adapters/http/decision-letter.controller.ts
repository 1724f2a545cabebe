import {
  ActorTokens,
  DocumentProblemFilter,
  documentCaller,
  requireUuid,
  type DocumentHeaders,
} from '@octroi/platform';
import { Controller, Get, Headers, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PrintDecisionLetter } from '../../application/letter/print-decision-letter.js';

/** Papers, too large for a message. The door is the gateway, which presents the actor of the person. */
@Controller('documents/decision-letters')
@UseFilters(DocumentProblemFilter)
export class DecisionLetterController {
  constructor(
    private readonly tokens: ActorTokens,
    private readonly printDecisionLetter: PrintDecisionLetter,
  ) {}

  @Get(':requestId')
  async letter(
    @Param('requestId') requestId: string,
    @Headers() headers: DocumentHeaders,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, cause } = await documentCaller(this.tokens, headers, 'decision-letter');
    const id = requireUuid(requestId);
    const bytes = await this.printDecisionLetter.execute(actor, cause, id);
    await reply
      .type('application/pdf')
      .header('content-length', bytes.length)
      .header('content-disposition', 'inline; filename="decision-letter.pdf"')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
