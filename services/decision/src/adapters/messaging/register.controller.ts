import { registerCheckpointsV1 } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ListCheckpoints } from '../../application/list-checkpoints.js';

/** Questions about the register's proofs. */
@Controller()
export class RegisterController {
  constructor(
    private readonly server: RequestServer,
    private readonly listCheckpoints: ListCheckpoints,
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
}
