import { eraseRequestsV1, heldDataV1, type HeldSection } from '@octroi/contracts';
import { EraseRequests, TellHeldData } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';

/** What is kept of requests, whole: told to who asks for their data, erased at the end of its time. */
@Controller()
export class RetentionController {
  constructor(
    private readonly server: RequestServer,
    private readonly eraseRequests: EraseRequests,
    private readonly tellHeldData: TellHeldData<unknown>,
  ) {}

  @MessagePattern(eraseRequestsV1.eligibility.subject, Transport.NATS)
  erase(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(eraseRequestsV1.eligibility, envelope, ({ actor, cause, payload }) =>
      this.eraseRequests.execute(actor, cause, payload.requestIds),
    );
  }

  @MessagePattern(heldDataV1.eligibility.subject, Transport.NATS)
  held(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(heldDataV1.eligibility, envelope, async ({ actor, cause, payload }) => {
      const { sections } = await this.tellHeldData.execute(actor, cause, payload.requestIds);
      return { result: { sections: structuredClone(sections) as HeldSection[] } };
    });
  }
}
