import {
  Acknowledgement,
  HouseholdDataInput,
  WithdrawalInput,
  recordHouseholdDataV1,
  retryRetrievalV1,
  withdrawRequestV1,
} from '@octroi/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Instruction';

/** What a worker does on a request: facts brought by the person, another try of the State, withdrawal. */
@Controller('v1/sites/:site/aid-requests/:id')
export class CaseActionsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Post('household-data')
  @HttpCode(200)
  @Access(ACCESS_RULES.recordHouseholdData)
  @Documented({
    tag: TAG,
    summary: 'Saisir les données apportées par la personne, avec le justificatif vu.',
    body: HouseholdDataInput,
    answers: { 200: Acknowledgement },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async householdData(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, data: readBody(HouseholdDataInput, body) };
    return (await this.owners.command(recordHouseholdDataV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Post('retrieval')
  @HttpCode(202)
  @Access(ACCESS_RULES.retryRetrieval)
  @Documented({
    tag: TAG,
    summary: 'Interroger l’État à nouveau, sans attendre.',
    answers: { 202: Acknowledgement },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async retrieval(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
  ): Promise<Acknowledgement> {
    const idempotencyKey = requireKey(key);
    return (
      await this.owners.command(retryRetrievalV1, caller, {
        payload: { requestId },
        idempotencyKey,
        about: [requestId],
      })
    ).result;
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Access(ACCESS_RULES.withdraw)
  @Documented({
    tag: TAG,
    summary: 'Retirer une demande avant toute décision.',
    body: WithdrawalInput,
    answers: { 200: Acknowledgement },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async withdrawal(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const idempotencyKey = requireKey(key);
    const { reason } = readBody(WithdrawalInput, body);
    const payload = { requestId, reason };
    return (await this.owners.command(withdrawRequestV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }
}
