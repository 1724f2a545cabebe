import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsNotBlank, IsText } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** Why a proposal is not signed. The body of POST …/proposal/return. */
export class ProposalReturn {
  @IsUUID() proposalId: string;
  /** What is to be looked at again, for who proposed it. */
  @IsString() @IsNotEmpty() @IsNotBlank() @MaxLength(2000) @IsText() reason: string;
}

/** Request of {@link returnProposalV1}. */
export class ReturnProposal extends ProposalReturn {
  @IsUUID() requestId: string;
}

/** `cmd.decision.return-proposal.v1`. Problems: not-found, not-awaiting-signature, proposal-changed. */
export const returnProposalV1 = defineCommand({
  subject: 'cmd.decision.return-proposal.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['return-proposal'],
  payload: ReturnProposal,
  reply: Acknowledgement,
  summary: 'Renvoyer une proposition à qui l’a préparée, avec le motif.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    proposalId: '01936f2e-7c1a-7000-8000-000000000021',
    reason: 'Le loyer de décembre est déjà compté : à revoir.',
  },
  replyExample: { changed: true },
});
