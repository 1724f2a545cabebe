import {
  RegisterCheckpoints,
  RegisterVerification,
  registerCheckpointsV1,
  registerV1,
  registerVerificationV1,
} from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { CheckpointQuery, ExtractQuery, RegisterExportQuery, RegisterQuery, RegisterView } from './decision.dto.js';
import { Documented } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { readQuery } from './input.js';

const TAG = 'Registre';
const DEFAULT_LIMIT = 50;
const CURSOR_LIST = 'register';
const VOLUME = /^(\d{4})\.pdf$/;
const POSITION = /^\d{1,15}$/;

/** The register of a site's decisions. */
@Controller('v1/sites/:site/register')
export class RegisterController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
  ) {}

  @Get()
  @Access(ACCESS_RULES.readRegister)
  @Documented({
    tag: TAG,
    summary: 'Lire le registre des décisions, dans l’ordre de sa chaîne.',
    query: RegisterQuery,
    answers: { 200: RegisterView },
  })
  async read(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<RegisterView> {
    const { year, cursor, limit } = readQuery(RegisterQuery, query);
    const after = decodeCursor(CURSOR_LIST, cursor, POSITION);
    const page = await this.owners.question(registerV1, caller, {
      year: year ?? null,
      after: after === null ? null : Number(after),
      limit: limit ?? DEFAULT_LIMIT,
    });
    const last = page.lines.at(-1);
    const nextCursor = page.more && last ? encodeCursor(CURSOR_LIST, String(last.register.position)) : null;
    return { items: page.lines, nextCursor };
  }

  @Get('verification')
  @Access(ACCESS_RULES.verifyRegister)
  @Documented({
    tag: TAG,
    summary: 'Vérifier que le registre est intact.',
    answers: { 200: RegisterVerification },
  })
  verify(@CurrentCaller() caller: Caller): Promise<RegisterVerification> {
    return this.owners.question(registerVerificationV1, caller, {});
  }

  @Get('checkpoints')
  @Access(ACCESS_RULES.verifyRegister)
  @Documented({
    tag: TAG,
    summary: 'Lire les derniers points de contrôle signés : à conserver hors de l’installation.',
    query: CheckpointQuery,
    answers: { 200: RegisterCheckpoints },
  })
  checkpoints(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<RegisterCheckpoints> {
    const { limit } = readQuery(CheckpointQuery, query);
    return this.owners.question(registerCheckpointsV1, caller, { limit: limit ?? 10 });
  }

  @Get('export')
  @Access(ACCESS_RULES.exportRegister)
  @Documented({
    tag: TAG,
    summary: 'Exporter le registre, pour le vérifier sans base ni réseau.',
    description: 'Sans content=kept, ni les décisions ni les noms : empreintes, numéros et points de contrôle.',
    query: RegisterExportQuery,
    answers: {},
  })
  @ApiProduces('application/x-ndjson')
  @ApiResponse({
    ...{ status: 200, description: 'Le registre, une inscription par ligne.' },
    content: { 'application/x-ndjson': { schema: { type: 'string' } } },
  })
  async export(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<StreamableFile> {
    const { content } = readQuery(RegisterExportQuery, query);
    const { content: stream } = await this.documents.document(
      `register-export?content=${content ?? 'left-out'}`,
      caller,
    );
    return new StreamableFile(stream, {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="registre-${caller.siteId}.ndjson"`,
    });
  }

  @Get('volumes/:book')
  @Access(ACCESS_RULES.exportRegister)
  @Documented({
    tag: TAG,
    summary: 'Télécharger une année du registre, en l’un de ses deux volumes (PDF accessible).',
    description:
      'Le volume communicable ne désigne personne. Le volume nominatif est pour le secrétariat, la présidence et la direction ; chaque nom donné est journalisé.',
    query: ExtractQuery,
    answers: {},
  })
  @ApiParam({ name: 'book', description: 'L’année : 2026.pdf.', schema: { type: 'string' } })
  @GivesPdf()
  async volume(
    @CurrentCaller() caller: Caller,
    @Param('book') book: string,
    @Query() query: unknown,
  ): Promise<StreamableFile> {
    const { volume = 'communicable' } = readQuery(ExtractQuery, query);
    const [, year] = VOLUME.exec(book) ?? [];
    if (year === undefined) throw new RuleViolation('not-found');
    const document = await this.documents.document(`register-volumes/${year}?volume=${volume}`, caller);
    return paper(document, `registre-${year}-${volume}`);
  }
}
