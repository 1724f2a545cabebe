import { PapersGivenInput, PapersInput, SilenceClock, askForPapersV1, notePapersGivenV1 } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { FindDecision } from '../../application/find-decision.js';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { PreviewQuery } from './decision.dto.js';
import { Documented, DocumentedId } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { IdempotencyKey, RequestIdPipe, readBody, readQuery, requireKey } from './input.js';

const TAG = 'Demandes';
const PREVIEW =
  /^(acknowledgement|incomplete-file|granted|refused|adjourned|commitment|withdrawal|closing|appeal-receipt|appeal-rejected)\.pdf$/;

/** What a file lacks, and the letters about it. */
@Controller('v1/sites/:site')
export class PapersController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly documents: DecisionDocuments,
    private readonly findDecision: FindDecision,
  ) {}

  @Post('aid-requests/:id/papers')
  @Access(ACCESS_RULES.askForPapers)
  @Documented({
    tag: TAG,
    summary: 'Demander les pièces qui manquent : le délai de silence est suspendu.',
    description:
      'Après une décision prise en urgence, celles qui la justifient. La suspension dure jusqu’à ce que les pièces arrivent, au plus jusqu’à la date fixée (CRPA L114-5). La lettre est …/documents/incomplete-file.pdf.',
    body: PapersInput,
    answers: { 201: SilenceClock },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async ask(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SilenceClock> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, ...readBody(PapersInput, body) };
    return (await this.owners.command(askForPapersV1, caller, { payload, idempotencyKey, about: [requestId] })).result;
  }

  @Post('aid-requests/:id/papers/given')
  @HttpCode(200)
  @Access(ACCESS_RULES.askForPapers)
  @Documented({
    tag: TAG,
    summary: 'Constater que les pièces demandées sont arrivées.',
    body: PapersGivenInput,
    answers: { 200: SilenceClock },
    problems: [409, 422],
    idempotencyKey: 'required',
  })
  @DocumentedId()
  async given(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @IdempotencyKey() key: string | null,
    @Body() body: unknown,
  ): Promise<SilenceClock> {
    const idempotencyKey = requireKey(key);
    const payload = { requestId, givenOn: readBody(PapersGivenInput, body).givenOn ?? null };
    return (await this.owners.command(notePapersGivenV1, caller, { payload, idempotencyKey, about: [requestId] }))
      .result;
  }

  @Get('aid-requests/:id/documents/acknowledgement.pdf')
  @Access(ACCESS_RULES.readLetter)
  @Documented({
    tag: TAG,
    summary: 'Télécharger l’accusé de réception (PDF accessible).',
    description: 'Le premier téléchargement fixe sa date ; les suivants donnent la même lettre.',
    answers: {},
  })
  @DocumentedId()
  @GivesPdf()
  async acknowledgement(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<StreamableFile> {
    const { reference } = await this.findDecision.execute({ siteId: caller.siteId, requestId });
    const letter = await this.documents.document(`acknowledgements/${requestId}`, caller);
    return paper(letter, `accuse-de-reception-${reference}`);
  }

  @Get('aid-requests/:id/documents/incomplete-file.pdf')
  @Access(ACCESS_RULES.readLetter)
  @Documented({
    tag: TAG,
    summary: 'Télécharger la lettre qui demande les pièces manquantes (PDF accessible).',
    answers: {},
  })
  @DocumentedId()
  @GivesPdf()
  async incompleteFile(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
  ): Promise<StreamableFile> {
    const { reference } = await this.findDecision.execute({ siteId: caller.siteId, requestId });
    const letter = await this.documents.document(`papers-letters/${requestId}`, caller);
    return paper(letter, `pieces-manquantes-${reference}`);
  }

  @Get('letter-previews/:letter')
  @Access(ACCESS_RULES.previewLetter)
  @Documented({
    tag: TAG,
    summary: 'Voir un modèle de lettre sous l’en-tête du centre, adressé à une personne fictive.',
    description: 'Avec on=AAAA-MM-JJ, la lettre telle qu’elle sera ce jour-là.',
    query: PreviewQuery,
    answers: {},
  })
  @ApiParam({
    name: 'letter',
    description:
      'acknowledgement.pdf, incomplete-file.pdf, granted.pdf, refused.pdf, adjourned.pdf, commitment.pdf, withdrawal.pdf, closing.pdf, appeal-receipt.pdf ou appeal-rejected.pdf.',
    schema: { type: 'string' },
  })
  @GivesPdf()
  async preview(
    @CurrentCaller() caller: Caller,
    @Param('letter') letter: string,
    @Query() query: unknown,
  ): Promise<StreamableFile> {
    const { on } = readQuery(PreviewQuery, query);
    const [, kind] = PREVIEW.exec(letter) ?? [];
    if (kind === undefined) throw new RuleViolation('not-found');
    return paper(
      await this.documents.document(`letter-previews/${kind}${on ? `?on=${on}` : ''}`, caller),
      `modele-${kind}`,
    );
  }
}
