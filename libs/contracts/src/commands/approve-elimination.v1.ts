import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { ELIMINATION_EXAMPLE, EliminationDetail, EliminationVisa } from '../shapes/elimination.js';

/** Request of {@link approveEliminationV1}. */
export class ApproveElimination extends EliminationVisa {
  @IsUUID() eliminationId: string;
}

/** `cmd.decision.approve-elimination.v1`. Problems: role-not-allowed, not-found, elimination-not-pending, visa-date-out-of-range. */
export const approveEliminationV1 = defineCommand({
  subject: 'cmd.decision.approve-elimination.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-eliminations'],
  payload: ApproveElimination,
  reply: EliminationDetail,
  summary: 'Inscrire le visa des archives départementales, et exécuter l’élimination.',
  example: {
    eliminationId: '01936f2e-7c1a-7000-8000-000000000021',
    number: '92-2028-0147',
    givenOn: '2028-12-12',
  },
  replyExample: {
    ...ELIMINATION_EXAMPLE,
    state: 'approved' as const,
    visa: { number: '92-2028-0147', givenOn: '2028-12-12' },
  },
});
