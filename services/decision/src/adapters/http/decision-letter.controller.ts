import { RuleViolation } from '@octroi/kernel';
import { ActorTokens } from '@octroi/platform';
import { Controller, Get, Headers, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PrintDecisionLetter } from '../../application/print-decision-letter.js';
import { ProblemFilter } from './problem.filter.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CORRELATION = /^[\w.:-]{1,100}$/;

/** Papers, too large for a message. The door is the gateway, which presents the actor of the person. */
@Controller('documents/decision-letters')
@UseFilters(ProblemFilter)
export class DecisionLetterController {
  constructor(
    private readonly tokens: ActorTokens,
    private readonly printDecisionLetter: PrintDecisionLetter,
  ) {}

  @Get(':requestId')
  async letter(
    @Param('requestId') requestId: string,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.tokens.verify(/^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? '');
    if (actor.siteId === null) throw new RuleViolation('unauthenticated');
    if (!UUID.test(requestId)) throw new RuleViolation('not-found');
    const given = headers['x-correlation-id'] ?? '';
    const cause = {
      siteId: actor.siteId,
      actor,
      correlationId: CORRELATION.test(given) ? given : requestId,
      command: 'documents.decision-letter',
      idempotencyKey: null,
      fingerprint: '',
    };
    const bytes = await this.printDecisionLetter.execute(actor, cause, requestId);
    await reply
      .type('application/pdf')
      .header('content-length', bytes.length)
      .header('content-disposition', 'inline; filename="decision-letter.pdf"')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
