import { DuplicatesQuestion, duplicatesV1, searchV1 } from '@octroi/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { FindCases } from '../../application/find-cases.js';
import { worklistOf } from '../../domain/worklist.js';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { readBody } from './input.js';
import { FoundCases, PeopleSearchInput, SimilarCases } from './people.dto.js';
import { itemOf } from './worklist.dto.js';

const TAG = 'Personnes';
const DEFAULT_LIMIT = 10;

/** Requests found by the people of their household. POST without effect: what is searched has no place in an address. */
@Controller('v1/sites/:site')
export class PeopleController {
  constructor(
    private readonly owners: OwnerRequests,
    private readonly findCases: FindCases,
  ) {}

  @Post('search')
  @HttpCode(200)
  @Access(ACCESS_RULES.searchPeople)
  @Documented({
    tag: TAG,
    summary: 'Chercher une personne ou une demande : début de nom, date de naissance, référence.',
    description:
      'Sans accents ni ordre des mots ; chaque demande montrée laisse une trace de consultation, et un volume inhabituel une alerte.',
    body: PeopleSearchInput,
    answers: { 200: FoundCases },
  })
  async search(@CurrentCaller() caller: Caller, @Body() body: unknown): Promise<FoundCases> {
    const { text, limit } = readBody(PeopleSearchInput, body);
    const { items, more } = await this.owners.question(searchV1, caller, { text, limit: limit ?? DEFAULT_LIMIT });
    const cases = await this.findCases.execute(caller, items);
    return {
      items: cases.map(([{ matched, applicant, person }, summary]) => ({
        ...{ matched, applicant, person, request: itemOf(caller.siteId, summary, applicant) },
      })),
      more,
    };
  }

  @Post('duplicates')
  @HttpCode(200)
  @Access(ACCESS_RULES.findDuplicates)
  @Documented({
    tag: TAG,
    summary: 'Trouver les demandes d’une personne qui ressemble à celle que l’on saisit.',
    body: DuplicatesQuestion,
    answers: { 200: SimilarCases },
  })
  async duplicates(@CurrentCaller() caller: Caller, @Body() body: unknown): Promise<SimilarCases> {
    const { items } = await this.owners.question(duplicatesV1, caller, readBody(DuplicatesQuestion, body));
    const cases = await this.findCases.execute(caller, items);
    return {
      items: cases.map(([{ likeness, as, person }, summary]) => ({
        ...{ likeness, as, person, running: worklistOf(summary.status) !== null },
        request: itemOf(caller.siteId, summary),
      })),
    };
  }
}
