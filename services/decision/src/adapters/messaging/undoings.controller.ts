import { closeRequestV1, withdrawDecisionV1, type WithdrawnDecision } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { CloseRequest } from '../../application/close-request.js';
import { WithdrawDecision } from '../../application/withdraw-decision.js';
import { registerReference } from './register-reference.js';
import { observationsOf } from './session.mapper.js';

/** Commands that undo a decision, or end a request without any. */
@Controller()
export class UndoingsController {
  constructor(
    private readonly server: RequestServer,
    private readonly withdrawDecision: WithdrawDecision,
    private readonly closeRequest: CloseRequest,
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

  @MessagePattern(closeRequestV1.subject, Transport.NATS)
  close(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(closeRequestV1, envelope, ({ actor, cause, payload }) =>
      this.closeRequest.execute(actor, cause, payload),
    );
  }
}
