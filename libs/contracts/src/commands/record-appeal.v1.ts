import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNotBlank, IsNullable, IsText } from '../rules.js';
import { APPEAL_KINDS, APPELLANTS, AppealView, type AppealKind, type Appellant } from '../shapes/appeal.js';

/** An appeal that the centre received, or was told of by the court: the body of POST …/appeals. It is against the decision in force or, where there is none, the silence that rejected the request. */
export class AppealInput {
  @IsIn(APPEAL_KINDS) kind: AppealKind;
  @IsCivilDate() receivedOn: string;
  /** The postmark, where there is one (CRPA L112-1). @default not known */
  @IsOptional() @IsNullable() @IsCivilDate() sentOn?: string | null;
  /** The day the decision was notified, where something proves it; nothing notifies silence. @default not known */
  @IsOptional() @IsNullable() @IsCivilDate() notifiedOn?: string | null;
  @IsIn(APPELLANTS) appellant: Appellant;
  /** Who it is, when it is not the person. */
  @IsOptional() @IsNullable() @IsString() @MaxLength(200) @IsText() appellantName?: string | null;
  /** What the person says, in their words or summed up. */
  @IsString() @IsNotEmpty() @IsNotBlank() @MaxLength(4000) @IsText() grounds: string;
}

/** {@link AppealInput} with what it is about. */
export class RecordAppeal extends AppealInput {
  @IsUUID() requestId: string;
}

/**
 * `cmd.decision.record-appeal.v1`: a late one is recorded too, and says so. A gracious one makes the request wait for a decision again, the contested one
 * standing meanwhile. Problems: not-found, role-not-allowed, nothing-to-contest, appeal-pending, appeal-dates-out-of-order.
 */
export const recordAppealV1 = defineCommand({
  subject: 'cmd.decision.record-appeal.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['record-appeal'],
  payload: RecordAppeal,
  reply: AppealView,
  summary: 'Enregistrer un recours gracieux ou contentieux contre la dernière décision, ou contre le rejet implicite.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    kind: 'gracious' as const,
    receivedOn: '2026-12-10',
    sentOn: '2026-12-08',
    notifiedOn: '2026-11-25',
    appellant: 'person' as const,
    appellantName: null,
    grounds: 'Le loyer retenu n’est plus le bon depuis octobre.',
  },
  replyExample: {
    appealId: '01936f2e-7c1a-7000-8000-000000000031',
    kind: 'gracious' as const,
    decisionId: '01936f2e-7c1a-7000-8000-000000000003',
    register: { series: 'DEC', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEC-2026-000001' },
    receivedOn: '2026-12-10',
    sentOn: '2026-12-08',
    notifiedOn: '2026-11-25',
    appellant: 'person' as const,
    appellantName: null,
    grounds: 'Le loyer retenu n’est plus le bon depuis octobre.',
    silenceOn: null,
    until: '2027-01-26',
    late: false,
    answerBy: '2027-02-10',
    courtUntil: '2027-04-12',
    judgment: null,
    judgmentAppeal: null,
    earlierJudgments: [],
    answer: null,
  },
});
