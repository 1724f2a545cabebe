import { defineQuestion } from '../contract.js';
import { REGIE_EXAMPLE, RegieView } from '../shapes/till.js';

/** Request of {@link regieV1}: nothing to say. */
export class RegieQuestion {}

/** `ask.decision.regie.v1` */
export const regieV1 = defineQuestion({
  subject: 'ask.decision.regie.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-payments'],
  payload: RegieQuestion,
  reply: RegieView,
  summary: 'La régie d’avances d’un CCAS : plafond, solde, derniers mouvements.',
  example: {},
  replyExample: REGIE_EXAMPLE,
});
