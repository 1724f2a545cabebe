import { IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCivilDate } from '../rules.js';

/** A proposal was sent back to who made it. Why stays with its owner. */
export class ProposalReturnedV1 {
  @IsUUID() proposalId: string;
  @IsCivilDate() returnedOn: string;
}

/** `aid.decision.proposal-returned.v1` */
export const proposalReturnedV1 = defineEvent({
  subject: 'aid.decision.proposal-returned.v1',
  producer: 'decision',
  payload: ProposalReturnedV1,
  summary: 'Une proposition de décision a été renvoyée à qui l’a préparée.',
  example: { proposalId: '01936f2e-7c1a-7000-8000-000000000021', returnedOn: '2026-11-23' },
});
