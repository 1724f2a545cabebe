import { Type } from 'class-transformer';
import { IsArray, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { SESSION_EXAMPLE, SessionView } from '../shapes/session.js';

/** Request of {@link sessionsV1}. */
export class SessionsQuestion {
  /** Null for all of the site. */
  @IsNullable() @IsUUID() sessionId: string | null;
  /** Of all, only those held on this day or later; null for whatever day. */
  @IsNullable() @IsCivilDate() from?: string | null;
}

/** Reply of {@link sessionsV1}, latest first. */
export class SessionList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SessionView) sessions: SessionView[];
}

/** `ask.decision.sessions.v1` */
export const sessionsV1 = defineQuestion({
  subject: 'ask.decision.sessions.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-sessions', 'print-minutes'],
  payload: SessionsQuestion,
  reply: SessionList,
  summary: 'Les séances d’un CCAS, ou l’une d’elles.',
  example: { sessionId: null },
  replyExample: { sessions: [SESSION_EXAMPLE] },
});
