import {
  HandOverInput,
  PaymentView,
  ReceiptInput,
  RegieView,
  TopUpInput,
  VoucherDelivery,
  VoucherStock,
  VoucherWriteOff,
  handOverPaymentV1,
  noteReceiptSignedV1,
  paymentsV1,
  receiveVouchersV1,
  regieV1,
  topUpRegieV1,
  vouchersV1,
  writeOffVouchersV1,
} from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, type RouteDocumentation } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Paiements';
const PAYMENT = { name: 'id', description: 'Identifiant du paiement.', schema: { type: 'string', format: 'uuid' } };
const READING = ACCESS_RULES.readPayments.purpose;
const ONE = { requestId: null, states: null, after: null, limit: 1 };

/** What the documentation says of an act on a payment, on the stock or on the imprest. */
function act(
  summary: string,
  more: Pick<RouteDocumentation, 'body' | 'answers'> & { readonly description?: string },
): RouteDocumentation {
  return { tag: TAG, summary, problems: [409, 422], idempotencyKey: 'required', ...more };
}

/** What is handed over at the centre: vouchers, or cash of the imprest. */
@Controller('v1/sites/:site/payments/:id')
export class HandOverController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
  ) {}

  @Post('hand-over')
  @HttpCode(200)
  @Access(ACCESS_RULES.handOverPayment)
  @Documented(
    act('Remettre à la personne ses chèques d’accompagnement, ou le secours de la régie.', {
      description:
        'La somme des chèques est celle de l’aide. Le secours est remis par le régisseur, qui ne l’a pas décidé.',
      body: HandOverInput,
      answers: { 200: PaymentView },
    }),
  )
  @ApiParam(PAYMENT)
  async handOver(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) paymentId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<PaymentView> {
    const idempotencyKey = requireKey(key);
    const payload = { paymentId, ...readBody(HandOverInput, body) };
    await this.find(caller, paymentId);
    return (await this.owners.command(handOverPaymentV1, caller, { payload, idempotencyKey })).result;
  }

  @Post('receipt')
  @HttpCode(200)
  @Access(ACCESS_RULES.handOverPayment)
  @Documented(act('Constater que la personne a signé le reçu.', { body: ReceiptInput, answers: { 200: PaymentView } }))
  @ApiParam(PAYMENT)
  async signed(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) paymentId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<PaymentView> {
    const idempotencyKey = requireKey(key);
    const payload = { paymentId, ...readBody(ReceiptInput, body) };
    await this.find(caller, paymentId);
    return (await this.owners.command(noteReceiptSignedV1, caller, { payload, idempotencyKey })).result;
  }

  @Get('receipt.pdf')
  @Access(ACCESS_RULES.readPayments)
  @Documented({
    tag: TAG,
    summary: 'Télécharger le reçu à faire signer par la personne (PDF accessible).',
    answers: {},
  })
  @ApiParam(PAYMENT)
  @GivesPdf()
  async receipt(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) paymentId: string,
  ): Promise<StreamableFile> {
    const { decisionLabel } = await this.find(caller, paymentId);
    const document = await this.documents.document(`receipts/${paymentId}`, caller);
    return paper(document, `recu-${decisionLabel}`);
  }

  /** A payment is named by an id of its own: whether its request exists for the caller shows in the answer. */
  private async find(caller: Caller, paymentId: string): Promise<PaymentView> {
    const { items } = await this.owners.question(paymentsV1, { ...caller, purpose: READING }, { ...ONE, paymentId });
    const [payment] = items;
    if (payment === undefined) throw new RuleViolation('not-found');
    return payment;
  }
}

/** The stock of vouchers and the imprest. */
@Controller('v1/sites/:site')
export class TillsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get('vouchers')
  @Access(ACCESS_RULES.readPayments)
  @Documented({
    tag: TAG,
    summary: 'Lire le stock de chèques d’accompagnement, les premiers à périmer en tête.',
    answers: { 200: VoucherStock },
  })
  stock(@CurrentCaller() caller: Caller): Promise<VoucherStock> {
    return this.owners.question(vouchersV1, caller, {});
  }

  @Post('vouchers')
  @Access(ACCESS_RULES.keepPayments)
  @Documented(act('Faire entrer des chèques en stock.', { body: VoucherDelivery, answers: { 201: VoucherStock } }))
  async receive(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<VoucherStock> {
    const idempotencyKey = requireKey(key);
    const payload = readBody(VoucherDelivery, body);
    return (await this.owners.command(receiveVouchersV1, caller, { payload, idempotencyKey })).result;
  }

  @Post('vouchers/write-offs')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepPayments)
  @Documented(
    act('Constater la perte ou la péremption de chèques.', { body: VoucherWriteOff, answers: { 200: VoucherStock } }),
  )
  async writeOff(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<VoucherStock> {
    const idempotencyKey = requireKey(key);
    const payload = readBody(VoucherWriteOff, body);
    return (await this.owners.command(writeOffVouchersV1, caller, { payload, idempotencyKey })).result;
  }

  @Get('regie')
  @Access(ACCESS_RULES.readPayments)
  @Documented({
    tag: TAG,
    summary: 'Lire la régie d’avances : plafond, solde, derniers mouvements.',
    answers: { 200: RegieView },
  })
  regie(@CurrentCaller() caller: Caller): Promise<RegieView> {
    return this.owners.question(regieV1, caller, {});
  }

  @Post('regie/top-ups')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepPayments)
  @Documented(
    act('Reconstituer l’avance, sans dépasser le plafond.', { body: TopUpInput, answers: { 200: RegieView } }),
  )
  async topUp(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<RegieView> {
    const idempotencyKey = requireKey(key);
    const payload = readBody(TopUpInput, body);
    return (await this.owners.command(topUpRegieV1, caller, { payload, idempotencyKey })).result;
  }
}
