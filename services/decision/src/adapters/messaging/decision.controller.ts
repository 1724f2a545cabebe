import { configureAuthorityV1, recordDecisionsV1, withdrawRequestV1, type DecisionResults } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ConfigureAuthority } from '../../application/site/configure-authority.js';
import { HoldGrants } from '../../application/payment/hold-grants.js';
import { RecordDecisions } from '../../application/decision/record-decisions.js';
import { WithdrawRequest } from '../../application/request/withdraw-request.js';
import { configurationOf, itemOf, resultsOf } from './decision.mapper.js';

/** Commands about decisions. */
@Controller()
export class DecisionController {
  constructor(
    private readonly server: RequestServer,
    private readonly holdGrants: HoldGrants,
    private readonly recordDecisions: RecordDecisions,
    private readonly withdrawRequest: WithdrawRequest,
    private readonly configureAuthority: ConfigureAuthority,
  ) {}

  @MessagePattern(recordDecisionsV1.subject, Transport.NATS)
  record(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(recordDecisionsV1, envelope, async ({ actor, cause, payload }) => {
      const items = payload.items.map(itemOf);
      const held = await this.holdGrants.execute(cause, { items, inSession: false });
      return this.recordDecisions.execute<DecisionResults>({ actor, cause, items, held }, resultsOf);
    });
  }

  @MessagePattern(withdrawRequestV1.subject, Transport.NATS)
  withdraw(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(withdrawRequestV1, envelope, ({ actor, cause, payload }) =>
      this.withdrawRequest.execute(actor, cause, payload),
    );
  }

  @MessagePattern(configureAuthorityV1.subject, Transport.NATS)
  configure(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(configureAuthorityV1, envelope, ({ actor, cause, payload }) =>
      this.configureAuthority.execute(actor, cause, configurationOf(payload)),
    );
  }
}
