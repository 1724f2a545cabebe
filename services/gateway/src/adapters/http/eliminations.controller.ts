import {
  Acknowledgement,
  EliminationDetail,
  EliminationHoldInput,
  EliminationInput,
  EliminationList,
  EliminationVisa,
  approveEliminationV1,
  cancelEliminationV1,
  eliminationV1,
  eliminationsV1,
  holdFileV1,
  proposeEliminationV1,
} from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Protection des données';
const ID = {
  name: 'id',
  description: 'Identifiant de la proposition.',
  schema: { type: 'string', format: 'uuid' },
} as const;

/** Files at the end of their time: proposed, with the visa of the archives eliminated. */
@Controller('v1/sites/:site/eliminations')
export class EliminationsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
  ) {}

  @Get()
  @Access(ACCESS_RULES.readEliminations)
  @Documented({
    tag: TAG,
    summary: 'Lister les propositions d’élimination, leur avancement, et les dossiers protégés.',
    answers: { 200: EliminationList },
  })
  list(@CurrentCaller() caller: Caller): Promise<EliminationList> {
    return this.owners.question(eliminationsV1, caller, {});
  }

  @Post()
  @Access(ACCESS_RULES.keepEliminations)
  @Documented({
    tag: TAG,
    summary: 'Proposer l’élimination des dossiers dont la durée de conservation est passée.',
    description:
      'Deux ans après le dernier contact pour un refus ou une demande sans suite, dix ans pour une aide accordée, dont un dossier sur sampleEvery est conservé. Un recours, une avance due, un paiement en cours ou une protection retiennent un dossier.',
    body: EliminationInput,
    answers: { 201: EliminationDetail },
    problems: [409],
    idempotencyKey: 'required',
  })
  async propose(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<EliminationDetail> {
    const idempotencyKey = requireKey(key);
    const payload = readBody(EliminationInput, body);
    return (await this.owners.command(proposeEliminationV1, caller, { payload, idempotencyKey })).result;
  }

  @Get(':id')
  @Access(ACCESS_RULES.readEliminations)
  @Documented({
    tag: TAG,
    summary: 'Lire une proposition d’élimination, dossier par dossier.',
    answers: { 200: EliminationDetail },
  })
  @ApiParam(ID)
  find(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) eliminationId: string): Promise<EliminationDetail> {
    return this.owners.question(eliminationV1, caller, { eliminationId });
  }

  @Post(':id/visa')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepEliminations)
  @Documented({
    tag: TAG,
    summary: 'Inscrire le visa des archives départementales, et éliminer.',
    description:
      'L’élimination est définitive et commence aussitôt. Un dossier qui n’est plus éliminable depuis la proposition est retiré du bordereau.',
    body: EliminationVisa,
    answers: { 200: EliminationDetail },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @ApiParam(ID)
  async visa(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) eliminationId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<EliminationDetail> {
    const idempotencyKey = requireKey(key);
    const payload = { eliminationId, ...readBody(EliminationVisa, body) };
    return (await this.owners.command(approveEliminationV1, caller, { payload, idempotencyKey })).result;
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepEliminations)
  @Documented({
    tag: TAG,
    summary: 'Renoncer à une proposition qui n’a pas reçu de visa.',
    answers: { 200: EliminationDetail },
    problems: [409],
    idempotencyKey: 'required',
  })
  @ApiParam(ID)
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) eliminationId: string,
    @IdempotencyKey() key: string | null,
  ): Promise<EliminationDetail> {
    const idempotencyKey = requireKey(key);
    return (await this.owners.command(cancelEliminationV1, caller, { payload: { eliminationId }, idempotencyKey }))
      .result;
  }

  @Get(':id/slip.pdf')
  @Access(ACCESS_RULES.readEliminations)
  @Documented({ tag: TAG, summary: 'Lire le bordereau d’élimination (PDF accessible).', answers: {} })
  @ApiParam(ID)
  @GivesPdf()
  async slip(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) eliminationId: string,
  ): Promise<StreamableFile> {
    const { label } = await this.find(caller, eliminationId);
    return paper(await this.documents.document(`eliminations/${eliminationId}/pdf`, caller), `bordereau-${label}`);
  }

  @Get(':id/slip.csv')
  @Access(ACCESS_RULES.readEliminations)
  @Documented({ tag: TAG, summary: 'Télécharger le bordereau d’élimination (CSV).', answers: {} })
  @ApiParam(ID)
  @ApiProduces('text/csv')
  @ApiResponse({
    ...{ status: 200, description: 'Le bordereau (CSV).' },
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  async table(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) eliminationId: string,
  ): Promise<StreamableFile> {
    const { label } = await this.find(caller, eliminationId);
    const { content } = await this.documents.document(`eliminations/${eliminationId}/csv`, caller);
    const disposition = `attachment; filename="bordereau-${label}.csv"`;
    return new StreamableFile(content, { type: 'text/csv; charset=utf-8', disposition });
  }
}

/** Files that must not go. */
@Controller('v1/sites/:site/aid-requests/:id/elimination-hold')
export class EliminationHoldsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Put()
  @Access(ACCESS_RULES.holdFile)
  @Documented({
    tag: TAG,
    summary: 'Protéger un dossier de l’élimination, ou lever cette protection.',
    description:
      'Un contentieux, une demande d’accès en cours : le motif ne nomme personne. reason à null lève la protection.',
    body: EliminationHoldInput,
    answers: { 200: Acknowledgement },
  })
  @DocumentedId()
  async hold(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Body() body: unknown,
  ): Promise<Acknowledgement> {
    const payload = { requestId, ...readBody(EliminationHoldInput, body) };
    return (await this.owners.command(holdFileV1, caller, { payload, idempotencyKey: null, about: [requestId] }))
      .result;
  }
}
