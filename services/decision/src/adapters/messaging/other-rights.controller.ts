import {
  followOtherRightV1,
  noteOtherRightV1,
  type OtherRightStep as StepPayload,
  type OtherRightView,
} from '@octroi/contracts';
import { civilDate, type CivilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { NoteOtherRight } from '../../application/request/note-other-right.js';
import type { OtherRight, OtherRightStep } from '../../domain/other-right.js';

/** Commands about rights applied for elsewhere. */
@Controller()
export class OtherRightsController {
  constructor(
    private readonly server: RequestServer,
    private readonly noteOtherRight: NoteOtherRight,
  ) {}

  @MessagePattern(noteOtherRightV1.subject, Transport.NATS)
  note(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(noteOtherRightV1, envelope, ({ actor, cause, payload: { requestId, right, ...said } }) =>
      this.noteOtherRight.execute<OtherRightView>(
        { actor, cause, requestId, of: { right }, step: stepOf(said) },
        otherRightView,
      ),
    );
  }

  @MessagePattern(followOtherRightV1.subject, Transport.NATS)
  follow(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(
      followOtherRightV1,
      envelope,
      ({ actor, cause, payload: { requestId, rightId, ...said } }) =>
        this.noteOtherRight.execute<OtherRightView>(
          { actor, cause, requestId, of: { rightId }, step: stepOf(said) },
          otherRightView,
        ),
    );
  }
}

function stepOf({ label, appliedOn, receiptOn, transmittedOn, remindOn, answer }: StepPayload): OtherRightStep {
  return {
    label: label ?? null,
    ...{ appliedOn: dateOf(appliedOn), receiptOn: dateOf(receiptOn), transmittedOn: dateOf(transmittedOn) },
    remindOn: dateOf(remindOn),
    answer: answer ? { answer: answer.answer, answeredOn: civilDate(answer.answeredOn) } : null,
  };
}

function dateOf(text: string | null | undefined): CivilDate | null {
  return text === null || text === undefined ? null : civilDate(text);
}

/** What the events do not carry: what the right is called here, and its dates and answer. */
export function otherRightView({ id: rightId, requestId: _request, ...noted }: OtherRight): OtherRightView {
  return { rightId, ...noted };
}
