import {
  SheetHead,
  SheetHeads,
  SheetSharing,
  Sheets,
  prepareSheetsV1,
  shareSheetV1,
  sheetsV1,
  withholdSheetV1,
} from '@octroi/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, type RouteDocumentation } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, requireKey } from './input.js';

const TAG = 'Séances';
const ID = { type: 'string', format: 'uuid' };
const SESSION = { name: 'id', description: 'Identifiant de la séance.', schema: ID };
const REQUEST = { name: 'requestId', description: 'Identifiant de la demande.', schema: ID };

function act(summary: string, more: Partial<RouteDocumentation> = {}): RouteDocumentation {
  const rest = { tag: TAG, problems: [409, 422], idempotencyKey: 'required' } as const;
  return { ...rest, summary, answers: { 200: SheetHead }, ...more };
}

/** Names of a sheet in the address. */
interface SheetPath {
  readonly id: string;
  readonly requestId: string;
}

/** The anonymised sheets that the members of a session read. */
@Controller('v1/sites/:site/sessions')
export class SheetsController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
  ) {}

  @Get(':id/sheets')
  @Access(ACCESS_RULES.readSheets)
  @Documented({
    tag: TAG,
    summary:
      'Lire les fiches anonymisées d’une séance : toutes pour qui les prépare, celles qui sont partagées pour un membre.',
    description: 'Chaque lecture est journalisée. Les fiches sont effacées à la clôture de la séance.',
    answers: { 200: Sheets },
    problems: [409],
  })
  @ApiParam(SESSION)
  async read(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) sessionId: string): Promise<Sheets> {
    return this.owners.question(sheetsV1, caller, { sessionId });
  }

  @Post(':id/sheets')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSheets)
  @Documented(
    act('Préparer les fiches de l’ordre du jour ; celles qui sont partagées ne changent pas.', {
      answers: { 200: SheetHeads },
    }),
  )
  @ApiParam(SESSION)
  async prepare(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) sessionId: string,
    @IdempotencyKey() key: string | null,
  ): Promise<SheetHeads> {
    const idempotencyKey = requireKey(key);
    return (await this.owners.command(prepareSheetsV1, caller, { payload: { sessionId }, idempotencyKey })).result;
  }

  @Post(':id/sheets/:requestId/sharing')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSheets)
  @Documented(
    act('Partager une fiche relue avec les membres de la séance.', {
      description: 'L’avertissement lu est confirmé par warningRead. Un texte qui désigne encore le foyer est refusé.',
      body: SheetSharing,
    }),
  )
  @ApiParam(SESSION)
  @ApiParam(REQUEST)
  async share(
    @CurrentCaller() caller: Caller,
    @Param() path: SheetPath,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SheetHead> {
    const named = sheetOf(path);
    const idempotencyKey = requireKey(key);
    const payload = { ...readBody(SheetSharing, body), ...named };
    return (await this.owners.command(shareSheetV1, caller, { payload, idempotencyKey })).result;
  }

  @Post(':id/sheets/:requestId/withholding')
  @HttpCode(200)
  @Access(ACCESS_RULES.keepSheets)
  @Documented(act('Garder une fiche pour soi, ou en retirer le partage.'))
  @ApiParam(SESSION)
  @ApiParam(REQUEST)
  async withhold(
    @CurrentCaller() caller: Caller,
    @Param() path: SheetPath,
    @IdempotencyKey() key: string | null,
  ): Promise<SheetHead> {
    const payload = sheetOf(path);
    const idempotencyKey = requireKey(key);
    return (await this.owners.command(withholdSheetV1, caller, { payload, idempotencyKey })).result;
  }

  @Get(':id/sheets.pdf')
  @Access(ACCESS_RULES.readSheets)
  @Documented({
    tag: TAG,
    summary: 'Télécharger le livret des fiches partagées (PDF accessible).',
    answers: {},
    problems: [409],
  })
  @ApiParam(SESSION)
  @GivesPdf()
  async booklet(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) sessionId: string,
  ): Promise<StreamableFile> {
    // The owner says whether the person may read them: a document that is missing is only not ready.
    await this.owners.question(sheetsV1, caller, { sessionId });
    return paper(await this.documents.document(`session-sheets/${sessionId}`, caller), 'fiches');
  }
}

function sheetOf({ id, requestId }: SheetPath): { readonly sessionId: string; readonly requestId: string } {
  const pipe = new RequestIdPipe();
  return { sessionId: pipe.transform(id), requestId: pipe.transform(requestId) };
}
