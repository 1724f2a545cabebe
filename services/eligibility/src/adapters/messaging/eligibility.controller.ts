import { adoptRegulationV1 } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { AdoptRegulation } from '../../application/adopt-regulation.js';

/** Commands of the eligibility service. */
@Controller()
export class EligibilityController {
  constructor(
    private readonly server: RequestServer,
    private readonly adoptRegulation: AdoptRegulation,
  ) {}

  @MessagePattern(adoptRegulationV1.subject, Transport.NATS)
  adopt(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(adoptRegulationV1, envelope, ({ actor, cause, payload }) =>
      this.adoptRegulation.execute(actor, cause, payload),
    );
  }
}
