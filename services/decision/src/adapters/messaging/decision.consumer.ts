import {
  regulationAdoptedV1,
  requestAssessedV1,
  requestCorrectedV1,
  requestRoutedV1,
  requestSubmittedV1,
  siteRegisteredV1,
  type RegulationAdoptedV1,
  type RequestAssessedV1,
  type RequestCorrectedV1,
  type RequestRoutedV1,
  type RequestSubmittedV1,
  type SiteRegisteredV1,
} from '@octroi/contracts';
import type { CivilDate } from '@octroi/kernel';
import { JETSTREAM, type EventBatch } from '@octroi/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { AdoptRegulations } from '../../application/request/adopt-regulations.js';
import { AssessRequests } from '../../application/request/assess-requests.js';
import { OpenRequests } from '../../application/request/open-requests.js';
import { RegisterSites } from '../../application/site/register-sites.js';
import { RouteRequests } from '../../application/request/route-requests.js';

/** Events that this service listens to. */
@Controller()
export class DecisionConsumer {
  constructor(
    private readonly openRequests: OpenRequests,
    private readonly assessRequests: AssessRequests,
    private readonly routeRequests: RouteRequests,
    private readonly registerSites: RegisterSites,
    private readonly adoptRegulations: AdoptRegulations,
  ) {}

  @EventPattern<string>(requestSubmittedV1.subject, JETSTREAM)
  submitted(@Payload() events: EventBatch<RequestSubmittedV1>): Promise<void> {
    return this.openRequests.execute(
      events.map((event) => {
        const { reference, aid, requestedAmountCents, urgent } = event.data;
        const requestedOn = event.data.requestedOn as CivilDate;
        return { ...event, data: { reference, aid, requestedAmountCents, requestedOn, urgent } };
      }),
    );
  }

  @EventPattern<string>(requestCorrectedV1.subject, JETSTREAM)
  corrected(@Payload() events: EventBatch<RequestCorrectedV1>): Promise<void> {
    return this.submitted(events);
  }

  @EventPattern<string>(requestAssessedV1.subject, JETSTREAM)
  assessed(@Payload() events: EventBatch<RequestAssessedV1>): Promise<void> {
    return this.assessRequests.execute(events);
  }

  @EventPattern<string>(requestRoutedV1.subject, JETSTREAM)
  routed(@Payload() events: EventBatch<RequestRoutedV1>): Promise<void> {
    return this.routeRequests.execute(
      events.map((event) => {
        const { authority, because, proposal, proposedAmountCents, ceilingCents, regulationHash } = event.data;
        const regulation = event.data.regulation as CivilDate;
        const data = { authority, because, proposal, proposedAmountCents, ceilingCents, regulation, regulationHash };
        return { ...event, data };
      }),
    );
  }

  @EventPattern<string>(siteRegisteredV1.subject, JETSTREAM)
  registered(@Payload() events: EventBatch<SiteRegisteredV1>): Promise<void> {
    return this.registerSites.execute(events);
  }

  @EventPattern<string>(regulationAdoptedV1.subject, JETSTREAM)
  adopted(@Payload() events: EventBatch<RegulationAdoptedV1>): Promise<void> {
    return this.adoptRegulations.execute(events);
  }
}
