import { defineCommand } from '../contract.js';
import { LetterheadLookInput, LetterheadLookView } from '../shapes/letterhead-look.js';

/** `cmd.decision.set-letterhead-look.v1`. Problems: role-not-allowed, colour-too-pale, logo-too-large, logo-type-not-accepted, logo-unsound, logo-dimensions. */
export const setLetterheadLookV1 = defineCommand({
  subject: 'cmd.decision.set-letterhead-look.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['set-letterhead'],
  payload: LetterheadLookInput,
  reply: LetterheadLookView,
  summary: 'Choisir le logo et la couleur d’un centre.',
  example: { colour: '#7a1f3d', logo: null },
  replyExample: { version: 1, colour: '#7a1f3d', logo: null },
});
