import {
  appealAnsweredV1,
  appealRecordedV1,
  decisionRecordedV1,
  decisionWithdrawnV1,
  requestClosedV1,
  householdDataRetrievedV1,
  requestCorrectedV1,
  requestSubmittedV1,
  requestWithdrawnV1,
  siteRegisteredV1,
  type AppealAnsweredV1,
  type AppealRecordedV1,
  type DecisionRecordedV1,
  type DecisionWithdrawnV1,
  type RequestClosedV1,
  type HouseholdDataRetrievedV1,
  type RequestCorrectedV1,
  type RequestSubmittedV1,
  type RequestWithdrawnV1,
  type SiteRegisteredV1,
} from '@octroi/contracts';
import { JETSTREAM, type EventBatch } from '@octroi/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { CloseAnswered } from '../../application/close-answered.js';
import { FreeReservations } from '../../application/free-reservations.js';
import { ReceiveHouseholdData } from '../../application/receive-household-data.js';
import { ReceiveSubmissions } from '../../application/receive-submissions.js';
import { ReopenAppealed } from '../../application/reopen-appealed.js';
import { UndoGrants } from '../../application/undo-grants.js';
import { RecordGrants } from '../../application/record-grants.js';
import { RegisterSites } from '../../application/register-sites.js';
import { submissionEventOf } from './submission-event.js';

/**
 * Events of the gateway, intake, retrieval and decision. `household-data-unavailable` has no handler: nothing is assessed until a person brings the
 * proof or confirms that there is none.
 */
@Controller()
export class EligibilityConsumer {
  constructor(
    private readonly registerSites: RegisterSites,
    private readonly receiveSubmissions: ReceiveSubmissions,
    private readonly receiveHouseholdData: ReceiveHouseholdData,
    private readonly recordGrants: RecordGrants,
    private readonly undoGrants: UndoGrants,
    private readonly reopenAppealed: ReopenAppealed,
    private readonly closeAnswered: CloseAnswered,
    private readonly freeReservations: FreeReservations,
  ) {}

  @EventPattern<string>(siteRegisteredV1.subject, JETSTREAM)
  onSites(@Payload() events: EventBatch<SiteRegisteredV1>): Promise<void> {
    return this.registerSites.execute(events);
  }

  @EventPattern<string>(requestSubmittedV1.subject, JETSTREAM)
  onSubmissions(@Payload() events: EventBatch<RequestSubmittedV1>): Promise<void> {
    return this.receiveSubmissions.execute(events.map(submissionEventOf));
  }

  @EventPattern<string>(requestCorrectedV1.subject, JETSTREAM)
  onCorrections(@Payload() events: EventBatch<RequestCorrectedV1>): Promise<void> {
    return this.onSubmissions(events);
  }

  @EventPattern<string>(householdDataRetrievedV1.subject, JETSTREAM)
  onHouseholdData(@Payload() events: EventBatch<HouseholdDataRetrievedV1>): Promise<void> {
    return this.receiveHouseholdData.execute(events);
  }

  @EventPattern<string>(decisionRecordedV1.subject, JETSTREAM)
  onDecisions(@Payload() events: EventBatch<DecisionRecordedV1>): Promise<void> {
    return this.recordGrants.execute(events);
  }

  @EventPattern<string>(decisionWithdrawnV1.subject, JETSTREAM)
  onUndoings(@Payload() events: EventBatch<DecisionWithdrawnV1>): Promise<void> {
    return this.undoGrants.execute(events);
  }

  @EventPattern<string>(appealRecordedV1.subject, JETSTREAM)
  onAppeals(@Payload() events: EventBatch<AppealRecordedV1>): Promise<void> {
    return this.reopenAppealed.execute(events);
  }

  @EventPattern<string>(appealAnsweredV1.subject, JETSTREAM)
  onAppealsAnswered(@Payload() events: EventBatch<AppealAnsweredV1>): Promise<void> {
    return this.closeAnswered.execute(events);
  }

  @EventPattern<string>(requestClosedV1.subject, JETSTREAM)
  onClosings(@Payload() events: EventBatch<RequestClosedV1>): Promise<void> {
    return this.freeReservations.execute(events);
  }

  @EventPattern<string>(requestWithdrawnV1.subject, JETSTREAM)
  onWithdrawals(@Payload() events: EventBatch<RequestWithdrawnV1>): Promise<void> {
    return this.freeReservations.execute(events);
  }
}
