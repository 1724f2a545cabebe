import { EnvelopeList, envelopesV1 } from '@octroi/contracts';
import { Controller, Get } from '@nestjs/common';
import { OwnerRequests } from '../gateways/owner-requests.js';
import { ACCESS_RULES, Access } from './access.js';
import { CurrentCaller, type Caller } from './caller.js';
import { Documented } from './documented.js';

/** Budget envelopes of a site. */
@Controller('v1/sites/:site/envelopes')
export class EnvelopesController {
  constructor(private readonly owners: OwnerRequests) {}

  @Get()
  @Access(ACCESS_RULES.readEnvelopes)
  @Documented({
    tag: 'Budget',
    summary: 'Lire les enveloppes et ce qui en est engagé.',
    answers: { 200: EnvelopeList },
  })
  list(@CurrentCaller() caller: Caller): Promise<EnvelopeList> {
    return this.owners.question(envelopesV1, caller, {});
  }
}
