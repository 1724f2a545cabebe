import { eraseRequestsV1 } from '@octroi/contracts';
import { EraseRequests } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';

/** What is shown of requests goes at the end of its time. */
@Controller()
export class RetentionController {
  constructor(
    private readonly server: RequestServer,
    private readonly eraseRequests: EraseRequests,
  ) {}

  @MessagePattern(eraseRequestsV1.gateway.subject, Transport.NATS)
  erase(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(eraseRequestsV1.gateway, envelope, ({ actor, cause, payload }) =>
      this.eraseRequests.execute(actor, cause, payload.requestIds),
    );
  }
}
