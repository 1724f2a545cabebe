import {
  correctRequestV1,
  identityV1,
  namesV1,
  requestDetailsV1,
  submitRequestV1,
  type IdentityReply,
  type Names,
  type RequestDetails,
  type SubmittedRequestReply,
} from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import type { AnsweredIdentity } from '../../application/answer-identity.js';
import { AnswerNames } from '../../application/answer-names.js';
import { AnswerRequestDetails } from '../../application/answer-request-details.js';
import { CorrectRequest } from '../../application/correct-request.js';
import { askableAdults, letterAddress } from '../../domain/protection.js';
import { GatheredFilings } from './gathered-filings.js';
import { GatheredIdentities } from './gathered-identities.js';
import type { StoredAidRequest } from '../../application/ports/stores.js';

/** Commands and questions of the intake service. */
@Controller()
export class IntakeController {
  constructor(
    private readonly server: RequestServer,
    private readonly filings: GatheredFilings,
    private readonly correctRequest: CorrectRequest,
    private readonly identities: GatheredIdentities,
    private readonly answerNames: AnswerNames,
    private readonly answerRequestDetails: AnswerRequestDetails,
  ) {}

  @MessagePattern(submitRequestV1.subject, Transport.NATS)
  submit(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve<object, SubmittedRequestReply>(submitRequestV1, envelope, ({ actor, cause, payload }) => {
      const { protection = null, ...submission } = payload as InstanceType<typeof submitRequestV1.payload>;
      return this.filings.file({ actor, cause, submission, protection });
    });
  }

  @MessagePattern(correctRequestV1.subject, Transport.NATS)
  correct(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(correctRequestV1, envelope, ({ actor, cause, payload }) =>
      this.correctRequest.execute(actor, cause, payload),
    );
  }

  @MessagePattern(identityV1.subject, Transport.NATS)
  identity(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(identityV1, envelope, async ({ actor, cause, payload }) => {
      const requests = await this.identities.ask({ actor, cause, question: payload });
      return {
        result: { identities: requests.map((request) => identityOf(request, payload.purpose)) } as IdentityReply,
      };
    });
  }

  @MessagePattern(namesV1.subject, Transport.NATS)
  names(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(namesV1, envelope, async ({ actor, cause, payload }) => {
      const requests = await this.answerNames.execute(actor, cause, payload.requestIds);
      return { result: { items: requests.map(nameOf) } as Names };
    });
  }

  @MessagePattern(requestDetailsV1.subject, Transport.NATS)
  requestDetails(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(requestDetailsV1, envelope, async ({ actor, cause, payload }) => {
      const request = await this.answerRequestDetails.execute(actor, cause, payload.requestId);
      const { id, reference, version, submission } = request;
      const promises = request.promises.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() }));
      return { result: { requestId: id, reference, version, submission, promises } as RequestDetails };
    });
  }
}

function nameOf({ id: requestId, submission: { applicant } }: StoredAidRequest): object {
  const { birthName, usageName = null, givenNames = [] } = applicant;
  return { requestId, birthName, usageName, givenNames };
}

function identityOf({ submission, protection, ...request }: AnsweredIdentity, purpose: string): object {
  const { applicant, notice, address = null } = submission;
  const told = { requestId: request.id, applicant, address, noticeGivenOn: notice?.givenOn ?? null };
  const { taxNumber, jobSeekerIdentifier, ...named } = applicant;
  // Each is told the number it knows people by, and not the other's; the tax office is asked of the applicant alone.
  if (purpose === 'call-dgfip') return { ...told, applicant: { ...named, taxNumber }, address: null };
  if (purpose === 'call-api-particulier') {
    const household = {
      otherAdults: askableAdults(submission, protection),
      youngestChildAge: request.youngestChildAge,
    };
    return { ...told, applicant: { ...named, jobSeekerIdentifier }, ...household };
  }
  return {
    ...{ ...told, applicant: named, address: letterAddress(submission, protection) },
    ...(protection === null ? {} : { isProtected: true }),
    ...(request.lettersTo === null ? {} : { lettersTo: request.lettersTo }),
  };
}
