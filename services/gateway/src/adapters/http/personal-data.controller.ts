import { HOLDING_OWNERS, heldDataV1, personalDataV1 } from '@octroi/contracts';
import type { Clock } from '@octroi/kernel';
import { CLOCK } from '@octroi/platform';
import { Controller, Get, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented, DocumentedId } from './documented.js';
import { RequestIdPipe } from './input.js';
import { personalDataPage } from './personal-data-page.js';
import { PersonalData } from './personal-data.dto.js';

const TAG = 'Protection des données';

/** What is held about somebody, for who asks for it. Each owner leaves a row for it in its log of accesses. */
@Controller('v1/sites/:site/aid-requests/:id')
export class PersonalDataController {
  constructor(
    private readonly owners: OwnerRequests,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('personal-data')
  @Access(ACCESS_RULES.exportPersonalData)
  @Documented({
    tag: TAG,
    summary: 'Exporter tout ce qui est détenu sur la personne qui a fait cette demande (RGPD, article 15).',
    description:
      'Toutes ses demandes au centre ; rien des autres personnes du foyer, ni de qui a consulté. La consultation laisse une trace.',
    answers: { 200: PersonalData },
    problems: [410],
  })
  @DocumentedId()
  async export(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) requestId: string): Promise<PersonalData> {
    const { sections, requestIds, ...person } = await this.owners.question(personalDataV1, caller, { requestId });
    const others = await Promise.all(
      HOLDING_OWNERS.map((owner) => this.owners.question(heldDataV1[owner], caller, { requestIds })),
    );
    const held = [sections, ...others.map((other) => other.sections)].flat();
    return { ...person, madeAt: this.clock.now().toISOString(), requestIds, sections: held };
  }

  @Get('personal-data.html')
  @Access(ACCESS_RULES.exportPersonalData)
  @Documented({ tag: TAG, summary: 'Le même export, à lire et à remettre (HTML).', answers: {}, problems: [410] })
  @DocumentedId()
  @ApiProduces('text/html')
  @ApiResponse({
    ...{ status: 200, description: 'La page.' },
    content: { 'text/html': { schema: { type: 'string' } } },
  })
  async page(@CurrentCaller() caller: Caller, @Param('id', RequestIdPipe) requestId: string): Promise<StreamableFile> {
    const data = await this.export(caller, requestId);
    return new StreamableFile(Buffer.from(personalDataPage(data, caller.siteId), 'utf8'), {
      type: 'text/html; charset=utf-8',
      disposition: 'attachment; filename="donnees-personnelles.html"',
    });
  }
}
