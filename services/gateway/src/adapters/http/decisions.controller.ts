import {
  DecisionInput,
  RecordDecisions,
  recordDecisionsV1,
  isProblemCode,
  type DecisionResult,
} from '@octroi/contracts';
import { PermanentError, RuleViolation } from '@octroi/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindDecision } from '../../application/find-decision.js';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { asUnknown } from '../../domain/hidden.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { batchResult, warningOf } from './decision-results.js';
import { DecisionBatchResult, RecordedDecision } from './decision.dto.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';
import { linksOf } from './links.js';

const TAG = 'Décisions';

/** Decisions of persons, alone or in batches, and the letters that follow. */
@Controller('v1/sites/:site')
export class DecisionsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
    private readonly findDecision: FindDecision,
  ) {}

  @Post('aid-requests/:id/decision')
  @HttpCode(201)
  @Access(ACCESS_RULES.decide)
  @Documented({
    tag: TAG,
    summary: 'Décider une demande ; la décision est inscrite au registre.',
    body: DecisionInput,
    answers: { 201: RecordedDecision },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async decide(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<RecordedDecision> {
    const idempotencyKey = requireKey(key);
    const decision = readBody(DecisionInput, body);
    const payload = { items: [{ requestId, decision }] };
    const about = [requestId];
    const { result } = await this.owners.command(recordDecisionsV1, caller, { payload, idempotencyKey, about });
    const [item] = result.results;
    if (item?.status !== 'recorded' || item.decisionId === null || item.register === null) throw rejection(item);
    const { outcome, amountCents = null } = decision;
    const warning = warningOf(result.warning);
    const links = linksOf(caller.siteId, requestId);
    return { id: item.decisionId, requestId, outcome, amountCents, register: item.register, warning, links };
  }

  @Post('decisions')
  @HttpCode(200)
  @Access(ACCESS_RULES.decide)
  @Documented({
    tag: TAG,
    summary: 'Décider jusqu’à 200 demandes en un acte ; une inscription au registre pour chacune.',
    description: 'Un élément rejeté n’empêche pas les autres : son problème est donné à sa place.',
    body: RecordDecisions,
    answers: { 200: DecisionBatchResult },
    problems: [422],
    idempotencyKey: 'required',
  })
  async decideMany(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<DecisionBatchResult> {
    const idempotencyKey = requireKey(key);
    const { items, asked } = asUnknown(readBody(RecordDecisions, body).items, caller.hidden);
    const about = items.map(({ requestId }) => requestId);
    const command = { payload: { items: [...items] }, idempotencyKey, about };
    return batchResult((await this.owners.command(recordDecisionsV1, caller, command)).result, asked);
  }

  @Get('aid-requests/:id/documents/decision-letter.pdf')
  @Access(ACCESS_RULES.readLetter)
  @Documented({ tag: TAG, summary: 'Télécharger la lettre de décision (PDF accessible).', answers: {} })
  @DocumentedId()
  @ApiProduces('application/pdf')
  @ApiResponse({
    ...{ status: 200, description: 'La lettre.' },
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  async letter(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { reference, decided } = await this.findDecision.execute({ siteId: caller.siteId, requestId });
    if (!decided) throw new RuleViolation('document-not-ready');
    const { content, length } = await this.documents.decisionLetter(requestId, caller);
    void reply.type('application/pdf');
    const disposition = `inline; filename="decision-${reference}.pdf"`;
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition,
      ...(length === null ? {} : { length }),
    });
  }
}

function rejection(item: DecisionResult | undefined): Error {
  const code = item?.problem ?? '';
  if (!isProblemCode(code)) return new PermanentError('internal-error');
  return new RuleViolation(code, { parameters: item?.parameters ?? {} });
}
