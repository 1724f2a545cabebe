export type {
  Immutable,
  PayloadClass,
  EventContract,
  RequestContract,
  EventEnvelope,
  RequestEnvelope,
  SuccessReply,
  FailureReply,
} from './contract.js';
export {
  SERVICES,
  CONSUMERS_OF,
  producersFor,
  streamOf,
  eventSubjectsOf,
  inboxPrefixOf,
  wakeSubjectOf,
} from './topology.js';
export type { Party, ServiceName } from './topology.js';
export {
  IsCivilDate,
  IsNullable,
  IsCode,
  IsInstant,
  IsSha256,
  IsAmountCents,
  IsFindingValue,
  isIdempotencyKey,
} from './rules.js';
export { validateShape, validateEvent, validateRequest } from './validation.js';
export { PROBLEMS, isProblemCode, problemDetail } from './problems.js';
export { FAULT_TEXTS } from './fault-texts.js';
export type { ProblemCode } from './problems.js';
export { jsonSchemas, jsonSchemaOf } from './schemas.js';
export type { JsonSchema } from './schemas.js';
export { asyncApiDocument } from './asyncapi.js';
export { EVENT_CONTRACTS, REQUEST_CONTRACTS, eventContractBySubject } from './registry.js';
export { DecisionRecordedV1, decisionRecordedV1 } from './events/decision-recorded.v1.js';
export {
  RetrievedQuotientFamilial,
  FactProof,
  HouseholdDataRetrievedV1,
  householdDataRetrievedV1,
} from './events/household-data-retrieved.v1.js';
export { AskedAdult, householdDataUnavailableV1 } from './events/household-data-unavailable.v1.js';
export { SettleContradiction, settleContradictionV1 } from './commands/settle-contradiction.v1.js';
export { ContradictionLine, ContradictionPosition, contradictionsV1 } from './questions/contradictions.v1.js';
export { contradictionSettledV1 } from './events/contradiction-settled.v1.js';
export { RegulationAdoptedV1, regulationAdoptedV1 } from './events/regulation-adopted.v1.js';
export { RequestAssessedV1, requestAssessedV1 } from './events/request-assessed.v1.js';
export { RequestRoutedV1, requestRoutedV1 } from './events/request-routed.v1.js';
export { RequestSubmittedV1, requestSubmittedV1 } from './events/request-submitted.v1.js';
export { RequestCorrectedV1, requestCorrectedV1 } from './events/request-corrected.v1.js';
export { findingRecordedV1 } from './events/finding-recorded.v1.js';
export { RequestWithdrawnV1, requestWithdrawnV1 } from './events/request-withdrawn.v1.js';
export { RetrievalPostponedV1, retrievalPostponedV1 } from './events/retrieval-postponed.v1.js';
export { SiteRegisteredV1, siteRegisteredV1 } from './events/site-registered.v1.js';
export { AdoptDraft, adoptDraftV1 } from './commands/adopt-draft.v1.js';
export { AdoptRegulation, adoptRegulationV1 } from './commands/adopt-regulation.v1.js';
export { VisaInput, ConfigureAuthority, configureAuthorityV1 } from './commands/configure-authority.v1.js';
export {
  DecisionItem,
  RecordDecisions,
  DecisionResult,
  DecisionResults,
  recordDecisionsV1,
} from './commands/record-decisions.v1.js';
export {
  CorrectionInput,
  CorrectDecision,
  CorrectedDecision,
  correctDecisionV1,
} from './commands/correct-decision.v1.js';
export { closeSessionV1 } from './commands/close-session.v1.js';
export { conveneSessionV1 } from './commands/convene-session.v1.js';
export { SessionWithdrawalInput, WithdrawInSession, withdrawInSessionV1 } from './commands/withdraw-in-session.v1.js';
export { RecusalInput, RecuseDecider, RecusedDecider, recuseDeciderV1 } from './commands/recuse-decider.v1.js';
export { deciderRecusedV1 } from './events/decider-recused.v1.js';
export { SessionItemInput, DecideSessionItem, decideSessionItemV1 } from './commands/decide-session-item.v1.js';
export { NoteAttendance, noteAttendanceV1 } from './commands/note-attendance.v1.js';
export { planSessionV1 } from './commands/plan-session.v1.js';
export { SetAgenda, setAgendaV1 } from './commands/set-agenda.v1.js';
export { DraftRegulation, DraftedRegulation, draftRegulationV1 } from './commands/draft-regulation.v1.js';
export { RecordHabilitation, recordHabilitationV1 } from './commands/record-habilitation.v1.js';
export { householdDataContradictedV1 } from './events/household-data-contradicted.v1.js';
export { HouseholdDataInput, RecordHouseholdData, recordHouseholdDataV1 } from './commands/record-household-data.v1.js';
export { RegisterSite, registerSiteV1 } from './commands/register-site.v1.js';
export { ReserveGrants, reserveGrantsV1 } from './commands/reserve-grants.v1.js';
export { retryRetrievalV1 } from './commands/retry-retrieval.v1.js';
export { SimulateRegulation, SimulationStep, simulateRegulationV1 } from './commands/simulate-regulation.v1.js';
export { CorrectRequest, CorrectedRequest, correctRequestV1 } from './commands/correct-request.v1.js';
export { FindingInput, RecordFinding, recordFindingV1 } from './commands/record-finding.v1.js';
export { SubmittedRequestReply, submitRequestV1 } from './commands/submit-request.v1.js';
export { WithdrawalInput, WithdrawRequest, withdrawRequestV1 } from './commands/withdraw-request.v1.js';
export {
  DecisionDetail,
  DecisionCorrection,
  DecisionProposal,
  decisionDetailsV1,
} from './questions/decision-details.v1.js';
export { RequestIdentity, IdentityReply, identityV1 } from './questions/identity.v1.js';
export { OfferedAids, aidsV1 } from './questions/aids.v1.js';
export { AssessmentExplanation, explanationV1 } from './questions/explanation.v1.js';
export { RegulationVersion, Regulations, regulationsV1 } from './questions/regulations.v1.js';
export { receivedV1 } from './questions/received.v1.js';
export { Backlog, DeadLetter, backlogV1 } from './questions/backlog.v1.js';
export { ReplaysAsked, replayDeadLettersV1 } from './commands/replay-dead-letters.v1.js';
export { UPSTREAM_WAYS, UpstreamState, upstreamV1 } from './questions/upstream.v1.js';
export { RegisterVerification, registerVerificationV1 } from './questions/register-verification.v1.js';
export { RegisterCheckpoints, registerCheckpointsV1 } from './questions/register-checkpoints.v1.js';
export { RegisterLine, RegisterPage, registerV1 } from './questions/register.v1.js';
export { householdHistoryV1, HouseholdGrant, HouseholdHistory } from './questions/household-history.v1.js';
export { writeNoteV1, WriteNote, WrittenNote } from './commands/write-note.v1.js';
export { notesV1, Notes } from './questions/notes.v1.js';
export { CaseDocuments, documentsV1 } from './questions/documents.v1.js';
export { RemoveDocument, removeDocumentV1 } from './commands/remove-document.v1.js';
export { recordPromiseV1, RecordPromise, RecordedPromise } from './commands/record-promise.v1.js';
export { promiseRecordedV1 } from './events/promise-recorded.v1.js';
export { documentAddedV1 } from './events/document-added.v1.js';
export { protectFileV1 } from './commands/protect-file.v1.js';
export { nameReadersV1 } from './commands/name-readers.v1.js';
export { liftProtectionV1 } from './commands/lift-protection.v1.js';
export { ProtectionReply, protectionV1 } from './questions/protection.v1.js';
export { ProtectedAddress, protectedAddressV1 } from './questions/protected-address.v1.js';
export { requestProtectedV1 } from './events/request-protected.v1.js';
export { protectionLiftedV1 } from './events/protection-lifted.v1.js';
export { keepDraftV1, KeepDraft, KeptDraft } from './commands/keep-draft.v1.js';
export { ACCESS_KINDS, accessesV1, Accesses } from './questions/accesses.v1.js';
export { draftsV1, RequestDraft, RequestDrafts } from './questions/drafts.v1.js';
export { searchV1, KnownPerson, FoundRequests, MATCHES } from './questions/search.v1.js';
export { duplicatesV1, DuplicatesQuestion, SimilarRequests, LIKENESSES } from './questions/duplicates.v1.js';
export { namesV1, NamesQuestion, ApplicantName, Names } from './questions/names.v1.js';
export { RequestDetails, requestDetailsV1 } from './questions/request-details.v1.js';
export { AccessRefusalView, SiteAccessView, siteAccessV1 } from './questions/site-access.v1.js';
export { AuthorityView, authorityV1 } from './questions/authority.v1.js';
export { AskForPapers, PapersInput, SilenceClock, askForPapersV1 } from './commands/ask-for-papers.v1.js';
export { NotePapersGiven, PapersGivenInput, notePapersGivenV1 } from './commands/note-papers-given.v1.js';
export { noteOtherRightV1 } from './commands/note-other-right.v1.js';
export { followOtherRightV1 } from './commands/follow-other-right.v1.js';
export { otherRightNotedV1 } from './events/other-right-noted.v1.js';
export { papersAskedV1 } from './events/papers-asked.v1.js';
export { papersGivenV1 } from './events/papers-given.v1.js';
export { DUE_KINDS, DueLine, DuePosition, DueQuestion, dueV1 } from './questions/due.v1.js';
export type { DueKind } from './questions/due.v1.js';
export { EnvelopeList, envelopesV1 } from './questions/envelopes.v1.js';
export { sessionsV1 } from './questions/sessions.v1.js';
export { SheetHeads, prepareSheetsV1 } from './commands/prepare-sheets.v1.js';
export { ShareSheet, SheetSharing, shareSheetV1 } from './commands/share-sheet.v1.js';
export { withholdSheetV1 } from './commands/withhold-sheet.v1.js';
export { SheetHouseholds, sheetHouseholdV1 } from './questions/sheet-household.v1.js';
export { SheetMeansList, sheetMeansV1 } from './questions/sheet-means.v1.js';
export { Sheets, sheetsV1 } from './questions/sheets.v1.js';
export { PaymentPlanInput, PlanPayments, planPaymentsV1 } from './commands/plan-payments.v1.js';
export { Settlement, SettlementInput, settlePaymentsV1 } from './commands/settle-payments.v1.js';
export { MakePaymentFile, makePaymentFileV1 } from './commands/make-payment-file.v1.js';
export { CancelPaymentFile, cancelPaymentFileV1 } from './commands/cancel-payment-file.v1.js';
export { paymentsV1 } from './questions/payments.v1.js';
export { paymentFilesV1 } from './questions/payment-files.v1.js';
export { ProposeDecision, ProposedDecision, proposeDecisionV1 } from './commands/propose-decision.v1.js';
export { ProposalReturn, ReturnProposal, returnProposalV1 } from './commands/return-proposal.v1.js';
export { SignProposals, signProposalsV1 } from './commands/sign-proposals.v1.js';
export { decisionProposedV1 } from './events/decision-proposed.v1.js';
export { proposalReturnedV1 } from './events/proposal-returned.v1.js';
export { HandOverPayment, handOverPaymentV1 } from './commands/hand-over-payment.v1.js';
export { NoteReceiptSigned, noteReceiptSignedV1 } from './commands/note-receipt-signed.v1.js';
export { receiveVouchersV1 } from './commands/receive-vouchers.v1.js';
export { writeOffVouchersV1 } from './commands/write-off-vouchers.v1.js';
export { topUpRegieV1 } from './commands/top-up-regie.v1.js';
export { vouchersV1 } from './questions/vouchers.v1.js';
export { regieV1 } from './questions/regie.v1.js';
export { WriteLetterTemplate, writeLetterTemplateV1 } from './commands/write-letter-template.v1.js';
export { LetterTemplates, letterTemplatesV1 } from './questions/letter-templates.v1.js';
export { setLetterheadLookV1 } from './commands/set-letterhead-look.v1.js';
export { letterheadLookV1 } from './questions/letterhead-look.v1.js';
export { letterheadLogoV1 } from './questions/letterhead-logo.v1.js';
export {
  DecisionWithdrawalInput,
  PriorObservations,
  WithdrawDecision,
  WithdrawnDecision,
  withdrawDecisionV1,
} from './commands/withdraw-decision.v1.js';
export { DecisionWithdrawnV1, decisionWithdrawnV1 } from './events/decision-withdrawn.v1.js';
export { CLOSING_REASONS, CloseRequest, ClosingInput, closeRequestV1 } from './commands/close-request.v1.js';
export type { ClosingReason } from './commands/close-request.v1.js';
export { RequestClosedV1, requestClosedV1 } from './events/request-closed.v1.js';
export { OpenLoan, openLoanV1 } from './commands/open-loan.v1.js';
export { NoteRepayment, noteRepaymentV1 } from './commands/note-repayment.v1.js';
export { loansV1 } from './questions/loans.v1.js';
export { proposeEliminationV1 } from './commands/propose-elimination.v1.js';
export { ApproveElimination, approveEliminationV1 } from './commands/approve-elimination.v1.js';
export { CancelElimination, cancelEliminationV1 } from './commands/cancel-elimination.v1.js';
export { HoldFile, holdFileV1 } from './commands/hold-file.v1.js';
export { EraseRequests, eraseRequestsV1 } from './commands/erase-requests.v1.js';
export { eliminationV1, eliminationsV1 } from './questions/eliminations.v1.js';
export { fileExtentsV1 } from './questions/file-extents.v1.js';
export { HOLDING_OWNERS, heldDataV1, personalDataV1 } from './questions/personal-data.v1.js';
export { AppealInput, RecordAppeal, recordAppealV1 } from './commands/record-appeal.v1.js';
export { JudgmentInput, recordJudgmentV1 } from './commands/record-judgment.v1.js';
export { noteJudgmentAppealV1 } from './commands/note-judgment-appeal.v1.js';
export { judgmentAppealedV1 } from './events/judgment-appealed.v1.js';
export { JudgmentAppealInput } from './shapes/appeal.js';
export { judgmentRecordedV1 } from './events/judgment-recorded.v1.js';
export { AppealRecordedV1, appealRecordedV1 } from './events/appeal-recorded.v1.js';
export { AppealAnsweredV1, appealAnsweredV1 } from './events/appeal-answered.v1.js';
export { Acknowledgement } from './shapes/acknowledgement.js';
export { Address, RequestCorrection, AidRequestFiling, AidRequestSubmission } from './shapes/aid-request-submission.js';
export { AssessedCondition } from './shapes/assessment.js';
export { AUTHORITIES, ASSESSMENT_OUTCOMES } from './shapes/authority.js';
export type { Authority, AssessmentOutcome } from './shapes/authority.js';
export { DECISION_OUTCOMES, DecisionInput } from './shapes/decision.js';
export type { DecisionOutcome } from './shapes/decision.js';
export { RegisterReference } from './shapes/register-reference.js';
export {
  BodyInput,
  SessionInput,
  AttendanceInput,
  AgendaInput,
  BallotInput,
  SessionView,
  SessionVoteResult,
} from './shapes/session.js';
export {
  ChildcareShare,
  FIGURE_FIELDS,
  JobseekerBenefits,
  RetrievedChildcareShare,
  RetrievedJobseekerBenefits,
  RetrievedTaxIncome,
  TaxIncome,
} from './shapes/figures.js';
export type { FigureSource } from './shapes/figures.js';
export { ContradictedValue, Contradiction, ContradictionInput } from './shapes/contradiction.js';
export { RetrievedStatus } from './shapes/data-source.js';
export { AskedFact, submissionFieldOf } from './shapes/asked-fact.js';
export { NOTE_LEVELS, NoteInput, Note } from './shapes/note.js';
export type { NoteLevel } from './shapes/note.js';
export {
  AddedDocument,
  CaseDocument,
  DOCUMENT_BYTES_AT_MOST,
  DOCUMENT_EXAMPLE,
  DOCUMENT_TYPES,
} from './shapes/case-document.js';
export { RequestClocks } from './shapes/clocks.js';
export { MadePromise, PromiseInput } from './shapes/promise.js';
export { FileProtection, ProtectionAct, ProtectionInput, ProtectionMotive, ReadersInput } from './shapes/protection.js';
export { SheetHead, SheetView } from './shapes/sheet.js';
export { PAYMENT_STATES, PaymentList, PaymentPart, PaymentView } from './shapes/payment.js';
export type { PaymentState } from './shapes/payment.js';
export { CancellationInput, PaymentFileView } from './shapes/payment-file.js';
export {
  HandOverInput,
  ReceiptInput,
  RegieInput,
  RegieView,
  TopUpInput,
  VoucherDelivery,
  VoucherStock,
  VoucherWriteOff,
} from './shapes/till.js';
export {
  LetterTemplateInput,
  LetterTemplateState,
  LetterTemplateView,
  TEMPLATE_LETTERS,
} from './shapes/letter-template.js';
export { LOGO_TYPES, LetterheadLookInput, LetterheadLookView } from './shapes/letterhead-look.js';
export { UNDONE_BY, UNDONE_ON } from './shapes/undoing.js';
export type { UndoneBy, UndoneOn } from './shapes/undoing.js';
export { LoanInput, LoanList, LoanView, RepaymentInput } from './shapes/loan.js';
export {
  EliminationDetail,
  EliminationHoldInput,
  EliminationInput,
  EliminationList,
  EliminationView,
  EliminationVisa,
} from './shapes/elimination.js';
export { HeldSection } from './shapes/personal-data.js';
export { AppealView } from './shapes/appeal.js';
export { OtherRightInput, OtherRightStep, OtherRightView } from './shapes/other-right.js';
