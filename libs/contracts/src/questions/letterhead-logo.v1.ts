import { IsIn, IsString } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { LOGO_TYPES, type LogoType } from '../shapes/letterhead-look.js';

/** Request of {@link letterheadLogoV1}: nothing to say. */
export class LetterheadLogoQuestion {}

/** Reply of {@link letterheadLogoV1}: the picture. */
export class LetterheadLogo {
  @IsIn(LOGO_TYPES) type: LogoType;
  /** In base64. */
  @IsString() content: string;
}

/** `ask.decision.letterhead-logo.v1`. Problem: not-found when there is none. */
export const letterheadLogoV1 = defineQuestion({
  subject: 'ask.decision.letterhead-logo.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-letterhead'],
  payload: LetterheadLogoQuestion,
  reply: LetterheadLogo,
  summary: 'L’image du logo d’un centre.',
  example: {},
  replyExample: { type: 'image/png' as const, content: 'iVBORw0KGgo=' },
});
