import { eraseRequestsV1, fileExtentsV1, personalDataV1, type HeldSection } from '@octroi/contracts';
import { EraseRequests } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ExportPersonalData } from '../../application/export-personal-data.js';
import { TellFileExtents } from '../../application/tell-file-extents.js';

/** What is kept of requests, whole: measured, told to who asks for their data, erased at the end of its time. */
@Controller()
export class RetentionController {
  constructor(
    private readonly server: RequestServer,
    private readonly eraseRequests: EraseRequests,
    private readonly tellFileExtents: TellFileExtents,
    private readonly exportPersonalData: ExportPersonalData,
  ) {}

  @MessagePattern(eraseRequestsV1.intake.subject, Transport.NATS)
  erase(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(eraseRequestsV1.intake, envelope, ({ actor, cause, payload }) =>
      this.eraseRequests.execute(actor, cause, payload.requestIds),
    );
  }

  @MessagePattern(fileExtentsV1.subject, Transport.NATS)
  extents(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(fileExtentsV1, envelope, async ({ actor, cause, payload }) => {
      const items = await this.tellFileExtents.execute(actor, cause, payload.requestIds);
      return { result: { items: [...items] } };
    });
  }

  @MessagePattern(personalDataV1.subject, Transport.NATS)
  personalData(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(personalDataV1, envelope, async ({ actor, cause, payload }) => {
      const { sections, requestIds, ...person } = await this.exportPersonalData.execute(
        actor,
        cause,
        payload.requestId,
      );
      const held = structuredClone(sections) as HeldSection[];
      return { result: { ...person, requestIds: [...requestIds], sections: held } };
    });
  }
}
