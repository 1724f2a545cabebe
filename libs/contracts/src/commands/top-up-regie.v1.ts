import { defineCommand } from '../contract.js';
import { REGIE_EXAMPLE, RegieView, TopUpInput } from '../shapes/till.js';

/** `cmd.decision.top-up-regie.v1`. Problems: no-regie, regie-over-ceiling. */
export const topUpRegieV1 = defineCommand({
  subject: 'cmd.decision.top-up-regie.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-payments'],
  payload: TopUpInput,
  reply: RegieView,
  summary: 'Reconstituer la régie d’avances, sans dépasser son plafond.',
  example: { amountCents: 45_000, reference: 'Bordereau 12' },
  replyExample: REGIE_EXAMPLE,
});
