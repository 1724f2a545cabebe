import { recordHabilitationV1, recordHouseholdDataV1, retryRetrievalV1 } from '@octroi/contracts';
import type { CivilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { RecordHabilitation } from '../../application/record-habilitation.js';
import { RecordHouseholdData } from '../../application/record-household-data.js';
import { RetryRetrieval } from '../../application/retry-retrieval.js';

/** Commands of the retrieval service. */
@Controller()
export class RetrievalController {
  constructor(
    private readonly server: RequestServer,
    private readonly recordHabilitation: RecordHabilitation,
    private readonly recordHouseholdData: RecordHouseholdData,
    private readonly retryRetrieval: RetryRetrieval,
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
      this.recordHouseholdData.execute(actor, cause, payload),
    );
  }

  @MessagePattern(retryRetrievalV1.subject, Transport.NATS)
  retry(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(retryRetrievalV1, envelope, ({ actor, cause, payload }) =>
      this.retryRetrieval.execute(actor, cause, payload.requestId),
    );
  }
}
