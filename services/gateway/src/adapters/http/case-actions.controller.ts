import {
  Acknowledgement,
  CorrectedRequest,
  FindingInput,
  HouseholdDataInput,
  RequestCorrection,
  WithdrawalInput,
  correctRequestV1,
  documentsV1,
  recordFindingV1,
  recordHouseholdDataV1,
  retryRetrievalV1,
  withdrawRequestV1,
} from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { RequireOpenCase } from '../../application/require-open-case.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId, DocumentedIfMatch } from './documented.js';
import { IdempotencyKey, IfMatch, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Instruction';

/** What a worker does on a request: facts brought by the person, another try of the State, withdrawal. */
@Controller('v1/sites/:site/aid-requests/:id')
export class CaseActionsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly requireOpenCase: RequireOpenCase,
  ) {}

  @Patch()
  @Access(ACCESS_RULES.correctRequest)
  @Documented({
    tag: TAG,
    summary: 'Compléter ou corriger une demande, avant toute décision.',
    description:
      'Ce qui n’est pas donné reste ; un champ donné remplace tout ce qu’on en savait, null le retire. La demande est examinée à nouveau.',
    body: RequestCorrection,
    answers: { 200: CorrectedRequest },
    problems: [409, 412],
    idempotencyKey: 'optional',
  })
  @DocumentedId()
  @DocumentedIfMatch()
  async correct(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @IfMatch() version: number | null,
    @Body() body: unknown,
  ): Promise<CorrectedRequest> {
    const payload = { requestId, version, correction: readBody(RequestCorrection, body) };
    await this.requireOpenCase.execute({ siteId: caller.siteId, requestId });
    return (await this.owners.command(correctRequestV1, caller, { payload, idempotencyKey: key, about: [requestId] }))
      .result;
  }

  @Post('findings')
  @HttpCode(200)
  @Access(ACCESS_RULES.recordFinding)
  @Documented({
    tag: TAG,
    summary: 'Constater un point que le règlement laisse à une personne.',
    description:
      'code est celui de la question, dans missingFacts ou dans les aides du centre. La demande est examinée à nouveau ; value à null retire le constat.',
    body: FindingInput,
    answers: { 200: Acknowledgement },
    problems: [409, 422],
    idempotencyKey: 'optional',
  })
  @DocumentedId()
  async finding(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const { code, value, note = null } = readBody(FindingInput, body);
    const payload = { requestId, code, value, note };
    return (await this.owners.command(recordFindingV1, caller, { payload, idempotencyKey: key, about: [requestId] }))
      .result;
  }

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
    await this.requireDocuments(caller, requestId, payload.data.proof.documentIds ?? []);
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

  /** What is cited as proof is with the request. */
  private async requireDocuments(caller: Caller, requestId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { items } = await this.owners.question(documentsV1, caller, { requestId });
    const known = new Set(items.map(({ id }) => id));
    if (!ids.every((id) => known.has(id.toLowerCase()))) throw new RuleViolation('unknown-document');
  }
}
