import {
  liftProtectionV1,
  nameReadersV1,
  protectFileV1,
  protectedAddressV1,
  protectionV1,
  type ProtectedAddress,
  type ProtectionReply,
} from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { LiftProtection } from '../../application/lift-protection.js';
import { NameReaders } from '../../application/name-readers.js';
import { ProtectFile } from '../../application/protect-file.js';
import { ReadProtection } from '../../application/read-protection.js';
import { ShowAddress } from '../../application/show-address.js';

/** Commands and questions about files that exist for their readers alone. */
@Controller()
export class ProtectionController {
  constructor(
    private readonly server: RequestServer,
    private readonly protectFile: ProtectFile,
    private readonly nameReaders: NameReaders,
    private readonly liftProtection: LiftProtection,
    private readonly readProtection: ReadProtection,
    private readonly showAddress: ShowAddress,
  ) {}

  @MessagePattern(protectFileV1.subject, Transport.NATS)
  protect(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(protectFileV1, envelope, ({ actor, cause, payload }) =>
      this.protectFile.execute(actor, cause, payload),
    );
  }

  @MessagePattern(nameReadersV1.subject, Transport.NATS)
  name(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(nameReadersV1, envelope, ({ actor, cause, payload }) =>
      this.nameReaders.execute(actor, cause, payload),
    );
  }

  @MessagePattern(liftProtectionV1.subject, Transport.NATS)
  lift(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(liftProtectionV1, envelope, ({ actor, cause, payload }) =>
      this.liftProtection.execute(actor, cause, payload),
    );
  }

  @MessagePattern(protectionV1.subject, Transport.NATS)
  read(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(protectionV1, envelope, async ({ actor, cause, payload }) => {
      const { protection, acts } = await this.readProtection.execute(actor, cause, payload.requestId);
      const dated = acts.map(({ at, ...act }) => ({ ...act, at: at.toISOString() }));
      return { result: { protection, acts: dated } as ProtectionReply };
    });
  }

  @MessagePattern(protectedAddressV1.subject, Transport.NATS)
  address(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(protectedAddressV1, envelope, async ({ actor, cause, payload }) => ({
      result: { address: await this.showAddress.execute(actor, cause, payload) } as ProtectedAddress,
    }));
  }
}
