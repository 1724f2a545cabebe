import { defineQuestion } from '../contract.js';
import { LetterheadLookView } from '../shapes/letterhead-look.js';

/** Request of {@link letterheadLookV1}: nothing to say. */
export class LetterheadLookQuestion {}

/** `ask.decision.letterhead-look.v1`. */
export const letterheadLookV1 = defineQuestion({
  subject: 'ask.decision.letterhead-look.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-letterhead'],
  payload: LetterheadLookQuestion,
  reply: LetterheadLookView,
  summary: 'Le logo et la couleur d’un centre.',
  example: {},
  replyExample: { version: 1, colour: '#7a1f3d', logo: { type: 'image/png' as const, width: 240, height: 80 } },
});
