import {
  FIGURE_FIELDS,
  contradictionsV1,
  recordHabilitationV1,
  recordHouseholdDataV1,
  retryRetrievalV1,
  settleContradictionV1,
  siteAccessV1,
  type HouseholdDataInput,
} from '@octroi/contracts';
import { STATE_FIGURES, type CivilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ListContradictions } from '../../application/list-contradictions.js';
import { RecordHabilitation } from '../../application/record-habilitation.js';
import { RecordHouseholdData } from '../../application/record-household-data.js';
import { RetryRetrieval } from '../../application/retry-retrieval.js';
import { SettleContradiction } from '../../application/settle-contradiction.js';
import { TellSiteAccess } from '../../application/tell-site-access.js';
import { contradictionLine } from './contradiction-line.js';
import { siteAccessView } from './site-access-view.js';

/** Commands of the retrieval service. */
@Controller()
export class RetrievalController {
  constructor(
    private readonly server: RequestServer,
    private readonly recordHabilitation: RecordHabilitation,
    private readonly recordHouseholdData: RecordHouseholdData,
    private readonly retryRetrieval: RetryRetrieval,
    private readonly settleContradiction: SettleContradiction,
    private readonly listContradictions: ListContradictions,
    private readonly tellSiteAccess: TellSiteAccess,
  ) {}

  @MessagePattern(recordHabilitationV1.subject, Transport.NATS)
  habilitation(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(recordHabilitationV1, envelope, ({ actor, cause, payload }) =>
      this.recordHabilitation.execute(actor, cause, {
        ...payload,
        deliberatedOn: payload.deliberatedOn as CivilDate,
        validFrom: payload.validFrom as CivilDate,
        validUntil: payload.validUntil as CivilDate | null,
        healthSources: payload.healthSources ?? [],
      }),
    );
  }

  @MessagePattern(recordHouseholdDataV1.subject, Transport.NATS)
  householdData(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(recordHouseholdDataV1, envelope, ({ actor, cause, payload }) =>
      this.recordHouseholdData.execute(actor, cause, {
        requestId: payload.requestId,
        data: { ...payload.data, figures: figuresIn(payload.data) },
      }),
    );
  }

  @MessagePattern(retryRetrievalV1.subject, Transport.NATS)
  retry(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(retryRetrievalV1, envelope, ({ actor, cause, payload }) =>
      this.retryRetrieval.execute(actor, cause, payload.requestId),
    );
  }

  @MessagePattern(settleContradictionV1.subject, Transport.NATS)
  settle(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(settleContradictionV1, envelope, ({ actor, cause, payload: { requestId, choice } }) =>
      this.settleContradiction.execute(actor, cause, { requestId, ...choice }),
    );
  }

  @MessagePattern(contradictionsV1.subject, Transport.NATS)
  contradictions(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(contradictionsV1, envelope, async ({ cause, payload }) => {
      const { items, more } = await this.listContradictions.execute(cause, payload);
      return { result: { items: items.map(contradictionLine), more }, events: [] };
    });
  }

  @MessagePattern(siteAccessV1.subject, Transport.NATS)
  siteAccess(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(siteAccessV1, envelope, async ({ actor, cause }) => ({
      result: siteAccessView(await this.tellSiteAccess.execute(actor, cause)),
      events: [],
    }));
  }
}

/** The figures that a body tells. */
function figuresIn(data: HouseholdDataInput) {
  return STATE_FIGURES.flatMap((source) => {
    const told = data[FIGURE_FIELDS[source]];
    return told ? [{ source, told }] : [];
  });
}
