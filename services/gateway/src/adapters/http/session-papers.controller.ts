import { sessionsV1 } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { FindDecision } from '../../application/find-decision.js';
import { DecisionDocuments } from '../gateways/decision-documents.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { ExtractQuery } from './decision.dto.js';
import { Documented, DocumentedId } from './documented.js';
import { GivesPdf, paper } from './gives-pdf.js';
import { RequestIdPipe, readQuery } from './input.js';

const TAG = 'Séances';

/** Papers of the sessions. */
@Controller('v1/sites/:site')
export class SessionPapersController {
  constructor(
    private readonly documents: DecisionDocuments,
    private readonly findDecision: FindDecision,
    private readonly owners: OwnerRequests,
  ) {}

  @Get('aid-requests/:id/documents/register-extract.pdf')
  @Access(ACCESS_RULES.readExtract)
  @Documented({
    tag: TAG,
    summary: 'Télécharger l’extrait du registre d’une décision prise en séance.',
    query: ExtractQuery,
    answers: {},
  })
  @DocumentedId()
  @GivesPdf()
  async extract(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) requestId: string,
    @Query() query: unknown,
  ): Promise<StreamableFile> {
    const { volume } = readQuery(ExtractQuery, query);
    const { reference, decided } = await this.findDecision.execute({ siteId: caller.siteId, requestId });
    if (!decided) throw new RuleViolation('document-not-ready');
    const path = `register-extracts/${requestId}?volume=${volume ?? 'communicable'}`;
    return paper(await this.documents.document(path, caller), `extrait-${reference}`);
  }

  @Get('sessions/:id/minutes.pdf')
  @Access(ACCESS_RULES.readMinutes)
  @Documented({ tag: TAG, summary: 'Télécharger le procès-verbal d’une séance.', answers: {} })
  @ApiParam({ name: 'id', description: 'Identifiant de la séance.', schema: { type: 'string', format: 'uuid' } })
  @GivesPdf()
  async minutes(
    @CurrentCaller() caller: Caller,
    @Param('id', RequestIdPipe) sessionId: string,
  ): Promise<StreamableFile> {
    // The owner says whether the session is there: a document that is missing is only not ready.
    await this.owners.question(sessionsV1, caller, { sessionId });
    return paper(await this.documents.document(`minutes/${sessionId}`, caller), 'proces-verbal');
  }

  @Get('register/delegated-decisions.pdf')
  @Access(ACCESS_RULES.readMinutes)
  @Documented({
    tag: TAG,
    summary: 'Télécharger le compte rendu des décisions prises par délégation depuis le dernier conseil.',
    answers: {},
  })
  @GivesPdf()
  async account(@CurrentCaller() caller: Caller): Promise<StreamableFile> {
    return paper(await this.documents.document('delegated-account', caller), 'decisions-par-delegation');
  }
}
