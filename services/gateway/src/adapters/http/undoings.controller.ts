import {
  Acknowledgement,
  ClosingInput,
  DecisionWithdrawalInput,
  RecusalInput,
  RecusedDecider,
  WithdrawnDecision,
  closeRequestV1,
  recuseDeciderV1,
  withdrawDecisionV1,
} from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { FindDecision } from '../../application/find-decision.js';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Décisions';

/** Decisions that are undone, people who stand aside, and requests that end without decision. */
@Controller('v1/sites/:site/aid-requests/:id')
export class UndoingsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
    private readonly findDecision: FindDecision,
  ) {}

  @Post('decision/withdrawal')
  @HttpCode(201)
  @Access(ACCESS_RULES.decide)
  @Documented({
    tag: TAG,
    summary: 'Retirer ou abroger la dernière décision, par une nouvelle inscription au registre.',
    description:
      'Une aide accordée : dans les quatre mois et après les observations de la personne (CRPA L242-1, L121-1), sans délai à sa demande (L242-4) ou pour fraude (L241-2). Ce qui n’est pas payé redevient disponible.',
    body: DecisionWithdrawalInput,
    answers: { 201: WithdrawnDecision },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<WithdrawnDecision> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(DecisionWithdrawalInput, body), requestId };
    return (await this.owners.command(withdrawDecisionV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Post('decision/recusal')
  @HttpCode(200)
  @Access(ACCESS_RULES.decide)
  @Documented({
    tag: TAG,
    summary: 'Se déporter : la demande est la vôtre, celle d’un proche, ou un autre lien vous y attache.',
    description:
      'Le déport est enregistré et définitif (loi n° 2013-907, art. 2). La réponse dit qui décide à votre place : une autre personne déléguée, la vice-présidence, sinon l’instance.',
    body: RecusalInput,
    answers: { 200: RecusedDecider },
    problems: [409],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async recuse(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<RecusedDecider> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(RecusalInput, body), requestId };
    return (await this.owners.command(recuseDeciderV1, caller, { payload, idempotencyKey, about: [requestId] })).result;
  }

  @Get('documents/withdrawal-letter.pdf')
  @Access(ACCESS_RULES.readLetter)
  @Documented({ tag: TAG, summary: 'Télécharger la lettre de retrait ou d’abrogation (PDF accessible).', answers: {} })
  @DocumentedId()
  @GivesPdf()
  async letter(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<StreamableFile> {
    const { reference } = await this.findDecision.execute({ siteId: caller.siteId, requestId });
    return paper(await this.documents.document(`withdrawal-letters/${requestId}`, caller), `retrait-${reference}`);
  }

  @Get('documents/closing-letter.pdf')
  @Access(ACCESS_RULES.readLetter)
  @Documented({
    tag: 'Instruction',
    summary: 'Télécharger la lettre de clôture (PDF accessible).',
    description: 'Après un décès, elle s’adresse à la famille ; rien n’oblige à l’envoyer.',
    answers: {},
  })
  @DocumentedId()
  @GivesPdf()
  async closingLetter(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<StreamableFile> {
    const { reference } = await this.findDecision.execute({ siteId: caller.siteId, requestId });
    return paper(await this.documents.document(`closing-letters/${requestId}`, caller), `cloture-${reference}`);
  }

  @Post('closing')
  @HttpCode(200)
  @Access(ACCESS_RULES.closeRequest)
  @Documented({
    tag: 'Instruction',
    summary: 'Clore une demande sans décision : sans suite, décès, départ, réorientation.',
    body: ClosingInput,
    answers: { 200: Acknowledgement },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(ClosingInput, body), requestId };
    return (await this.owners.command(closeRequestV1, caller, { payload, idempotencyKey, about: [requestId] })).result;
  }
}
