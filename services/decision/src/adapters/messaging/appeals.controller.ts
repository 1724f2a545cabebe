import {
  noteJudgmentAppealV1,
  recordAppealV1,
  recordJudgmentV1,
  type AppealInput as AppealPayload,
  type AppealView,
  type JudgmentAppealInput,
  type JudgmentInput,
} from '@octroi/contracts';
import { civilDate, type CivilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { NoteJudgmentAppeal } from '../../application/appeal/note-judgment-appeal.js';
import { RecordAppeal } from '../../application/appeal/record-appeal.js';
import { RecordJudgment } from '../../application/appeal/record-judgment.js';
import type { Appeal, AppealInput } from '../../domain/appeal.js';
import type { Judgment, JudgmentAppeal } from '../../domain/judgment.js';

/** Commands about appeals. */
@Controller()
export class AppealsController {
  constructor(
    private readonly server: RequestServer,
    private readonly recordAppeal: RecordAppeal,
    private readonly recordJudgment: RecordJudgment,
    private readonly noteJudgmentAppeal: NoteJudgmentAppeal,
  ) {}

  @MessagePattern(recordAppealV1.subject, Transport.NATS)
  record(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(recordAppealV1, envelope, ({ actor, cause, payload: { requestId, ...said } }) =>
      this.recordAppeal.execute<AppealView>({ actor, cause, requestId, input: inputOf(said) }, appealView),
    );
  }

  @MessagePattern(recordJudgmentV1.subject, Transport.NATS)
  judged(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(
      recordJudgmentV1,
      envelope,
      ({ actor, cause, payload: { requestId, appealId, ...said } }) =>
        this.recordJudgment.execute<AppealView>(
          { actor, cause, requestId, appealId, judgment: judgmentOf(said) },
          appealView,
        ),
    );
  }

  @MessagePattern(noteJudgmentAppealV1.subject, Transport.NATS)
  appealed(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(
      noteJudgmentAppealV1,
      envelope,
      ({ actor, cause, payload: { requestId, appealId, ...said } }) =>
        this.noteJudgmentAppeal.execute<AppealView>(
          { actor, cause, requestId, appealId, noted: judgmentAppealOf(said) },
          appealView,
        ),
    );
  }
}

function judgmentAppealOf({ by, court, lodgedOn, ruling }: JudgmentAppealInput): JudgmentAppeal {
  return {
    ...{ by, court, lodgedOn: civilDate(lodgedOn) },
    ruling: ruling ? { outcome: ruling.outcome, number: ruling.number, ruledOn: civilDate(ruling.ruledOn) } : null,
  };
}

function judgmentOf({ outcome, judgedOn, notifiedOn, court, number, injunctionBy }: JudgmentInput): Judgment {
  const dates = { judgedOn: civilDate(judgedOn), notifiedOn: civilDate(notifiedOn) };
  return { outcome, court, number, ...dates, injunctionBy: dateOf(injunctionBy) };
}

function inputOf({
  kind,
  receivedOn,
  sentOn,
  notifiedOn,
  appellant,
  appellantName,
  grounds,
}: AppealPayload): AppealInput {
  return {
    ...{ kind, appellant, grounds, appellantName: appellantName ?? null },
    ...{ receivedOn: civilDate(receivedOn), sentOn: dateOf(sentOn), notifiedOn: dateOf(notifiedOn) },
  };
}

function dateOf(text: string | null | undefined): CivilDate | null {
  return text === null || text === undefined ? null : civilDate(text);
}

/** What the events do not carry: who appeals, and why. */
export function appealView(recorded: Appeal): AppealView {
  const { id: appealId, requestId: _request, contested, earlierJudgments, ...appeal } = recorded;
  const against = { decisionId: contested?.decisionId ?? null, register: contested?.register ?? null };
  return { appealId, ...against, earlierJudgments: [...earlierJudgments], ...appeal };
}
