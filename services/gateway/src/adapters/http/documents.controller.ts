import { Acknowledgement, AddedDocument, DOCUMENT_TYPES, documentsV1, removeDocumentV1 } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiParam, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindCases } from '../../application/find-cases.js';
import { NameMembers } from '../../application/name-members.js';
import { RequireOpenCase } from '../../application/require-open-case.js';
import { IntakeScans } from '../gateways/intake-scans.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { CaseDocumentList } from './documents.dto.js';
import { Documented, DocumentedId } from './documented.js';
import { Scan, requireScan, type SentScan } from './incoming-scan.js';
import { INERT } from './inert.js';
import { IdempotencyKey, RequestIdPipe, requireKey } from './input.js';

const TAG = 'Demandes';
const BINARY = { type: 'string', format: 'binary' } as const;

const DocumentedDocument = (): MethodDecorator =>
  ApiParam({ name: 'document', description: 'Identifiant de la pièce.', schema: { type: 'string', format: 'uuid' } });

/** Scans of what a person brought. */
@Controller('v1/sites/:site/aid-requests/:id/documents')
export class DocumentsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly scans: IntakeScans,
    private readonly findCases: FindCases,
    private readonly requireOpenCase: RequireOpenCase,
    private readonly nameMembers: NameMembers,
  ) {}

  @Post()
  @Access(ACCESS_RULES.addDocument)
  @Documented({
    tag: TAG,
    summary: 'Ajouter une pièce numérisée : un fichier, tel quel, dans le corps de la requête.',
    description:
      'PDF, JPEG ou PNG, reconnus à leur contenu et non à leur nom ; 10 Mo au plus, 40 pièces et 100 Mo par demande. Le nom du fichier va dans l’en-tête X-File-Name, en UTF-8 encodé par pourcents, jamais dans l’adresse.',
    answers: { 201: AddedDocument },
    problems: [408, 409, 413, 415, 422, 429],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  @ApiConsumes(...DOCUMENT_TYPES)
  @ApiBody({ required: true, schema: BINARY })
  @ApiHeader({ name: 'X-File-Name', required: false, schema: { type: 'string', maxLength: 1200 } })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Scan() sent: SentScan | null,
  ): Promise<AddedDocument> {
    await this.requireCase(caller, requestId);
    const scan = { ...requireScan(sent), idempotencyKey: requireKey(key), requestId };
    return this.scans.add(scan, caller);
  }

  @Get()
  @Access(ACCESS_RULES.readDocuments)
  @Documented({ tag: TAG, summary: 'Lister les pièces numérisées d’une demande.', answers: { 200: CaseDocumentList } })
  @DocumentedId()
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<CaseDocumentList> {
    const { items } = await this.owners.question(documentsV1, caller, { requestId });
    const names = await this.nameMembers.execute(caller.siteId);
    return {
      items: items.map(({ addedBy, ...document }) => ({
        ...{ ...document, addedByName: names.get(addedBy) ?? null, isOwn: addedBy === caller.subject },
      })),
    };
  }

  @Get(':document')
  @Access(ACCESS_RULES.readDocuments)
  @Documented({
    tag: TAG,
    summary: 'Télécharger une pièce numérisée, à enregistrer : chaque lecture est tracée.',
    answers: {},
  })
  @DocumentedId()
  @DocumentedDocument()
  @ApiProduces(...DOCUMENT_TYPES)
  @ApiResponse({
    ...{ status: 200, description: 'La pièce.' },
    content: Object.fromEntries(DOCUMENT_TYPES.map((type) => [type, { schema: BINARY }])),
  })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Param('document', RequestIdPipe) documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.requireCase(caller, requestId);
    const { content, headers } = await this.scans.read({ requestId, documentId }, caller);
    void reply.header('content-security-policy', INERT);
    return new StreamableFile(content, {
      type: headers['content-type'],
      disposition: headers['content-disposition'],
      length: Number(headers['content-length']),
    });
  }

  @Delete(':document')
  @HttpCode(200)
  @Access(ACCESS_RULES.addDocument)
  @Documented({
    tag: TAG,
    summary: 'Retirer une pièce que l’on a soi-même ajoutée, avant la décision.',
    description: 'Son contenu et son nom sont effacés ; qui l’a ajoutée et retirée reste.',
    answers: { 200: Acknowledgement },
    problems: [409],
  })
  @DocumentedId()
  @DocumentedDocument()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Param('document', RequestIdPipe) documentId: string,
  ): Promise<Acknowledgement> {
    await this.requireOpenCase.execute({ siteId: caller.siteId, requestId });
    const payload = { requestId, documentId };
    return (await this.owners.command(removeDocumentV1, caller, { payload, idempotencyKey: null })).result;
  }

  private async requireCase(caller: Caller, requestId: string): Promise<void> {
    if ((await this.findCases.execute(caller, [{ requestId }])).length === 0) throw new RuleViolation('not-found');
  }
}
