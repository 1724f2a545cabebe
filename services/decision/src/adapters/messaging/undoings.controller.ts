import { closeRequestV1, recuseDeciderV1, withdrawDecisionV1, type WithdrawnDecision } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { CloseRequest } from '../../application/request/close-request.js';
import { RecuseDecider } from '../../application/decision/recuse-decider.js';
import { WithdrawDecision } from '../../application/decision/withdraw-decision.js';
import { registerReference } from './register-reference.js';
import { observationsOf } from './session.mapper.js';

/** Commands that undo a decision, end a request without any, or by which somebody stands aside. */
@Controller()
export class UndoingsController {
  constructor(
    private readonly server: RequestServer,
    private readonly withdrawDecision: WithdrawDecision,
    private readonly closeRequest: CloseRequest,
    private readonly recuseDecider: RecuseDecider,
  ) {}

  @MessagePattern(withdrawDecisionV1.subject, Transport.NATS)
  withdraw(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(withdrawDecisionV1, envelope, ({ actor, cause, payload: { requestId, ...input } }) => {
      const observations = observationsOf(input.observations);
      const command = { actor, cause, requestId, input: { ...input, observations } };
      return this.withdrawDecision.execute<WithdrawnDecision>(command, ({ withdrawalId, entry }) => ({
        ...{ withdrawalId, register: registerReference(entry) },
      }));
    });
  }

  @MessagePattern(recuseDeciderV1.subject, Transport.NATS)
  recuse(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(recuseDeciderV1, envelope, ({ actor, cause, payload }) =>
      this.recuseDecider.execute(actor, cause, payload),
    );
  }

  @MessagePattern(closeRequestV1.subject, Transport.NATS)
  close(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(closeRequestV1, envelope, ({ actor, cause, payload }) =>
      this.closeRequest.execute(actor, cause, payload),
    );
  }
}
