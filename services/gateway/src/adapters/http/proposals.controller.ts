import {
  Acknowledgement,
  DecisionInput,
  ProposalReturn,
  ProposedDecision,
  SignProposals,
  proposeDecisionV1,
  returnProposalV1,
  signProposalsV1,
} from '@octroi/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { asUnknown } from '../../domain/hidden.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { batchResult } from './decision-results.js';
import { DecisionBatchResult } from './decision.dto.js';
import { Documented, DocumentedId } from './documented.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Décisions';

/** Decisions that one person prepares and another signs. */
@Controller('v1/sites/:site')
export class ProposalsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Post('aid-requests/:id/proposal')
  @HttpCode(201)
  @Access(ACCESS_RULES.propose)
  @Documented({
    tag: TAG,
    summary: 'Proposer une décision à la signature de la personne compétente.',
    description:
      'Remplace la proposition précédente. Rien n’est inscrit au registre ni envoyé avant la signature. to dit qui signe, ou quelle instance décide.',
    body: DecisionInput,
    answers: { 201: ProposedDecision },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async propose(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<ProposedDecision> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, decision: readBody(DecisionInput, body) };
    return (await this.owners.command(proposeDecisionV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Post('aid-requests/:id/proposal/return')
  @HttpCode(200)
  @Access(ACCESS_RULES.returnProposal)
  @Documented({
    tag: TAG,
    summary: 'Renvoyer une proposition à qui l’a préparée, avec le motif.',
    body: ProposalReturn,
    answers: { 200: Acknowledgement },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async sendBack(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(ProposalReturn, body), requestId };
    return (await this.owners.command(returnProposalV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Post('signatures')
  @HttpCode(200)
  @Access(ACCESS_RULES.decide)
  @Documented({
    tag: TAG,
    summary: 'Signer jusqu’à 200 propositions en un acte ; une inscription au registre pour chacune.',
    description:
      'Une proposition modifiée depuis qu’elle a été lue n’est pas signée ; un élément rejeté n’empêche pas les autres.',
    body: SignProposals,
    answers: { 200: DecisionBatchResult },
    problems: [422],
    idempotencyKey: 'required',
  })
  async sign(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<DecisionBatchResult> {
    const idempotencyKey = requireKey(key);
    const { items, asked } = asUnknown(readBody(SignProposals, body).items, caller.hidden);
    const about = items.map(({ requestId }) => requestId);
    const command = { payload: { items: [...items] }, idempotencyKey, about };
    return batchResult((await this.owners.command(signProposalsV1, caller, command)).result, asked);
  }
}
