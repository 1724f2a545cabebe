import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { ELIMINATION_EXAMPLE, EliminationDetail } from '../shapes/elimination.js';

/** Request of {@link cancelEliminationV1}. */
export class CancelElimination {
  @IsUUID() eliminationId: string;
}

/** `cmd.decision.cancel-elimination.v1`. Problems: role-not-allowed, not-found, elimination-not-pending. */
export const cancelEliminationV1 = defineCommand({
  subject: 'cmd.decision.cancel-elimination.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-eliminations'],
  payload: CancelElimination,
  reply: EliminationDetail,
  summary: 'Renoncer à une proposition d’élimination qui n’a pas reçu de visa.',
  example: { eliminationId: '01936f2e-7c1a-7000-8000-000000000021' },
  replyExample: { ...ELIMINATION_EXAMPLE, state: 'cancelled' as const },
});
