import { heldDataV1, type HeldSection } from '@octroi/contracts';
import { TellHeldData } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';

/** What is kept of requests, whole, told to who asks for their data. */
@Controller()
export class RetentionController {
  constructor(
    private readonly server: RequestServer,
    private readonly tellHeldData: TellHeldData<unknown>,
  ) {}

  @MessagePattern(heldDataV1.decision.subject, Transport.NATS)
  held(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(heldDataV1.decision, envelope, async ({ actor, cause, payload }) => {
      const { sections } = await this.tellHeldData.execute(actor, cause, payload.requestIds);
      return { result: { sections: structuredClone(sections) as HeldSection[] } };
    });
  }
}
