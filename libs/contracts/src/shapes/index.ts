export { Acknowledgement } from './acknowledgement.js';
export {
  BirthPlace,
  IdentityPivot,
  Notice,
  Address,
  HouseholdMember,
  Referral,
  RequestFacts,
  RequestCorrection,
  ResidenceStay,
  DeclaredTaxIncome,
  AidRequestSubmission,
} from './aid-request-submission.js';
export {
  Bill,
  Debt,
  Domiciliation,
  REPRESENTATIONS,
  Representative,
  SafeContact,
  WorkerProposal,
} from './circumstances.js';
export { AssessedCondition } from './assessment.js';
export { AUTHORITIES, ASSESSMENT_OUTCOMES } from './authority.js';
export type { Authority, AssessmentOutcome } from './authority.js';
export { DECISION_OUTCOMES, Derogation, Overrun, DecisionInput } from './decision.js';
export type { DecisionOutcome } from './decision.js';
export { QuotientFamilial } from './quotient-familial.js';
export { RegisterReference } from './register-reference.js';
export { AidEffect } from './regulation-effect.js';
export { RequestReference } from './request-reference.js';
export {
  BODIES,
  MEMBER_CAPACITIES,
  MemberInput,
  NoticeInput,
  BodyInput,
  SessionInput,
  ProxyInput,
  AttendanceInput,
  AgendaInput,
  BallotInput,
  VoteTally,
  SessionItemView,
  AttendanceView,
  SessionView,
  SessionVoteResult,
} from './session.js';
export type { BodyName } from './session.js';
export { WorksheetLine, Worksheet } from './worksheet.js';
export {
  ChildcareShare,
  FIGURE_FIELDS,
  JobseekerBenefits,
  RetrievedChildcareShare,
  RetrievedJobseekerBenefits,
  RetrievedTaxIncome,
  TaxIncome,
} from './figures.js';
export type { FigureSource } from './figures.js';
export {
  CONTRADICTION_CHOICES,
  CONTRADICTION_ENDS,
  ContradictedValue,
  Contradiction,
  ContradictionInput,
} from './contradiction.js';
export type { ContradictionChoice, ContradictionEnd } from './contradiction.js';
export { HEALTH_SOURCES, HOUSEHOLD_STATUSES, ProvedStatus, RetrievedStatus } from './data-source.js';
export type { HouseholdStatus } from './data-source.js';
export { PROOF_KINDS } from './proof-kind.js';
export type { ProofKind } from './proof-kind.js';
export { AskedFact, submissionFieldOf } from './asked-fact.js';
export { NOTE_LEVELS, NoteInput, Note } from './note.js';
export type { NoteLevel } from './note.js';
export {
  AddedDocument,
  CaseDocument,
  DOCUMENT_BYTES_AT_MOST,
  DOCUMENT_EXAMPLE,
  DOCUMENT_TYPES,
} from './case-document.js';
export type { DocumentType } from './case-document.js';
export { ClockSuspension, RequestClocks } from './clocks.js';
export {
  SHEET_EXAMPLE,
  SHEET_STATUSES,
  SHEET_TIES,
  SheetGrant,
  SheetHead,
  SheetPerson,
  SheetProposal,
  SheetView,
} from './sheet.js';
export { Creditor, PAYMENT_MODES, PAYMENT_STATES, PaymentList, PaymentPart, PaymentView } from './payment.js';
export type { PaymentMode, PaymentState } from './payment.js';
export { CancellationInput, PaymentFileView } from './payment-file.js';
export {
  HandOverInput,
  ReceiptInput,
  RegieInput,
  RegieView,
  TopUpInput,
  VoucherDelivery,
  VoucherStock,
  VoucherWriteOff,
} from './till.js';
export {
  LetterMarker,
  LetterTemplateInput,
  LetterTemplateState,
  LetterTemplateView,
  TEMPLATE_LETTERS,
} from './letter-template.js';
export type { TemplateLetter } from './letter-template.js';
export { LOGO_TYPES, LetterheadLookInput, LetterheadLookView, LogoView } from './letterhead-look.js';
export type { LogoType } from './letterhead-look.js';
export { AFTERWARDS, UNDOINGS, UNDOING_GROUNDS } from './undoing.js';
export type { Afterwards, Undoing, UndoingGround } from './undoing.js';
export { LoanInput, LoanList, LoanView, RepaymentInput } from './loan.js';
export {
  ELIMINATION_STATES,
  EliminationDetail,
  EliminationHoldInput,
  EliminationHoldView,
  EliminationInput,
  EliminationLineView,
  EliminationList,
  EliminationProgress,
  EliminationView,
  EliminationVisa,
  ExaminedFiles,
  FILE_ENDINGS,
  FILE_FATES,
  FILE_OBSTACLES,
  SAMPLINGS,
} from './elimination.js';
export type { EliminationState, FileEnding, FileFate, FileObstacle } from './elimination.js';
export { HeldByIntake, HeldData, HeldFact, HeldRecord, HeldSection } from './personal-data.js';
export { APPEAL_ANSWERS, APPEAL_KINDS, APPELLANTS, AppealAnswerView, AppealView } from './appeal.js';
export type { AppealAnswer, AppealKind, Appellant } from './appeal.js';
