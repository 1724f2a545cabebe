import { defineCommand } from '../contract.js';
import { ELIMINATION_EXAMPLE, EliminationDetail, EliminationInput } from '../shapes/elimination.js';

/** `cmd.decision.propose-elimination.v1`. Problems: role-not-allowed, nothing-to-eliminate. */
export const proposeEliminationV1 = defineCommand({
  subject: 'cmd.decision.propose-elimination.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-eliminations'],
  payload: EliminationInput,
  reply: EliminationDetail,
  summary: 'Proposer l’élimination des dossiers dont la durée de conservation est passée.',
  example: { sampleEvery: 10 },
  replyExample: ELIMINATION_EXAMPLE,
});
