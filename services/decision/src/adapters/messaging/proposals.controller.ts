import { proposeDecisionV1, returnProposalV1, signProposalsV1, type DecisionResults } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ProposeDecision } from '../../application/decision/propose-decision.js';
import { ReturnProposal } from '../../application/decision/return-proposal.js';
import { SignProposals } from '../../application/decision/sign-proposals.js';
import { inputOf, resultsOf } from './decision.mapper.js';

/** Commands about what one person prepares and another signs. */
@Controller()
export class ProposalsController {
  constructor(
    private readonly server: RequestServer,
    private readonly proposeDecision: ProposeDecision,
    private readonly returnProposal: ReturnProposal,
    private readonly signProposals: SignProposals,
  ) {}

  @MessagePattern(proposeDecisionV1.subject, Transport.NATS)
  propose(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(proposeDecisionV1, envelope, ({ actor, cause, payload: { requestId, decision } }) =>
      this.proposeDecision.execute(actor, cause, { requestId, input: inputOf(decision) }),
    );
  }

  @MessagePattern(returnProposalV1.subject, Transport.NATS)
  sendBack(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(returnProposalV1, envelope, ({ actor, cause, payload }) =>
      this.returnProposal.execute(actor, cause, payload),
    );
  }

  @MessagePattern(signProposalsV1.subject, Transport.NATS)
  sign(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(signProposalsV1, envelope, ({ actor, cause, payload: { items } }) =>
      this.signProposals.execute<DecisionResults>({ actor, cause, items }, resultsOf),
    );
  }
}
