import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { LetterTemplateState } from '../shapes/letter-template.js';

/** Request of {@link letterTemplatesV1}: nothing to say. */
export class LetterTemplatesQuestion {}

/** Reply of {@link letterTemplatesV1}: every letter once. */
export class LetterTemplates {
  @IsArray() @ValidateNested({ each: true }) @Type(() => LetterTemplateState) items: LetterTemplateState[];
}

/** `ask.decision.letter-templates.v1`. Problem: role-not-allowed. */
export const letterTemplatesV1 = defineQuestion({
  subject: 'ask.decision.letter-templates.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['preview-letter'],
  payload: LetterTemplatesQuestion,
  reply: LetterTemplates,
  summary: 'Les mots d’un centre dans ses lettres, aujourd’hui et plus tard.',
  example: {},
  replyExample: {
    items: [
      {
        letter: 'granted' as const,
        inForce: { version: 1, from: '2026-11-01', introduction: 'Bonjour.', closing: null },
        coming: [],
        markers: [{ code: 'centre', meaning: 'le nom du centre' }],
      },
    ],
  },
});
