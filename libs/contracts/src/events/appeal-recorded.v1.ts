import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { APPEAL_KINDS, type AppealKind } from '../shapes/appeal.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';

/** Somebody appeals against a decision, or against silence. Who, and why, stays with its owner. */
export class AppealRecordedV1 {
  @IsUUID() appealId: string;
  @IsIn(APPEAL_KINDS) kind: AppealKind;
  /** The decision that is contested: it stands until another takes its place. Null where it is silence, and the request waits for a decision anyway. */
  @IsNullable() @IsUUID() decisionId: string | null;
  /** The day on which silence rejected the request, where that is contested; left out by events of old. */
  @IsNullable() @IsCivilDate() silenceOn?: string | null;
  @IsCivilDate() receivedOn: string;
  @IsBoolean() late: boolean;
  /** The request waits for a decision again. */
  @IsBoolean() reopened: boolean;
  /** The body that decides on it, having taken the contested decision; null when the routing says who decides. */
  @IsNullable() @IsIn(AUTHORITIES) sentTo: Authority | null;
}

/** `aid.decision.appeal-recorded.v1` */
export const appealRecordedV1 = defineEvent({
  subject: 'aid.decision.appeal-recorded.v1',
  producer: 'decision',
  payload: AppealRecordedV1,
  summary: 'Un recours est enregistré contre une décision, qui demeure d’ici à la réponse.',
  example: {
    appealId: '01936f2e-7c1a-7000-8000-000000000031',
    kind: 'gracious' as const,
    decisionId: '01936f2e-7c1a-7000-8000-000000000003',
    receivedOn: '2026-12-10',
    late: false,
    reopened: true,
    sentTo: null,
  },
});
