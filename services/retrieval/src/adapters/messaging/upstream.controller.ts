import { upstreamV1 } from '@octroi/contracts';
import { RuleViolation, hasRole } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { SqlUpstreamState } from '../persistence/sql-upstream-state.js';

/** What the installation's operators are told of the calls to the State. */
@Controller()
export class UpstreamController {
  constructor(
    private readonly server: RequestServer,
    private readonly state: SqlUpstreamState,
  ) {}

  @MessagePattern(upstreamV1.subject, Transport.NATS)
  read(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(upstreamV1, envelope, async ({ actor }) => {
      if (!hasRole(actor, 'service')) throw new RuleViolation('role-not-allowed');
      return { result: await this.state.read() };
    });
  }
}
