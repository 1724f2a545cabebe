import { IsCivilDate, IsNullable, OfferedAids, aidsV1 } from '@octroi/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';
import { readQuery } from './input.js';

/** Query of the aids. */
export class AidsQuery {
  /** Date of the request; today when left out. */
  @IsNullable() @IsCivilDate() on?: string;
}

/** What may be asked of a centre. */
@Controller('v1/sites/:site/aids')
export class AidsController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readAids)
  @Documented({
    tag: 'Demandes',
    summary: 'Lire les aides qui peuvent être demandées, et les questions que pose le règlement pour chacune.',
    description:
      'Une question sans réponse n’empêche pas le dépôt ; field désigne la partie de la demande qui y répond.',
    query: AidsQuery,
    answers: { 200: OfferedAids },
  })
  list(@CurrentCaller() caller: Caller, @Query() query: unknown): Promise<OfferedAids> {
    const { on = null } = readQuery(AidsQuery, query);
    return this.owners.question(aidsV1, caller, { on });
  }
}
