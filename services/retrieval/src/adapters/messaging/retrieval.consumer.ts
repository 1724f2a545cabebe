import {
  decisionRecordedV1,
  regulationAdoptedV1,
  requestCorrectedV1,
  requestSubmittedV1,
  requestClosedV1,
  requestWithdrawnV1,
  type DecisionRecordedV1,
  type RegulationAdoptedV1,
  type RequestCorrectedV1,
  type RequestSubmittedV1,
  type RequestClosedV1,
  type RequestWithdrawnV1,
} from '@octroi/contracts';
import { JETSTREAM, type EventBatch } from '@octroi/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { AdoptSourceRules } from '../../application/adopt-source-rules.js';
import { CorrectTasks } from '../../application/correct-tasks.js';
import { EndTasks } from '../../application/end-tasks.js';
import { OpenTasks } from '../../application/open-tasks.js';

/** Events of intake, eligibility and decision. */
@Controller()
export class RetrievalConsumer {
  constructor(
    private readonly openTasks: OpenTasks,
    private readonly correctTasks: CorrectTasks,
    private readonly adoptSourceRules: AdoptSourceRules,
    private readonly endTasks: EndTasks,
  ) {}

  @EventPattern<string>(requestSubmittedV1.subject, JETSTREAM)
  requestSubmitted(@Payload() events: EventBatch<RequestSubmittedV1>): Promise<void> {
    return this.openTasks.execute(events);
  }

  @EventPattern<string>(requestCorrectedV1.subject, JETSTREAM)
  requestCorrected(@Payload() events: EventBatch<RequestCorrectedV1>): Promise<void> {
    return this.correctTasks.execute(events);
  }

  @EventPattern<string>(regulationAdoptedV1.subject, JETSTREAM)
  regulationAdopted(@Payload() events: EventBatch<RegulationAdoptedV1>): Promise<void> {
    return this.adoptSourceRules.execute(events);
  }

  @EventPattern<string>(decisionRecordedV1.subject, JETSTREAM)
  decisionRecorded(@Payload() events: EventBatch<DecisionRecordedV1>): Promise<void> {
    return this.endTasks.execute(events, ({ data }) => data.outcome !== 'adjourned');
  }

  @EventPattern<string>(requestClosedV1.subject, JETSTREAM)
  requestClosed(@Payload() events: EventBatch<RequestClosedV1>): Promise<void> {
    return this.endTasks.execute(events, () => true);
  }

  @EventPattern<string>(requestWithdrawnV1.subject, JETSTREAM)
  requestWithdrawn(@Payload() events: EventBatch<RequestWithdrawnV1>): Promise<void> {
    return this.endTasks.execute(events, () => true);
  }
}
