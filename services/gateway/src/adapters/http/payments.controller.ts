import {
  PaymentList,
  PaymentPlanInput,
  Settlement,
  SettlementInput,
  paymentsV1,
  planPaymentsV1,
  settlePaymentsV1,
} from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { FindDecision } from '../../application/find-decision.js';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Documented, DocumentedId } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, readQuery, requireKey } from './input.js';
import { PaymentsQuery, PaymentsView } from './payments.dto.js';

const TAG = 'Paiements';
const LIST = 'payments';
const POSITION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DEFAULT_LIMIT = 50;
const ALL = { requestId: null, paymentId: null, states: null, after: null, limit: 200 };

/** How what is granted is paid. */
@Controller('v1/sites/:site')
export class PaymentsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
    private readonly findDecision: FindDecision,
  ) {}

  @Get('payments')
  @Access(ACCESS_RULES.readPayments)
  @Documented({
    tag: TAG,
    summary: 'Lister les paiements, le plus ancien en tête.',
    description: 'state=to-pay : à préparer ou à ordonner ; state=rejected : à reprendre.',
    query: PaymentsQuery,
    answers: { 200: PaymentsView },
  })
  async list(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<PaymentsView> {
    const { state, cursor, limit = DEFAULT_LIMIT } = readQuery(PaymentsQuery, query);
    const after = decodeCursor(LIST, cursor, POSITION);
    const question = { ...ALL, states: state === undefined ? null : [state], after, limit };
    const { items, more } = await this.owners.question(paymentsV1, caller, question);
    const last = items.at(-1);
    return { items, nextCursor: more && last !== undefined ? encodeCursor(LIST, last.id) : null };
  }

  @Get('aid-requests/:id/payments')
  @Access(ACCESS_RULES.readPayments)
  @Documented({ tag: TAG, summary: 'Lire les paiements d’une demande.', answers: { 200: PaymentList } })
  @DocumentedId()
  async ofRequest(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<PaymentList> {
    await this.findDecision.execute({ siteId: caller.siteId, requestId });
    const { items } = await this.owners.question(paymentsV1, caller, { ...ALL, requestId });
    return { items };
  }

  @Post('aid-requests/:id/payments')
  @HttpCode(200)
  @Access(ACCESS_RULES.planPayments)
  @Documented({
    tag: TAG,
    summary: 'Dire comment l’aide est payée, et à qui.',
    description:
      'Les parts font ensemble tout ce qui reste à payer : ce qui attend, et ce qui a été rejeté. La lettre d’engagement au créancier est …/payments/{id}/commitment-letter.pdf.',
    body: PaymentPlanInput,
    answers: { 200: PaymentList },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async plan(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<PaymentList> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, ...readBody(PaymentPlanInput, body) };
    return (await this.owners.command(planPaymentsV1, caller, { payload, idempotencyKey, about: [requestId] })).result;
  }

  @Post('payments/settlements')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepPayments)
  @Documented({
    tag: TAG,
    summary: 'Constater que des paiements ordonnés sont réglés, ou rejetés.',
    description: 'Tous ou aucun. Un paiement rejeté revient dans les échéances jusqu’à ce qu’il soit repris.',
    body: SettlementInput,
    answers: { 200: Settlement },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  async settle(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Settlement> {
    const idempotencyKey = requireKey(key);
    const payload = readBody(SettlementInput, body);
    return (await this.owners.command(settlePaymentsV1, caller, { payload, idempotencyKey })).result;
  }

  @Get('payments/:id/commitment-letter.pdf')
  @Access(ACCESS_RULES.readPayments)
  @Documented({
    tag: TAG,
    summary: 'Télécharger la lettre d’engagement au créancier (PDF accessible).',
    description: 'Ni l’aide ni ses raisons n’y figurent.',
    answers: {},
  })
  @ApiParam({ name: 'id', description: 'Identifiant du paiement.', schema: { type: 'string', format: 'uuid' } })
  @GivesPdf()
  async commitment(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) paymentId: string,
  ): Promise<StreamableFile> {
    const { items } = await this.owners.question(paymentsV1, caller, { ...ALL, paymentId });
    const [payment] = items;
    if (payment === undefined) throw new RuleViolation('not-found');
    const letter = await this.documents.document(`commitment-letters/${paymentId}`, caller);
    return paper(letter, `engagement-${payment.decisionLabel}`);
  }
}
