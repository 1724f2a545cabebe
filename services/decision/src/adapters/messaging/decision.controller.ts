import {
  configureAuthorityV1,
  decisionDetailsV1,
  recordDecisionsV1,
  registerV1,
  withdrawRequestV1,
  type DecisionResults,
} from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ConfigureAuthority } from '../../application/configure-authority.js';
import { HoldGrants } from '../../application/hold-grants.js';
import { ListCorrections } from '../../application/list-corrections.js';
import { ListDecisions } from '../../application/list-decisions.js';
import { ReadRegister } from '../../application/read-register.js';
import { RecordDecisions } from '../../application/record-decisions.js';
import { WithdrawRequest } from '../../application/withdraw-request.js';
import {
  configurationOf,
  correctionOf,
  decisionDetailOf,
  itemOf,
  registerLineOf,
  resultsOf,
} from './decision.mapper.js';

/** Commands and questions of the decision service. */
@Controller()
export class DecisionController {
  constructor(
    private readonly server: RequestServer,
    private readonly holdGrants: HoldGrants,
    private readonly recordDecisions: RecordDecisions,
    private readonly withdrawRequest: WithdrawRequest,
    private readonly configureAuthority: ConfigureAuthority,
    private readonly listDecisions: ListDecisions,
    private readonly listCorrections: ListCorrections,
    private readonly readRegister: ReadRegister,
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

  @MessagePattern(decisionDetailsV1.subject, Transport.NATS)
  details(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(decisionDetailsV1, envelope, async ({ actor, cause, payload }) => {
      const decisions = await this.listDecisions.execute(actor, cause, payload.requestId);
      const corrections = await this.listCorrections.execute(actor, cause, payload.requestId);
      return { result: { decisions: decisions.map(decisionDetailOf), corrections: corrections.map(correctionOf) } };
    });
  }

  @MessagePattern(registerV1.subject, Transport.NATS)
  page(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(registerV1, envelope, async ({ actor, cause, payload }) => {
      const { lines, more } = await this.readRegister.execute(actor, cause, payload);
      return { result: { lines: lines.map(registerLineOf), more } };
    });
  }
}
