import { askForPapersV1 } from './commands/ask-for-papers.v1.js';
import { closeSessionV1 } from './commands/close-session.v1.js';
import { conveneSessionV1 } from './commands/convene-session.v1.js';
import { decideSessionItemV1 } from './commands/decide-session-item.v1.js';
import { noteAttendanceV1 } from './commands/note-attendance.v1.js';
import { followOtherRightV1 } from './commands/follow-other-right.v1.js';
import { noteOtherRightV1 } from './commands/note-other-right.v1.js';
import { notePapersGivenV1 } from './commands/note-papers-given.v1.js';
import { proposeDecisionV1 } from './commands/propose-decision.v1.js';
import { returnProposalV1 } from './commands/return-proposal.v1.js';
import { signProposalsV1 } from './commands/sign-proposals.v1.js';
import { planSessionV1 } from './commands/plan-session.v1.js';
import { writeLetterTemplateV1 } from './commands/write-letter-template.v1.js';
import { letterTemplatesV1 } from './questions/letter-templates.v1.js';
import { setLetterheadLookV1 } from './commands/set-letterhead-look.v1.js';
import { letterheadLookV1 } from './questions/letterhead-look.v1.js';
import { letterheadLogoV1 } from './questions/letterhead-logo.v1.js';
import { prepareSheetsV1 } from './commands/prepare-sheets.v1.js';
import { setAgendaV1 } from './commands/set-agenda.v1.js';
import { shareSheetV1 } from './commands/share-sheet.v1.js';
import { withholdSheetV1 } from './commands/withhold-sheet.v1.js';
import { sheetHouseholdV1 } from './questions/sheet-household.v1.js';
import { sheetMeansV1 } from './questions/sheet-means.v1.js';
import { sheetsV1 } from './questions/sheets.v1.js';
import { sessionsV1 } from './questions/sessions.v1.js';
import { correctRequestV1 } from './commands/correct-request.v1.js';
import { recordFindingV1 } from './commands/record-finding.v1.js';
import { adoptDraftV1 } from './commands/adopt-draft.v1.js';
import { adoptRegulationV1 } from './commands/adopt-regulation.v1.js';
import { correctDecisionV1 } from './commands/correct-decision.v1.js';
import { configureAuthorityV1 } from './commands/configure-authority.v1.js';
import { draftRegulationV1 } from './commands/draft-regulation.v1.js';
import { recordDecisionsV1 } from './commands/record-decisions.v1.js';
import { recordHabilitationV1 } from './commands/record-habilitation.v1.js';
import { recordHouseholdDataV1 } from './commands/record-household-data.v1.js';
import { registerSiteV1 } from './commands/register-site.v1.js';
import { reserveGrantsV1 } from './commands/reserve-grants.v1.js';
import { settleContradictionV1 } from './commands/settle-contradiction.v1.js';
import { contradictionsV1 } from './questions/contradictions.v1.js';
import { contradictionSettledV1 } from './events/contradiction-settled.v1.js';
import { retryRetrievalV1 } from './commands/retry-retrieval.v1.js';
import { simulateRegulationV1 } from './commands/simulate-regulation.v1.js';
import { submitRequestV1 } from './commands/submit-request.v1.js';
import { recuseDeciderV1 } from './commands/recuse-decider.v1.js';
import { deciderRecusedV1 } from './events/decider-recused.v1.js';
import { withdrawInSessionV1 } from './commands/withdraw-in-session.v1.js';
import { noteJudgmentAppealV1 } from './commands/note-judgment-appeal.v1.js';
import { recordJudgmentV1 } from './commands/record-judgment.v1.js';
import { judgmentAppealedV1 } from './events/judgment-appealed.v1.js';
import { judgmentRecordedV1 } from './events/judgment-recorded.v1.js';
import { recordAppealV1 } from './commands/record-appeal.v1.js';
import { withdrawDecisionV1 } from './commands/withdraw-decision.v1.js';
import { closeRequestV1 } from './commands/close-request.v1.js';
import { appealAnsweredV1 } from './events/appeal-answered.v1.js';
import { appealRecordedV1 } from './events/appeal-recorded.v1.js';
import { decisionWithdrawnV1 } from './events/decision-withdrawn.v1.js';
import { requestClosedV1 } from './events/request-closed.v1.js';
import { withdrawRequestV1 } from './commands/withdraw-request.v1.js';
import { cancelPaymentFileV1 } from './commands/cancel-payment-file.v1.js';
import { makePaymentFileV1 } from './commands/make-payment-file.v1.js';
import { planPaymentsV1 } from './commands/plan-payments.v1.js';
import { settlePaymentsV1 } from './commands/settle-payments.v1.js';
import { paymentFilesV1 } from './questions/payment-files.v1.js';
import { handOverPaymentV1 } from './commands/hand-over-payment.v1.js';
import { noteReceiptSignedV1 } from './commands/note-receipt-signed.v1.js';
import { receiveVouchersV1 } from './commands/receive-vouchers.v1.js';
import { topUpRegieV1 } from './commands/top-up-regie.v1.js';
import { writeOffVouchersV1 } from './commands/write-off-vouchers.v1.js';
import { noteRepaymentV1 } from './commands/note-repayment.v1.js';
import { openLoanV1 } from './commands/open-loan.v1.js';
import { loansV1 } from './questions/loans.v1.js';
import { approveEliminationV1 } from './commands/approve-elimination.v1.js';
import { cancelEliminationV1 } from './commands/cancel-elimination.v1.js';
import { eraseRequestsV1 } from './commands/erase-requests.v1.js';
import { holdFileV1 } from './commands/hold-file.v1.js';
import { proposeEliminationV1 } from './commands/propose-elimination.v1.js';
import { eliminationV1, eliminationsV1 } from './questions/eliminations.v1.js';
import { fileExtentsV1 } from './questions/file-extents.v1.js';
import { heldDataV1, personalDataV1 } from './questions/personal-data.v1.js';
import { regieV1 } from './questions/regie.v1.js';
import { vouchersV1 } from './questions/vouchers.v1.js';
import { paymentsV1 } from './questions/payments.v1.js';
import type { EventContract, RequestContract } from './contract.js';
import { decisionProposedV1 } from './events/decision-proposed.v1.js';
import { proposalReturnedV1 } from './events/proposal-returned.v1.js';
import { decisionRecordedV1 } from './events/decision-recorded.v1.js';
import { householdDataContradictedV1 } from './events/household-data-contradicted.v1.js';
import { householdDataRetrievedV1 } from './events/household-data-retrieved.v1.js';
import { householdDataUnavailableV1 } from './events/household-data-unavailable.v1.js';
import { otherRightNotedV1 } from './events/other-right-noted.v1.js';
import { papersAskedV1 } from './events/papers-asked.v1.js';
import { papersGivenV1 } from './events/papers-given.v1.js';
import { regulationAdoptedV1 } from './events/regulation-adopted.v1.js';
import { requestAssessedV1 } from './events/request-assessed.v1.js';
import { findingRecordedV1 } from './events/finding-recorded.v1.js';
import { requestCorrectedV1 } from './events/request-corrected.v1.js';
import { requestRoutedV1 } from './events/request-routed.v1.js';
import { requestSubmittedV1 } from './events/request-submitted.v1.js';
import { requestWithdrawnV1 } from './events/request-withdrawn.v1.js';
import { retrievalPostponedV1 } from './events/retrieval-postponed.v1.js';
import { siteRegisteredV1 } from './events/site-registered.v1.js';
import { aidsV1 } from './questions/aids.v1.js';
import { decisionDetailsV1 } from './questions/decision-details.v1.js';
import { siteAccessV1 } from './questions/site-access.v1.js';
import { authorityV1 } from './questions/authority.v1.js';
import { dueV1 } from './questions/due.v1.js';
import { envelopesV1 } from './questions/envelopes.v1.js';
import { identityV1 } from './questions/identity.v1.js';
import { keepDraftV1 } from './commands/keep-draft.v1.js';
import { removeDocumentV1 } from './commands/remove-document.v1.js';
import { documentsV1 } from './questions/documents.v1.js';
import { documentAddedV1 } from './events/document-added.v1.js';
import { promiseRecordedV1 } from './events/promise-recorded.v1.js';
import { protectionLiftedV1 } from './events/protection-lifted.v1.js';
import { requestProtectedV1 } from './events/request-protected.v1.js';
import { liftProtectionV1 } from './commands/lift-protection.v1.js';
import { nameReadersV1 } from './commands/name-readers.v1.js';
import { protectFileV1 } from './commands/protect-file.v1.js';
import { protectedAddressV1 } from './questions/protected-address.v1.js';
import { protectionV1 } from './questions/protection.v1.js';
import { recordPromiseV1 } from './commands/record-promise.v1.js';
import { writeNoteV1 } from './commands/write-note.v1.js';
import { accessesV1 } from './questions/accesses.v1.js';
import { draftsV1 } from './questions/drafts.v1.js';
import { duplicatesV1 } from './questions/duplicates.v1.js';
import { householdHistoryV1 } from './questions/household-history.v1.js';
import { namesV1 } from './questions/names.v1.js';
import { backlogV1 } from './questions/backlog.v1.js';
import { receivedV1 } from './questions/received.v1.js';
import { replayDeadLettersV1 } from './commands/replay-dead-letters.v1.js';
import { upstreamV1 } from './questions/upstream.v1.js';
import { registerCheckpointsV1 } from './questions/register-checkpoints.v1.js';
import { registerVerificationV1 } from './questions/register-verification.v1.js';
import { registerV1 } from './questions/register.v1.js';
import { explanationV1 } from './questions/explanation.v1.js';
import { regulationsV1 } from './questions/regulations.v1.js';
import { notesV1 } from './questions/notes.v1.js';
import { searchV1 } from './questions/search.v1.js';
import { requestDetailsV1 } from './questions/request-details.v1.js';

/** Every event contract, in the order of the straight line. */
export const EVENT_CONTRACTS: readonly EventContract<object>[] = [
  siteRegisteredV1,
  regulationAdoptedV1,
  requestSubmittedV1,
  requestCorrectedV1,
  documentAddedV1,
  promiseRecordedV1,
  requestProtectedV1,
  protectionLiftedV1,
  householdDataContradictedV1,
  contradictionSettledV1,
  householdDataRetrievedV1,
  householdDataUnavailableV1,
  retrievalPostponedV1,
  findingRecordedV1,
  requestAssessedV1,
  requestRoutedV1,
  papersAskedV1,
  papersGivenV1,
  otherRightNotedV1,
  decisionProposedV1,
  proposalReturnedV1,
  decisionRecordedV1,
  decisionWithdrawnV1,
  deciderRecusedV1,
  appealRecordedV1,
  appealAnsweredV1,
  judgmentRecordedV1,
  judgmentAppealedV1,
  requestWithdrawnV1,
  requestClosedV1,
];

/** Every command and question contract. */
export const REQUEST_CONTRACTS: readonly RequestContract<object, object>[] = [
  registerSiteV1,
  adoptRegulationV1,
  draftRegulationV1,
  simulateRegulationV1,
  adoptDraftV1,
  regulationsV1,
  aidsV1,
  explanationV1,
  householdHistoryV1,
  reserveGrantsV1,
  recordHabilitationV1,
  configureAuthorityV1,
  submitRequestV1,
  correctRequestV1,
  recordFindingV1,
  retryRetrievalV1,
  settleContradictionV1,
  recordHouseholdDataV1,
  recordDecisionsV1,
  proposeDecisionV1,
  returnProposalV1,
  signProposalsV1,
  withdrawRequestV1,
  withdrawDecisionV1,
  withdrawInSessionV1,
  recuseDeciderV1,
  recordAppealV1,
  recordJudgmentV1,
  noteJudgmentAppealV1,
  closeRequestV1,
  askForPapersV1,
  notePapersGivenV1,
  noteOtherRightV1,
  followOtherRightV1,
  correctDecisionV1,
  planSessionV1,
  conveneSessionV1,
  setAgendaV1,
  noteAttendanceV1,
  decideSessionItemV1,
  closeSessionV1,
  writeLetterTemplateV1,
  letterTemplatesV1,
  setLetterheadLookV1,
  letterheadLookV1,
  letterheadLogoV1,
  prepareSheetsV1,
  shareSheetV1,
  withholdSheetV1,
  sheetHouseholdV1,
  sheetMeansV1,
  sheetsV1,
  identityV1,
  requestDetailsV1,
  namesV1,
  searchV1,
  writeNoteV1,
  recordPromiseV1,
  notesV1,
  documentsV1,
  removeDocumentV1,
  protectFileV1,
  nameReadersV1,
  liftProtectionV1,
  protectionV1,
  protectedAddressV1,
  keepDraftV1,
  draftsV1,
  accessesV1,
  contradictionsV1,
  siteAccessV1,
  duplicatesV1,
  decisionDetailsV1,
  dueV1,
  registerV1,
  registerVerificationV1,
  registerCheckpointsV1,
  sessionsV1,
  authorityV1,
  envelopesV1,
  planPaymentsV1,
  settlePaymentsV1,
  makePaymentFileV1,
  cancelPaymentFileV1,
  paymentsV1,
  paymentFilesV1,
  handOverPaymentV1,
  noteReceiptSignedV1,
  receiveVouchersV1,
  writeOffVouchersV1,
  topUpRegieV1,
  openLoanV1,
  noteRepaymentV1,
  loansV1,
  vouchersV1,
  regieV1,
  upstreamV1,
  proposeEliminationV1,
  approveEliminationV1,
  cancelEliminationV1,
  holdFileV1,
  eliminationsV1,
  eliminationV1,
  fileExtentsV1,
  personalDataV1,
  ...Object.values(heldDataV1),
  ...Object.values(eraseRequestsV1),
  ...Object.values(receivedV1),
  ...Object.values(backlogV1),
  ...Object.values(replayDeadLettersV1),
];

const EVENTS_BY_SUBJECT = new Map(EVENT_CONTRACTS.map((contract) => [contract.subject, contract]));

/** The event contract of a subject, or undefined for an unknown type (which a consumer acknowledges and ignores). */
export function eventContractBySubject(subject: string): EventContract<object> | undefined {
  return EVENTS_BY_SUBJECT.get(subject);
}
