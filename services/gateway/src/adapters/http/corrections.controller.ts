import { CorrectedDecision, CorrectionInput, correctDecisionV1 } from '@octroi/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

/** Corrections of slips of the pen. */
@Controller('v1/sites/:site/aid-requests/:id/decision/correction')
export class CorrectionsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Post()
  @HttpCode(201)
  @Access(ACCESS_RULES.correctDecision)
  @Documented({
    tag: 'Registre',
    summary: 'Corriger une erreur matérielle par une nouvelle inscription ; rien de ce qui est écrit ne change.',
    body: CorrectionInput,
    answers: { 201: CorrectedDecision },
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async correct(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<CorrectedDecision> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(CorrectionInput, body), requestId };
    const about = [requestId];
    return (await this.owners.command(correctDecisionV1, caller, { payload, idempotencyKey, about })).result;
  }
}
