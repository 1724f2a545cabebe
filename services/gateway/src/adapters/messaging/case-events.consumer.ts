import {
  contradictionSettledV1,
  deciderRecusedV1,
  appealAnsweredV1,
  appealRecordedV1,
  judgmentAppealedV1,
  judgmentRecordedV1,
  decisionProposedV1,
  decisionRecordedV1,
  documentAddedV1,
  decisionWithdrawnV1,
  findingRecordedV1,
  householdDataContradictedV1,
  householdDataRetrievedV1,
  householdDataUnavailableV1,
  otherRightNotedV1,
  papersAskedV1,
  papersGivenV1,
  promiseRecordedV1,
  proposalReturnedV1,
  protectionLiftedV1,
  requestAssessedV1,
  requestClosedV1,
  requestCorrectedV1,
  requestProtectedV1,
  requestRoutedV1,
  requestSubmittedV1,
  requestWithdrawnV1,
  retrievalPostponedV1,
} from '@octroi/contracts';
import { JETSTREAM, type EventBatch } from '@octroi/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { GatheredProjections } from './gathered-projections.js';

/** Every event that the case view is made of. */
const PROJECTED = [
  requestSubmittedV1,
  requestCorrectedV1,
  documentAddedV1,
  promiseRecordedV1,
  requestProtectedV1,
  protectionLiftedV1,
  findingRecordedV1,
  householdDataContradictedV1,
  contradictionSettledV1,
  householdDataRetrievedV1,
  householdDataUnavailableV1,
  retrievalPostponedV1,
  requestAssessedV1,
  requestRoutedV1,
  papersAskedV1,
  papersGivenV1,
  otherRightNotedV1,
  decisionProposedV1,
  deciderRecusedV1,
  proposalReturnedV1,
  decisionRecordedV1,
  decisionWithdrawnV1,
  appealRecordedV1,
  appealAnsweredV1,
  judgmentAppealedV1,
  judgmentRecordedV1,
  requestWithdrawnV1,
  requestClosedV1,
];

/** Events of the four services of the straight line. */
@Controller()
export class CaseEventsConsumer {
  constructor(private readonly projections: GatheredProjections) {}

  @EventPattern(PROJECTED.map(({ subject }) => subject), JETSTREAM)
  handle(@Payload() events: EventBatch): Promise<void> {
    return this.projections.project(events);
  }
}
