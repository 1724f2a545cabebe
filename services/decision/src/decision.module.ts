import type { Clock, UnitOfWork } from '@octroi/kernel';
import {
  ActorTokens,
  CLOCK,
  ENVIRONMENT,
  LOGGER,
  RequestClient,
  UNIT_OF_WORK,
  WORKER_SOURCE,
  unitOfWork,
  type ServiceEnvironment,
  type StructuredLogger,
} from '@octroi/platform';
import type { DataSource } from 'typeorm';
import { Module } from '@nestjs/common';
import { checkpointSigner, nodeCryptography } from '@octroi/register';
import { randomSalts } from './adapters/cryptography/random-salts.js';
import { PdfLetterPress } from './adapters/documents/pdf-letter-press.js';
import { PdfPaperPress } from './adapters/documents/pdf-paper-press.js';
import { unpacksPixels } from './adapters/documents/unpacks-pixels.js';
import { EligibilityGrantLedger } from './adapters/gateways/eligibility-grant-ledger.js';
import { HttpTimeStampAuthority } from './adapters/gateways/http-time-stamp-authority.js';
import { IntakeIdentityGateway } from './adapters/gateways/intake-identity-gateway.js';
import { OwnersSheetSources } from './adapters/gateways/owners-sheet-sources.js';
import { DecisionLetterController } from './adapters/http/decision-letter.controller.js';
import { LettersController } from './adapters/http/letters.controller.js';
import { RegisterExportController } from './adapters/http/register-export.controller.js';
import { SessionPapersController } from './adapters/http/session-papers.controller.js';
import { DecisionConsumer } from './adapters/messaging/decision.consumer.js';
import { DecisionQuestionsController } from './adapters/messaging/decision-questions.controller.js';
import { DueController } from './adapters/messaging/due.controller.js';
import { DecisionController } from './adapters/messaging/decision.controller.js';
import { LetterheadController } from './adapters/messaging/letterhead.controller.js';
import { LetterTemplatesController } from './adapters/messaging/letter-templates.controller.js';
import { AppealsController } from './adapters/messaging/appeals.controller.js';
import { OtherRightsController } from './adapters/messaging/other-rights.controller.js';
import { PapersController } from './adapters/messaging/papers.controller.js';
import { UndoingsController } from './adapters/messaging/undoings.controller.js';
import { ProposalsController } from './adapters/messaging/proposals.controller.js';
import { RegisterController } from './adapters/messaging/register.controller.js';
import { SessionController, SessionVoteController } from './adapters/messaging/session.controller.js';
import { SheetsController } from './adapters/messaging/sheets.controller.js';
import { SqlDecisionStores } from './adapters/persistence/sql-decision-stores.js';
import { SqlUnsignedRegisters } from './adapters/persistence/sql-unsigned-registers.js';
import { SqlUnstampedCheckpoints } from './adapters/persistence/sql-unstamped-checkpoints.js';
import { CheckpointWorker } from './adapters/worker/checkpoint-worker.js';
import { TimeStampWorker } from './adapters/worker/time-stamp-worker.js';
import { AdoptRegulations } from './application/request/adopt-regulations.js';
import { AskForPapers } from './application/request/ask-for-papers.js';
import { AssessRequests } from './application/request/assess-requests.js';
import { ConfigureAuthority } from './application/site/configure-authority.js';
import { CorrectDecision } from './application/register/correct-decision.js';
import { ExportRegister } from './application/register/export-register.js';
import { ListCheckpoints } from './application/register/list-checkpoints.js';
import { HoldGrants } from './application/payment/hold-grants.js';
import { ShowAuthority } from './application/site/show-authority.js';
import { ListAppeals } from './application/appeal/list-appeals.js';
import { PrintAppealReceipt } from './application/appeal/print-appeal-receipt.js';
import { NoteJudgmentAppeal } from './application/appeal/note-judgment-appeal.js';
import { RecordAppeal } from './application/appeal/record-appeal.js';
import { ListOtherRights } from './application/request/list-other-rights.js';
import { NoteOtherRight } from './application/request/note-other-right.js';
import { RecordJudgment } from './application/appeal/record-judgment.js';
import { ListDue } from './application/request/list-due.js';
import { ListEnvelopes } from './application/payment/list-envelopes.js';
import { ListCorrections } from './application/register/list-corrections.js';
import { ListDecisions } from './application/decision/list-decisions.js';
import { OpenRequests } from './application/request/open-requests.js';
import type { DecisionStores } from './application/ports/stores.js';
import { CloseRequest } from './application/request/close-request.js';
import { RecuseDecider } from './application/decision/recuse-decider.js';
import { PrintWithdrawalLetter } from './application/letter/print-withdrawal-letter.js';
import { WithdrawInSession } from './application/session/withdraw-in-session.js';
import { WithdrawDecision } from './application/decision/withdraw-decision.js';
import { FindProposal } from './application/decision/find-proposal.js';
import { ProposeDecision } from './application/decision/propose-decision.js';
import { ReturnProposal } from './application/decision/return-proposal.js';
import { SignProposals } from './application/decision/sign-proposals.js';
import { PreviewLetter } from './application/letter/preview-letter.js';
import { PrintAcknowledgement } from './application/letter/print-acknowledgement.js';
import { PrintClosingLetter } from './application/letter/print-closing-letter.js';
import { PrintDelegatedAccount } from './application/session/print-delegated-account.js';
import { PrintMinutes } from './application/session/print-minutes.js';
import { PrintPapersLetter } from './application/letter/print-papers-letter.js';
import { PrintRegisterExtract } from './application/register/print-register-extract.js';
import { PrepareSheets } from './application/session/prepare-sheets.js';
import { PrintSheets } from './application/session/print-sheets.js';
import { ReadSheets } from './application/session/read-sheets.js';
import { ShareSheet } from './application/session/share-sheet.js';
import { ReadLogo } from './application/letter/read-logo.js';
import { SetLetterheadLook } from './application/letter/set-letterhead-look.js';
import { ShowLetterheadLook } from './application/letter/show-letterhead-look.js';
import { ListLetterTemplates } from './application/letter/list-letter-templates.js';
import { WriteLetterTemplate } from './application/letter/write-letter-template.js';
import { WithholdSheet } from './application/session/withhold-sheet.js';
import { PrintRegisterVolume } from './application/register/print-register-volume.js';
import { PrintDecisionLetter } from './application/letter/print-decision-letter.js';
import { ReadRegister } from './application/register/read-register.js';
import { RecordDecisions } from './application/decision/record-decisions.js';
import { RegisterSites } from './application/site/register-sites.js';
import { RouteRequests } from './application/request/route-requests.js';
import { ShowClocks } from './application/request/show-clocks.js';
import { SignDailyCheckpoints } from './application/register/sign-daily-checkpoints.js';
import { StampCheckpoints } from './application/register/stamp-checkpoints.js';
import { CloseSession } from './application/session/close-session.js';
import { ConveneSession } from './application/session/convene-session.js';
import { DecideSessionItem } from './application/session/decide-session-item.js';
import { ListSessions } from './application/session/list-sessions.js';
import { NoteAttendance } from './application/session/note-attendance.js';
import { NotePapersGiven } from './application/request/note-papers-given.js';
import { PlanSession } from './application/session/plan-session.js';
import { SetAgenda } from './application/session/set-agenda.js';
import { VerifyRegister } from './application/register/verify-register.js';
import { WithdrawRequest } from './application/request/withdraw-request.js';
import type { DecisionEnvironment } from './decision.config.js';
import { PAYMENT_CONTROLLERS, PAYMENT_PROVIDERS } from './payment.providers.js';
import { RETENTION_CONTROLLERS, RETENTION_PROVIDERS } from './retention.providers.js';

type Work = UnitOfWork<DecisionStores>;

const REGISTER_MEANS = { cryptography: nodeCryptography, salts: randomSalts };

const ON_STORES = [
  ...[OpenRequests, AssessRequests, RouteRequests, RegisterSites, AdoptRegulations],
  ...[WithdrawRequest, ConfigureAuthority, ListDecisions, ReadRegister, ListCheckpoints],
  ...[
    PlanSession,
    ConveneSession,
    SetAgenda,
    NoteAttendance,
    ListSessions,
    ListEnvelopes,
    ListCorrections,
    ShowAuthority,
    ListDue,
    ShowClocks,
    AskForPapers,
    NotePapersGiven,
    NoteOtherRight,
    ListOtherRights,
    CloseRequest,
    RecuseDecider,
    RecordAppeal,
    NoteJudgmentAppeal,
    ListAppeals,
    ProposeDecision,
    ReturnProposal,
    FindProposal,
    ReadSheets,
    WithholdSheet,
    WriteLetterTemplate,
    ListLetterTemplates,
    ShowLetterheadLook,
    ReadLogo,
  ],
];

/** Composition root of the decision service. */
@Module({
  controllers: [
    DecisionController,
    DecisionQuestionsController,
    DueController,
    RegisterController,
    SessionController,
    SessionVoteController,
    DecisionConsumer,
    DecisionLetterController,
    RegisterExportController,
    SessionPapersController,
    LettersController,
    PapersController,
    OtherRightsController,
    ProposalsController,
    UndoingsController,
    AppealsController,
    SheetsController,
    LetterTemplatesController,
    LetterheadController,
    ...PAYMENT_CONTROLLERS,
    ...RETENTION_CONTROLLERS,
  ],
  providers: [
    ...PAYMENT_PROVIDERS,
    ...RETENTION_PROVIDERS,
    unitOfWork('decision', (transaction) => new SqlDecisionStores(transaction)),
    ...ON_STORES.map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new UseCase(work),
    })),
    {
      provide: HoldGrants,
      inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
      useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens) =>
        new HoldGrants(work, new EligibilityGrantLedger(requests, tokens)),
    },
    {
      provide: RecordDecisions,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new RecordDecisions(work, REGISTER_MEANS),
    },
    {
      provide: SignProposals,
      inject: [UNIT_OF_WORK, HoldGrants],
      useFactory: (work: Work, hold: HoldGrants) => new SignProposals(work, hold, REGISTER_MEANS),
    },
    {
      provide: WithdrawDecision,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new WithdrawDecision(work, REGISTER_MEANS),
    },
    {
      provide: RecordJudgment,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new RecordJudgment(work, REGISTER_MEANS),
    },
    {
      provide: CorrectDecision,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new CorrectDecision(work, REGISTER_MEANS),
    },
    {
      provide: WithdrawInSession,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new WithdrawInSession(work, REGISTER_MEANS),
    },
    {
      provide: DecideSessionItem,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new DecideSessionItem(work, REGISTER_MEANS),
    },
    {
      provide: CloseSession,
      inject: [UNIT_OF_WORK, ENVIRONMENT],
      useFactory: (work: Work, { OCTROI_SIGNING_KEY }: ServiceEnvironment) =>
        new CloseSession(work, checkpointSigner(OCTROI_SIGNING_KEY)),
    },
    {
      provide: VerifyRegister,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new VerifyRegister(work, nodeCryptography),
    },
    {
      provide: ExportRegister,
      inject: [UNIT_OF_WORK, ENVIRONMENT],
      useFactory: (work: Work, { OCTROI_SIGNING_KEY }: ServiceEnvironment) =>
        new ExportRegister(work, checkpointSigner(OCTROI_SIGNING_KEY)),
    },
    {
      provide: CheckpointWorker,
      inject: [UNIT_OF_WORK, WORKER_SOURCE, ENVIRONMENT, CLOCK, LOGGER],
      useFactory: (
        work: Work,
        worker: DataSource,
        { OCTROI_SIGNING_KEY }: ServiceEnvironment,
        clock: Clock,
        logger: StructuredLogger,
      ) => {
        const means = { signer: checkpointSigner(OCTROI_SIGNING_KEY), clock };
        return new CheckpointWorker(new SignDailyCheckpoints(work, new SqlUnsignedRegisters(worker), means), logger);
      },
    },
    {
      provide: TimeStampWorker,
      inject: [UNIT_OF_WORK, WORKER_SOURCE, ENVIRONMENT, CLOCK, LOGGER],
      useFactory: (
        work: Work,
        worker: DataSource,
        { OCTROI_TSA_URL: url }: DecisionEnvironment,
        clock: Clock,
        logger: StructuredLogger,
      ) => {
        if (url === undefined) return new TimeStampWorker(null, logger);
        const means = { authority: new HttpTimeStampAuthority(url), cryptography: nodeCryptography, clock };
        return new TimeStampWorker(new StampCheckpoints(work, new SqlUnstampedCheckpoints(worker), means), logger);
      },
    },
    ...[PrintRegisterExtract, PrintRegisterVolume].map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
      useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens) =>
        new UseCase(work, new IntakeIdentityGateway(requests, tokens), new PdfPaperPress()),
    })),
    ...[PrepareSheets, ShareSheet].map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
      useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens) =>
        new UseCase(work, new OwnersSheetSources(requests, tokens)),
    })),
    ...[PrintMinutes, PrintDelegatedAccount, PrintSheets].map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new UseCase(work, new PdfPaperPress()),
    })),
    ...[PrintAcknowledgement, PrintPapersLetter, PrintClosingLetter, PrintAppealReceipt].map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
      useFactory: (unitOfWork: Work, requests: RequestClient, tokens: ActorTokens) =>
        new UseCase({ unitOfWork, identities: new IntakeIdentityGateway(requests, tokens) }, new PdfLetterPress()),
    })),
    {
      provide: SetLetterheadLook,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new SetLetterheadLook(work, unpacksPixels),
    },
    {
      provide: PreviewLetter,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new PreviewLetter(work, new PdfLetterPress()),
    },
    {
      provide: PrintWithdrawalLetter,
      inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
      useFactory: (unitOfWork: Work, requests: RequestClient, tokens: ActorTokens) =>
        new PrintWithdrawalLetter(
          { unitOfWork, identities: new IntakeIdentityGateway(requests, tokens) },
          new PdfLetterPress(),
        ),
    },
    {
      provide: PrintDecisionLetter,
      inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
      useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens) =>
        new PrintDecisionLetter(work, new IntakeIdentityGateway(requests, tokens), new PdfLetterPress()),
    },
  ],
})
export class DecisionModule {}
