import { siteAccessV1 } from '@octroi/contracts';
import { Controller, Get } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { HabilitationAnswer } from './habilitation.dto.js';
import { refusalInWords } from './retrieval-words.js';

/** The right of a site to ask the State. */
@Controller('v1/sites/:site/habilitation')
export class HabilitationController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readSiteAccess)
  @Documented({
    tag: 'Réglages',
    summary: 'Lire sous quelle habilitation le centre interroge API Particulier, et jusqu’à quand.',
    description:
      'Numéro, données couvertes, début et fin, jours restants ; le refus d’API Particulier s’il y en a un ; la fin du jeton (le jeton lui-même ne se lit pas), annoncée à 90, 30 et 7 jours.',
    answers: { 200: HabilitationAnswer },
  })
  async show(@CurrentCaller() caller: Caller): Promise<HabilitationAnswer> {
    const { refusal, ...access } = await this.owners.question(siteAccessV1, caller, {});
    return { ...access, refusal: refusal === null ? null : { ...refusal, text: refusalInWords(refusal.reason) } };
  }
}
