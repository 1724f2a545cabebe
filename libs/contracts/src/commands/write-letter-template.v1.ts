import { IsIn } from 'class-validator';
import { defineCommand } from '../contract.js';
import {
  LetterTemplateInput,
  LetterTemplateView,
  TEMPLATE_LETTERS,
  type TemplateLetter,
} from '../shapes/letter-template.js';

/** Request of {@link writeLetterTemplateV1}. */
export class WriteLetterTemplate extends LetterTemplateInput {
  @IsIn(TEMPLATE_LETTERS) letter: TemplateLetter;
}

const words = { from: '2026-12-01', introduction: 'Nous avons examiné votre demande {reference}.', closing: null };

/** `cmd.decision.write-letter-template.v1`. Problems: role-not-allowed, template-date-too-early, template-date-too-far, template-marker-unknown. */
export const writeLetterTemplateV1 = defineCommand({
  subject: 'cmd.decision.write-letter-template.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['write-letter-template'],
  payload: WriteLetterTemplate,
  reply: LetterTemplateView,
  summary: 'Changer les mots d’un centre dans une lettre, à partir d’un jour.',
  example: { letter: 'granted' as const, ...words },
  replyExample: { version: 1, ...words },
});
