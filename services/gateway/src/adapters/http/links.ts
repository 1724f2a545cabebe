import { IsString } from 'class-validator';

/** Addresses of one request. */
export class CaseLinks {
  @IsString() self: string;
  @IsString() timeline: string;
  @IsString() householdData: string;
  @IsString() retrieval: string;
  @IsString() withdrawal: string;
  @IsString() decision: string;
  @IsString() proposal: string;
  @IsString() decisionWithdrawal: string;
  @IsString() appeals: string;
  @IsString() closing: string;
  @IsString() decisionLetter: string;
  @IsString() papers: string;
  @IsString() otherRights: string;
  @IsString() documents: string;
  @IsString() acknowledgement: string;
  @IsString() incompleteFile: string;
}

export function linksOf(siteId: string, requestId: string): CaseLinks {
  const self = `/v1/sites/${siteId}/aid-requests/${requestId}`;
  return {
    self,
    timeline: `${self}/timeline`,
    householdData: `${self}/household-data`,
    retrieval: `${self}/retrieval`,
    withdrawal: `${self}/withdrawal`,
    decision: `${self}/decision`,
    proposal: `${self}/proposal`,
    decisionWithdrawal: `${self}/decision/withdrawal`,
    appeals: `${self}/appeals`,
    closing: `${self}/closing`,
    decisionLetter: `${self}/documents/decision-letter.pdf`,
    papers: `${self}/papers`,
    otherRights: `${self}/other-rights`,
    documents: `${self}/documents`,
    acknowledgement: `${self}/documents/acknowledgement.pdf`,
    incompleteFile: `${self}/documents/incomplete-file.pdf`,
  };
}
