import {
  deciderRecusedV1,
  appealAnsweredV1,
  appealRecordedV1,
  decisionProposedV1,
  decisionRecordedV1,
  decisionWithdrawnV1,
  judgmentAppealedV1,
  judgmentRecordedV1,
  otherRightNotedV1,
  papersAskedV1,
  papersGivenV1,
  proposalReturnedV1,
  requestClosedV1,
  requestWithdrawnV1,
} from '@octroi/contracts';
import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { DecisionStores, RecordedDecision } from '../../application/ports/stores.js';
import type { AidRequest, Closing } from '../../domain/aid-request.js';
import type { Appeal, Contested } from '../../domain/appeal.js';
import type { Judgment, JudgmentAppeal } from '../../domain/judgment.js';
import { departs } from '../../domain/decision-rules.js';
import type { OtherRight } from '../../domain/other-right.js';
import type { PapersRequest } from '../../domain/papers.js';
import type { Recusal } from '../../domain/recusal.js';
import type { Authority } from '../../domain/delegation.js';
import type { RecordedUndoing } from '../../domain/undoing.js';
import type { Proposal } from '../../domain/proposal.js';
import { registerReference } from '../messaging/register-reference.js';
import { SqlAppealStore } from './sql-appeal-store.js';
import { SqlAuthorityStore } from './sql-authority-store.js';
import { SqlBudgetStore } from './sql-budget-store.js';
import { SqlClockStore } from './sql-clock-store.js';
import { SqlEliminationStore } from './sql-elimination-store.js';
import { SqlLetterheadStore } from './sql-letterhead-store.js';
import { SqlLoanStore } from './sql-loan-store.js';
import { SqlTillStore } from './sql-till-store.js';
import { SqlPaymentStore } from './sql-payment-files.js';
import { SqlOtherRightStore } from './sql-other-right-store.js';
import { SqlPapersStore } from './sql-papers-store.js';
import { SqlProposalStore } from './sql-proposal-store.js';
import { SqlRecusalStore } from './sql-recusal-store.js';
import { SqlRegisterStore } from './sql-register-store.js';
import { SqlRetentionStore } from './sql-retention-store.js';
import { SqlRequestStore } from './sql-request-store.js';
import { SqlSessionStore } from './sql-session-store.js';
import { SqlSheetStore } from './sql-sheet-store.js';
import { SqlUndoingStore } from './sql-undoing-store.js';
import { SqlSiteStore } from './sql-site-store.js';
import { SqlTemplateStore } from './sql-template-store.js';

/** The stores of one transaction. */
export class SqlDecisionStores implements DecisionStores {
  readonly requests: SqlRequestStore;
  readonly authority: SqlAuthorityStore;
  readonly register: SqlRegisterStore;
  readonly sites: SqlSiteStore;
  readonly sessions: SqlSessionStore;
  readonly sheets: SqlSheetStore;
  readonly budget: SqlBudgetStore;
  readonly clocks: SqlClockStore;
  readonly papers: SqlPapersStore;
  readonly otherRights: SqlOtherRightStore;
  readonly templates: SqlTemplateStore;
  readonly letterheads: SqlLetterheadStore;
  readonly payments: SqlPaymentStore;
  readonly proposals: SqlProposalStore;
  readonly tills: SqlTillStore;
  readonly undoings: SqlUndoingStore;
  readonly recusals: SqlRecusalStore;
  readonly appeals: SqlAppealStore;
  readonly loans: SqlLoanStore;
  readonly eliminations: SqlEliminationStore;
  readonly retention: SqlRetentionStore;

  constructor(private readonly transaction: SqlTransaction) {
    this.requests = new SqlRequestStore(transaction);
    this.authority = new SqlAuthorityStore(transaction);
    this.register = new SqlRegisterStore(transaction);
    this.sites = new SqlSiteStore(transaction);
    this.sessions = new SqlSessionStore(transaction);
    this.sheets = new SqlSheetStore(transaction);
    this.budget = new SqlBudgetStore(transaction);
    this.clocks = new SqlClockStore(transaction);
    this.papers = new SqlPapersStore(transaction);
    this.otherRights = new SqlOtherRightStore(transaction);
    this.templates = new SqlTemplateStore(transaction);
    this.letterheads = new SqlLetterheadStore(transaction);
    this.payments = new SqlPaymentStore(transaction);
    this.proposals = new SqlProposalStore(transaction);
    this.tills = new SqlTillStore(transaction);
    this.undoings = new SqlUndoingStore(transaction);
    this.recusals = new SqlRecusalStore(transaction);
    this.appeals = new SqlAppealStore(transaction);
    this.loans = new SqlLoanStore(transaction);
    this.eliminations = new SqlEliminationStore(transaction);
    this.retention = new SqlRetentionStore(transaction);
  }

  get now(): Date {
    return this.transaction.now;
  }

  newId(): string {
    return this.transaction.ids.next();
  }

  decisionRecorded(siteId: string, { entry, decision }: RecordedDecision, version: number): void {
    const { decisionId, outcome, amountCents, authority, delegation, decidedOn, returnsOn, urgent, derogation } =
      decision;
    this.transaction.emit(decisionRecordedV1, {
      siteId,
      subject: decision.requestId,
      sequence: version,
      data: {
        ...{ decisionId, outcome, amountCents, authority, delegation, decidedOn, returnsOn, urgent, derogation },
        reasonCodes: decision.reasons.map(({ code }) => code),
        register: registerReference(entry),
      },
    });
  }

  papersAsked({ siteId, id, version }: AidRequest, { askedOn, by }: PapersRequest): void {
    this.transaction.emit(papersAskedV1, { siteId, subject: id, sequence: version + 1, data: { askedOn, by } });
  }

  papersGiven({ siteId, id, version }: AidRequest, givenOn: CivilDate): void {
    this.transaction.emit(papersGivenV1, { siteId, subject: id, sequence: version + 1, data: { givenOn } });
  }

  otherRightNoted(
    { siteId, id, version }: AidRequest,
    { id: rightId, right }: OtherRight,
    awaitedUntil: CivilDate | null,
  ): void {
    const data = { rightId, right, awaitedUntil };
    this.transaction.emit(otherRightNotedV1, { siteId, subject: id, sequence: version + 1, data });
  }

  decisionProposed(
    { siteId, id, version, routing }: AidRequest,
    { id: proposalId, to, input, proposedOn }: Proposal,
  ): void {
    const { outcome, amountCents, reasonCodes } = input;
    this.transaction.emit(decisionProposedV1, {
      ...{ siteId, subject: id, sequence: version + 1 },
      data: {
        ...{ proposalId, to, outcome, amountCents, reasonCodes: [...new Set(reasonCodes)], proposedOn },
        derogation: departs(routing, input),
      },
    });
  }

  proposalReturned(
    { siteId, id, version }: AidRequest,
    { proposalId, on: returnedOn }: { readonly proposalId: string; readonly on: CivilDate },
  ): void {
    const data = { proposalId, returnedOn };
    this.transaction.emit(proposalReturnedV1, { siteId, subject: id, sequence: version + 1, data });
  }

  appealRecorded(
    siteId: string,
    { id: appealId, requestId, kind, contested, silenceOn, receivedOn, late }: Appeal,
    { to: sentTo, version }: { readonly to: Authority | null; readonly version: number },
  ): void {
    this.transaction.emit(appealRecordedV1, {
      ...{ siteId, subject: requestId, sequence: version },
      data: {
        ...{ appealId, kind, decisionId: contested?.decisionId ?? null, silenceOn, receivedOn, late },
        ...{ reopened: kind === 'gracious' && contested !== null, sentTo },
      },
    });
  }

  appealAnswered(
    siteId: string,
    { entry, decision }: RecordedDecision,
    { contested, version }: { readonly contested: Contested | null; readonly version: number },
  ): void {
    const { appeal, decisionId, requestId, decidedOn: answeredOn } = decision;
    if (appeal === undefined) return;
    const stands = appeal.answer === 'rejected' && contested !== null ? contested : decision;
    const { outcome, amountCents, decidedOn } = stands;
    this.transaction.emit(appealAnsweredV1, {
      ...{ siteId, subject: requestId, sequence: version },
      data: {
        ...{ appealId: appeal.appealId, answer: appeal.answer, decisionId, answeredOn },
        standing: { decisionId: stands.decisionId, outcome, amountCents, decidedOn },
        register: registerReference(entry),
      },
    });
  }

  judgmentRecorded(
    siteId: string,
    { id: appealId, requestId }: Appeal,
    { judgment, version }: { readonly judgment: Judgment; readonly version: number },
  ): void {
    const { outcome, judgedOn, injunctionBy } = judgment;
    const data = { appealId, outcome, judgedOn, injunctionBy };
    this.transaction.emit(judgmentRecordedV1, { siteId, subject: requestId, sequence: version, data });
  }

  judgmentAppealed(
    siteId: string,
    { id: appealId, requestId, judgmentAppeal }: Appeal & { readonly judgmentAppeal: JudgmentAppeal },
    version: number,
  ): void {
    const { by, lodgedOn, ruling } = judgmentAppeal;
    const data = { appealId, by, lodgedOn, outcome: ruling?.outcome ?? null, ruledOn: ruling?.ruledOn ?? null };
    this.transaction.emit(judgmentAppealedV1, { siteId, subject: requestId, sequence: version, data });
  }

  decisionWithdrawn(siteId: string, { entry, undoing }: RecordedUndoing, version: number): void {
    const { withdrawalId, decisionId, requestId, kind, ground, withdrawnOn, keptCents, afterwards } = undoing;
    this.transaction.emit(decisionWithdrawnV1, {
      ...{ siteId, subject: requestId, sequence: version },
      data: {
        ...{ withdrawalId, decisionId, kind, ground, withdrawnOn, keptCents },
        ...{ reopened: afterwards === 'decide-again', register: registerReference(entry) },
      },
    });
  }

  deciderRecused({ siteId, id, version }: AidRequest, { recusedOn, to }: Recusal): void {
    this.transaction.emit(deciderRecusedV1, { siteId, subject: id, sequence: version + 1, data: { recusedOn, to } });
  }

  requestClosed({ siteId, id, version }: AidRequest, { on: closedOn, reason }: Closing): void {
    this.transaction.emit(requestClosedV1, { siteId, subject: id, sequence: version, data: { closedOn, reason } });
  }

  requestWithdrawn(
    { siteId, id, version }: AidRequest,
    { on, reason }: { readonly on: CivilDate; readonly reason: string },
  ): void {
    const data = { withdrawnOn: on, reason };
    this.transaction.emit(requestWithdrawnV1, { siteId, subject: id, sequence: version, data });
  }

  async logAccess(requestIds: readonly string[]): Promise<void> {
    this.transaction.logAccess('aid-request', requestIds);
  }
}
