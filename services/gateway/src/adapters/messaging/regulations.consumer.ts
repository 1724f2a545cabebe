import { regulationAdoptedV1, type RegulationAdoptedV1 } from '@octroi/contracts';
import { JETSTREAM, type EventBatch } from '@octroi/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { KeepAidLabels } from '../../application/keep-aid-labels.js';

/** Regulations that eligibility adopts. */
@Controller()
export class RegulationsConsumer {
  constructor(private readonly keepAidLabels: KeepAidLabels) {}

  @EventPattern<string>(regulationAdoptedV1.subject, JETSTREAM)
  handle(@Payload() events: EventBatch<RegulationAdoptedV1>): Promise<void> {
    return this.keepAidLabels.execute(events);
  }
}
