import {
  AppealInput,
  AppealView,
  JudgmentAppealInput,
  JudgmentInput,
  noteJudgmentAppealV1,
  recordAppealV1,
  recordJudgmentV1,
} from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { FindDecision } from '../../application/find-decision.js';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Décisions';

/** Appeals against decisions, and their letters. */
@Controller('v1/sites/:site/aid-requests/:id')
export class AppealsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
    private readonly findDecision: FindDecision,
  ) {}

  @Post('appeals')
  @Access(ACCESS_RULES.recordAppeal)
  @Documented({
    tag: TAG,
    summary: 'Enregistrer un recours, gracieux ou contentieux, contre la décision en vigueur ou le rejet implicite.',
    description:
      'Un recours tardif est enregistré, et signalé. Un recours gracieux rend la demande à décider : le silence de deux mois le rejette (CRPA L411-7), et formé à temps il proroge le délai pour saisir le tribunal (L411-2). D’ici à la réponse, la décision contestée s’applique. La réponse est une décision (POST …/decision), jamais dans un lot : refused rejette le recours, et la décision demeure ; granted ou partially-granted la remplace, pour davantage. Sans décision, une fois passé le jour où le silence vaut rejet, le recours conteste ce rejet : le délai de deux mois ne court que si l’accusé de réception l’a annoncé avant (R421-2, L112-6), et la réponse est la première décision.',
    body: AppealInput,
    answers: { 201: AppealView },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async record(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<AppealView> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(AppealInput, body), requestId };
    return (await this.owners.command(recordAppealV1, caller, { payload, idempotencyKey, about: [requestId] })).result;
  }

  @Post('appeals/:appeal/judgment')
  @HttpCode(200)
  @Access(ACCESS_RULES.recordAppeal)
  @Documented({
    tag: TAG,
    summary: 'Enregistrer le jugement rendu sur un recours contentieux.',
    description:
      'Une annulation s’inscrit au registre par un acte qui nomme la décision annulée (série RET), libère ce qui n’est pas payé et rend la demande à décider, avec un nouveau délai de silence depuis la notification au centre. Avec injonction, sa date figure dans les échéances.',
    body: JudgmentInput,
    answers: { 200: AppealView },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  @ApiParam({ name: 'appeal', description: 'Identifiant du recours.', schema: { type: 'string', format: 'uuid' } })
  async judge(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Param('appeal', RequestIdPipe) appealId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<AppealView> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(JudgmentInput, body), requestId, appealId };
    return (await this.owners.command(recordJudgmentV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Post('appeals/:appeal/judgment/appeal')
  @HttpCode(200)
  @Access(ACCESS_RULES.recordAppeal)
  @Documented({
    tag: TAG,
    summary: 'Noter l’appel ou le pourvoi contre un jugement, puis ce qui en est jugé.',
    description:
      'En matière d’aide sociale le tribunal statue en premier et dernier ressort (CJA R811-1) : le recours est un pourvoi devant le Conseil d’État. Il ne suspend rien : le jugement s’applique. Sans ruling, il est en cours ; noté de nouveau avec ruling, confirmed laisse le jugement, judgment-annulled fait juger le recours de nouveau, et le nouveau jugement s’enregistre comme le premier (POST …/judgment).',
    body: JudgmentAppealInput,
    answers: { 200: AppealView },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  @ApiParam({ name: 'appeal', description: 'Identifiant du recours.', schema: { type: 'string', format: 'uuid' } })
  async appealJudgment(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Param('appeal', RequestIdPipe) appealId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<AppealView> {
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(JudgmentAppealInput, body), requestId, appealId };
    return (await this.owners.command(noteJudgmentAppealV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Get('documents/appeal-receipt.pdf')
  @Access(ACCESS_RULES.readLetter)
  @Documented({
    tag: TAG,
    summary: 'Télécharger l’accusé de réception du recours gracieux en cours (PDF accessible).',
    answers: {},
  })
  @DocumentedId()
  @GivesPdf()
  receipt(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) requestId: string): Promise<StreamableFile> {
    return this.letter(caller, requestId, 'receipt');
  }

  @Get('documents/appeal-answer.pdf')
  @Access(ACCESS_RULES.readLetter)
  @Documented({ tag: TAG, summary: 'Télécharger la réponse au dernier recours (PDF accessible).', answers: {} })
  @DocumentedId()
  @GivesPdf()
  answer(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) requestId: string): Promise<StreamableFile> {
    return this.letter(caller, requestId, 'answer');
  }

  private async letter(caller: Caller, requestId: string, kind: 'receipt' | 'answer'): Promise<StreamableFile> {
    const { reference } = await this.findDecision.execute({ siteId: caller.siteId, requestId });
    const name = kind === 'receipt' ? 'recours' : 'reponse-recours';
    return paper(await this.documents.document(`appeal-${kind}s/${requestId}`, caller), `${name}-${reference}`);
  }
}
