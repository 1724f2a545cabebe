import { envelopesV1, registerCheckpointsV1 } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ListEnvelopes } from '../../application/list-envelopes.js';
import { ListCheckpoints } from '../../application/list-checkpoints.js';

/** Questions about what is kept beside the decisions: the register's proofs, the budget. */
@Controller()
export class RegisterController {
  constructor(
    private readonly server: RequestServer,
    private readonly listCheckpoints: ListCheckpoints,
    private readonly listEnvelopes: ListEnvelopes,
  ) {}

  @MessagePattern(registerCheckpointsV1.subject, Transport.NATS)
  checkpoints(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(registerCheckpointsV1, envelope, async ({ actor, cause, payload }) => {
      const found = await this.listCheckpoints.execute(actor, cause, payload.limit);
      return {
        result: {
          checkpoints: found.map(({ checkpoint, signature }) => ({
            checkpoint: { ...checkpoint, numbers: { ...checkpoint.numbers } },
            signature,
          })),
        },
      };
    });
  }

  @MessagePattern(envelopesV1.subject, Transport.NATS)
  envelopes(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(envelopesV1, envelope, async ({ actor, cause }) => {
      const found = await this.listEnvelopes.execute(actor, cause);
      const items = found.map((one) => ({ ...one, leftCents: one.limitCents - one.committedCents }));
      return { result: { items } };
    });
  }
}
