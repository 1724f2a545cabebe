import { siteRegisteredV1, type SiteRegisteredV1 } from '@octroi/contracts';
import { JETSTREAM, type EventBatch } from '@octroi/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { RegisterSites } from '../../application/register-sites.js';

/** Events of the gateway. */
@Controller()
export class SiteRegisteredConsumer {
  constructor(private readonly registerSites: RegisterSites) {}

  @EventPattern<string>(siteRegisteredV1.subject, JETSTREAM)
  handle(@Payload() events: EventBatch<SiteRegisteredV1>): Promise<void> {
    return this.registerSites.execute(events);
  }
}
