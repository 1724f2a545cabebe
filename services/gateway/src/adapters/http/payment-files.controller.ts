import {
  CancellationInput,
  PaymentFileView,
  cancelPaymentFileV1,
  makePaymentFileV1,
  paymentFilesV1,
} from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';
import { PaymentFilesView } from './payments.dto.js';

const TAG = 'Paiements';
const FILE = { name: 'id', description: 'Identifiant du fichier.', schema: { type: 'string', format: 'uuid' } };

/** A route that gives a file to keep. */
const Gives = (mediaType: string): MethodDecorator =>
  applyDecorators(
    ApiParam(FILE),
    ApiProduces(mediaType),
    ApiResponse({
      ...{ status: 200, description: 'Le fichier, toujours le même.' },
      content: { [mediaType]: { schema: { type: 'string' } } },
    }),
  );

/** Numbered files by which the accountant is told what to pay. */
@Controller('v1/sites/:site/payment-files')
export class PaymentFilesController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
  ) {}

  @Get()
  @Access(ACCESS_RULES.keepPayments)
  @Documented({
    tag: TAG,
    summary: 'Lister les derniers fichiers pour le comptable.',
    answers: { 200: PaymentFilesView },
  })
  list(@CurrentCaller() caller: Caller): Promise<PaymentFilesView> {
    return this.owners.question(paymentFilesV1, caller, { fileId: null });
  }

  @Post()
  @Access(ACCESS_RULES.keepPayments)
  @Documented({
    tag: TAG,
    summary: 'Ordonner ce qui est prêt à payer, dans un nouveau fichier numéroté.',
    description: 'Paiements au créancier et par virement, cinq cents au plus. Un paiement est dans un seul fichier.',
    answers: { 201: PaymentFileView },
    problems: [409],
    idempotencyKey: 'required',
  })
  async make(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string | null): Promise<PaymentFileView> {
    const idempotencyKey = requireKey(key);
    return (await this.owners.command(makePaymentFileV1, caller, { payload: {}, idempotencyKey })).result;
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepPayments)
  @Documented({
    tag: TAG,
    summary: 'Annuler un fichier dont rien n’est encore réglé : ses paiements sont de nouveau à payer.',
    body: CancellationInput,
    answers: { 200: PaymentFileView },
    problems: [409],
    idempotencyKey: 'required',
  })
  @ApiParam(FILE)
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) fileId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<PaymentFileView> {
    const idempotencyKey = requireKey(key);
    const payload = { fileId, ...readBody(CancellationInput, body) };
    return (await this.owners.command(cancelPaymentFileV1, caller, { payload, idempotencyKey })).result;
  }

  @Get(':id/payments.csv')
  @Access(ACCESS_RULES.keepPayments)
  @Documented({
    tag: TAG,
    summary: 'Télécharger le fichier pour le comptable (CSV).',
    description:
      'UTF-8, points-virgules, décimales françaises ; une ligne par paiement, avec ce que demande la rubrique 6112.',
    answers: {},
  })
  @Gives('text/csv')
  csv(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) fileId: string): Promise<StreamableFile> {
    return this.written(caller, fileId, { ending: 'csv', type: 'text/csv; charset=utf-8' });
  }

  @Get(':id/payments.json')
  @Access(ACCESS_RULES.keepPayments)
  @Documented({
    tag: TAG,
    summary: 'Télécharger le fichier dans l’ordre d’un bordereau de mandats (JSON), pour un logiciel qui écrit le PES.',
    answers: {},
  })
  @Gives('application/json')
  json(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) fileId: string): Promise<StreamableFile> {
    return this.written(caller, fileId, { ending: 'json', type: 'application/json; charset=utf-8' });
  }

  @Get(':id/beneficiaries.pdf')
  @Access(ACCESS_RULES.keepPayments)
  @Documented({
    tag: TAG,
    summary: 'Télécharger l’état nominatif des bénéficiaires et des sommes (PDF accessible).',
    answers: {},
  })
  @ApiParam(FILE)
  @GivesPdf()
  async statement(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) fileId: string,
  ): Promise<StreamableFile> {
    const label = await this.labelOf(caller, fileId);
    return paper(await this.documents.document(`payment-files/${fileId}/pdf`, caller), `beneficiaires-${label}`);
  }

  private async written(
    caller: Caller,
    fileId: string,
    { ending, type }: { readonly ending: string; readonly type: string },
  ): Promise<StreamableFile> {
    const label = await this.labelOf(caller, fileId);
    const { content } = await this.documents.document(`payment-files/${fileId}/${ending}`, caller);
    return new StreamableFile(content, { type, disposition: `attachment; filename="${label}.${ending}"` });
  }

  /** The owner says whether the file is there: a document that is missing is only not ready. */
  private async labelOf(caller: Caller, fileId: string): Promise<string> {
    const { items } = await this.owners.question(paymentFilesV1, caller, { fileId });
    return items[0]?.label ?? 'fichier';
  }
}
