import {
  authorityV1,
  correctDecisionV1,
  envelopesV1,
  registerCheckpointsV1,
  registerVerificationV1,
  type AuthorityView,
  type RegisterVerification,
} from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { CorrectDecision } from '../../application/register/correct-decision.js';
import { ShowAuthority } from '../../application/site/show-authority.js';
import { ListEnvelopes } from '../../application/payment/list-envelopes.js';
import { ListCheckpoints } from '../../application/register/list-checkpoints.js';
import { VerifyRegister } from '../../application/register/verify-register.js';
import { registerReference } from './register-reference.js';

/** Questions about what is kept beside the decisions: the register's proofs, the budget. */
@Controller()
export class RegisterController {
  constructor(
    private readonly server: RequestServer,
    private readonly listCheckpoints: ListCheckpoints,
    private readonly listEnvelopes: ListEnvelopes,
    private readonly correctDecision: CorrectDecision,
    private readonly verifyRegister: VerifyRegister,
    private readonly showAuthority: ShowAuthority,
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

  @MessagePattern(correctDecisionV1.subject, Transport.NATS)
  correct(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(correctDecisionV1, envelope, ({ cause, payload }) =>
      this.correctDecision.execute(cause, payload, (entry) => ({ register: registerReference(entry) })),
    );
  }

  @MessagePattern(envelopesV1.subject, Transport.NATS)
  envelopes(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(envelopesV1, envelope, async ({ actor, cause }) => {
      const found = await this.listEnvelopes.execute(actor, cause);
      const items = found.map((one) => ({ ...one, leftCents: one.limitCents - one.committedCents }));
      return { result: { items } };
    });
  }

  @MessagePattern(authorityV1.subject, Transport.NATS)
  authority(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(authorityV1, envelope, async ({ actor, cause }) => {
      const { authority, delegations, bodies } = await this.showAuthority.execute(actor, cause);
      const { signatureMode, delegationText, delegationSettled, reasons, letterhead } = authority;
      const result = {
        ...{ signatureMode, delegationText, delegationSettled, reasons, letterhead, bodies },
        delegations: delegations.map(({ issuer, subject, ...act }) => act),
      };
      return { result: result as unknown as AuthorityView };
    });
  }

  @MessagePattern(registerVerificationV1.subject, Transport.NATS)
  verification(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(registerVerificationV1, envelope, async ({ actor, cause }) => {
      const { verification, verifiedAt } = await this.verifyRegister.execute(actor, cause);
      const { fault, faultPosition, position, hash } = verification;
      const result: RegisterVerification = {
        ...{ intact: fault === null, entries: position, headHash: position === 0 ? null : hash, fault, faultPosition },
        verifiedAt: verifiedAt.toISOString(),
      };
      return { result };
    });
  }
}
