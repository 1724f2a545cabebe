import { AuthorityView, authorityV1 } from '@octroi/contracts';
import { Controller, Get } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';

/** Who may decide on a site. */
@Controller('v1/sites/:site/authority')
export class AuthorityController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readAuthority)
  @Documented({
    tag: 'Réglages',
    summary: 'Lire qui peut décider : délégations, instances, motifs, en-tête des lettres.',
    answers: { 200: AuthorityView },
    problems: [409],
  })
  show(@CurrentCaller() caller: Caller): Promise<AuthorityView> {
    return this.owners.question(authorityV1, caller, {});
  }
}
