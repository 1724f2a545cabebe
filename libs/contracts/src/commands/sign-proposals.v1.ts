import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { DecisionResults, recordDecisionsV1 } from './record-decisions.v1.js';

/** A proposal as the signatory has read it. */
export class ProposalToSign {
  @IsUUID() requestId: string;
  /** Another proposal made meanwhile is not signed. */
  @IsUUID() proposalId: string;
}

/** One act of signature over 1 to 200 proposals; each gets its own register entry. */
export class SignProposals {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ProposalToSign)
  items: ProposalToSign[];
}

/** `cmd.decision.sign-proposals.v1`. Problems of an item: those of {@link recordDecisionsV1}, not-awaiting-signature, proposal-changed. */
export const signProposalsV1 = defineCommand({
  subject: 'cmd.decision.sign-proposals.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['decide'],
  payload: SignProposals,
  reply: DecisionResults,
  summary: 'Signer une à deux cents propositions, chacune inscrite au registre.',
  example: {
    items: [
      {
        requestId: '01936f2e-7c1a-7000-8000-000000000009',
        proposalId: '01936f2e-7c1a-7000-8000-000000000021',
      },
    ],
  },
  replyExample: recordDecisionsV1.replyExample,
});
