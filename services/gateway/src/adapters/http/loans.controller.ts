import { LoanInput, LoanList, LoanView, RepaymentInput, loansV1, noteRepaymentV1, openLoanV1 } from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { FindDecision } from '../../application/find-decision.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Paiements';

/** Grants that are paid back. */
@Controller('v1/sites/:site/aid-requests/:id/loan')
export class LoansController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly findDecision: FindDecision,
  ) {}

  @Get()
  @Access(ACCESS_RULES.readPayments)
  @Documented({
    tag: TAG,
    summary: 'Lire l’avance remboursable d’une demande : échéancier, remboursements, reste dû.',
    description: 'La liste est vide quand l’aide n’est pas une avance.',
    answers: { 200: LoanList },
  })
  @DocumentedId()
  async read(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) requestId: string): Promise<LoanList> {
    await this.findDecision.execute({ siteId: caller.siteId, requestId });
    return this.owners.question(loansV1, caller, { requestIds: [requestId] });
  }

  @Post()
  @Access(ACCESS_RULES.keepLoan)
  @Documented({
    tag: TAG,
    summary: 'Faire d’une aide accordée une avance remboursable.',
    description: 'Mensualités égales au centime, la dernière prend le reste.',
    body: LoanInput,
    answers: { 201: LoanView },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async open(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<LoanView> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, ...readBody(LoanInput, body) };
    return (await this.owners.command(openLoanV1, caller, { payload, idempotencyKey, about: [requestId] })).result;
  }

  @Post('repayments')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepLoan)
  @Documented({
    tag: TAG,
    summary: 'Noter un remboursement.',
    body: RepaymentInput,
    answers: { 200: LoanView },
    problems: [422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async repayment(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<LoanView> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, ...readBody(RepaymentInput, body) };
    return (await this.owners.command(noteRepaymentV1, caller, { payload, idempotencyKey, about: [requestId] })).result;
  }
}
