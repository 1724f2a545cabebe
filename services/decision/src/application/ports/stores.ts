import type { CivilDate } from '@octroi/kernel';
import type { AidRequest, Closing, Routing, Submission } from '../../domain/aid-request.js';
import type { Appeal, Contested } from '../../domain/appeal.js';
import type { DelegationChanges } from '../../domain/configure-authority.js';
import type { RecordedCorrection } from '../../domain/correction.js';
import type { DecisionPart, StatementPart } from '../../domain/decision-content.js';
import type { KeptEntry, RegisterHead, SealedEntry, SignedCheckpoint } from '@octroi/register';
import type { GrantedTimeStamp } from './time-stamp-authority.js';
import type { ClockFacts, DueDate, DueKind } from '../../domain/due.js';
import type { Judgment, JudgmentAppeal } from '../../domain/judgment.js';
import type { LetterTemplate } from '../../domain/letter-template.js';
import type { LetterheadLook } from '../../domain/letterhead-look.js';
import type { Logo } from '../../domain/logo/shape.js';
import type { RecordedUndoing } from '../../domain/undoing.js';
import type { OtherRight } from '../../domain/other-right.js';
import type { PapersRequest } from '../../domain/papers.js';
import type { Envelope, Taking } from '../../domain/envelope.js';
import type { PaymentStore } from './payments.js';
import type { Recusal } from '../../domain/recusal.js';
import type { Proposal } from '../../domain/proposal.js';
import type { Authority } from '../../domain/delegation.js';
import type { AppealStore } from './appeals.js';
import type { EliminationStore } from './eliminations.js';
import type { LoanStore } from './loans.js';
import type { RetentionStore } from './retention.js';
import type { TillStore } from './tills.js';
import type { Body, BodyCode } from '../../domain/session/body.js';
import type { SessionPart } from '../../domain/session/session-part.js';
import type { Session } from '../../domain/session/session.js';
import type { Sheet } from '../../domain/session/sheet.js';
import type { DecisionPowers, SiteAuthority } from '../../domain/site-authority.js';

/** A request as it was filed or corrected; `sequence` is its version in intake. */
export interface FiledRequest {
  readonly siteId: string;
  readonly id: string;
  readonly sequence: number;
  readonly submission: Submission;
}

/** A routing as eligibility published it; `sequence` is its version there. */
export interface RoutedRequest {
  readonly siteId: string;
  readonly id: string;
  readonly sequence: number;
  readonly routing: Routing;
}

/** An assessment as eligibility published it; `sequence` is its version there. */
export interface AssessedRequest {
  readonly siteId: string;
  readonly id: string;
  readonly sequence: number;
  readonly unmetConditions: readonly string[];
}

/** What a decision does to its request. */
export interface DecidedRequest {
  readonly id: string;
  /** False for an adjournment, which leaves the request open. */
  readonly closed: boolean;
  readonly returnsOn: CivilDate | null;
}

export interface RequestStore {
  /** Older facts than those on record, or facts of a request that has ended, change nothing. */
  open(requests: readonly FiledRequest[]): Promise<void>;
  /** An older routing than the one on record, or one of a request that has ended, changes nothing. */
  route(requests: readonly RoutedRequest[]): Promise<void>;
  /** An older assessment than the one on record, or one of a request that has ended, changes nothing. */
  assess(requests: readonly AssessedRequest[]): Promise<void>;
  /** Locks the rows in the order of their ids; unknown ids are left out. */
  lockAll(siteId: string, ids: readonly string[]): Promise<AidRequest[]>;
  find(siteId: string, id: string): Promise<AidRequest | null>;
  /** Unknown ids are left out. */
  findAll(siteId: string, ids: readonly string[]): Promise<AidRequest[]>;
  /** Sets what became of locked rows, and raises their version by one. */
  decideAll(siteId: string, decided: readonly DecidedRequest[]): Promise<void>;
  /** Sets by how many days the silence of a locked request is later, and on which day the one that counts anew rejects it; raises its version by one. */
  suspend(siteId: string, id: string, by: { readonly days: number; readonly renewed: CivilDate | null }): Promise<void>;
  /** Sends a locked request to another authority than its routing's, or back to that one, and raises its version by one. */
  sendTo(siteId: string, id: string, authority: Authority | null): Promise<void>;
  /** Notes the acknowledgement of receipt unless one was made before. @returns the day of the first */
  acknowledge(siteId: string, id: string, on: CivilDate): Promise<CivilDate>;
  /** Sets that a locked request waits for a decision again, or has ended, and raises its version by one. */
  reopen(
    siteId: string,
    id: string,
    again: { readonly on: CivilDate; readonly closed: boolean; readonly sentTo?: Authority | null },
  ): Promise<void>;
  /** Makes the silence of a locked request that waits for a decision count from a day, and raises its version by one. */
  restartSilence(siteId: string, id: string, on: CivilDate): Promise<void>;
  /** Makes the silence of a locked request count from a day beside that of the appeal that waits, and raises its version by one. */
  renewSilence(
    siteId: string,
    id: string,
    renewed: { readonly from: CivilDate; readonly on: CivilDate },
  ): Promise<void>;
  /** Raises the version of a locked request by one: something is told of it that changes nothing here. */
  raise(siteId: string, id: string): Promise<void>;
  /** Ends an open request without decision in one conditional statement. Null when it was not open. */
  close(siteId: string, id: string, closing: Closing): Promise<AidRequest | null>;
  /** How a request ended without decision; null when it did not. */
  closingOf(siteId: string, id: string): Promise<Closing | null>;
  /** Ends an open request in one conditional statement. Null when it was not open. */
  withdraw(
    siteId: string,
    id: string,
    withdrawal: { readonly on: CivilDate; readonly reason: string },
  ): Promise<AidRequest | null>;
}

export interface RecusalStore {
  /** Of requests, in no order. */
  of(siteId: string, requestIds: readonly string[]): Promise<readonly Recusal[]>;
  add(siteId: string, recusal: Recusal): Promise<void>;
}

/** Which entries undo which decisions. */
export interface UndoingStore {
  add(siteId: string, recorded: RecordedUndoing): Promise<void>;
  /** Notes that the decision at a position of the register takes the place of another. */
  replace(siteId: string, decisionId: string, position: number): Promise<void>;
  /** Of the decisions of one request, oldest first. */
  of(siteId: string, requestId: string): Promise<readonly RecordedUndoing[]>;
  /** Of a site, after a day or from the beginning, oldest first. */
  since(siteId: string, after: CivilDate | null): Promise<readonly RecordedUndoing[]>;
  /** Which of these decisions are undone. */
  undone(siteId: string, decisionIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface AuthorityStore {
  /** The last version with all delegations, or those of one holder (the subject of an actor). Null when nothing was configured. */
  powersOf(siteId: string, holder: string | null): Promise<DecisionPowers | null>;
  /** Makes later callers wait until this transaction ends. */
  lock(siteId: string): Promise<void>;
  version(siteId: string, version: number): Promise<SiteAuthority | null>;
  addVersion(siteId: string, version: number, authority: SiteAuthority): Promise<void>;
  changeDelegations(siteId: string, changes: DelegationChanges): Promise<void>;
}

/** A decision as the register holds it. */
export interface RecordedDecision {
  readonly entry: SealedEntry;
  readonly decision: DecisionPart;
  readonly statement: StatementPart;
  /** How a body voted it; null for a delegated decision. */
  readonly session: SessionPart | null;
}

export interface BudgetStore {
  /** Envelopes of a year, locked. */
  lock(siteId: string, year: number): Promise<readonly Envelope[]>;
  list(siteId: string): Promise<readonly Envelope[]>;
  /** Writes what is committed of locked envelopes. */
  save(siteId: string, envelopes: readonly Envelope[]): Promise<void>;
  /** Adds what was paid to what is spent of the envelopes that cover it; below zero for what came back. */
  spend(
    siteId: string,
    spent: readonly { readonly aid: string; readonly year: number; readonly cents: number }[],
  ): Promise<void>;
  /** What the payments that stand take, by aid and year. Nobody takes more until this transaction ends. */
  takings(siteId: string): Promise<readonly Taking[]>;
  /** Adds envelopes; of one that is known only the limit changes. @returns true when a limit is new or another */
  set(siteId: string, envelopes: readonly Envelope[]): Promise<boolean>;
}

export interface DueFilters {
  /** Null for all. */
  readonly kinds: readonly DueKind[] | null;
  readonly until: CivilDate | null;
  readonly after: Pick<DueDate, 'dueOn' | 'requestId' | 'kind'> | null;
  /** The time to appeal that has ended by then is left out. */
  readonly today: CivilDate;
  readonly limit: number;
}

export interface ClockStore {
  /** Ordered by date, request and kind. */
  due(siteId: string, filters: DueFilters): Promise<readonly DueDate[]>;
  /** Null before the request is known. */
  factsOf(siteId: string, requestId: string): Promise<ClockFacts | null>;
}

export interface PapersStore {
  /** Of one request, oldest first. */
  of(siteId: string, requestId: string): Promise<readonly PapersRequest[]>;
  /** @param askedBy opaque id of the person */
  add(siteId: string, request: PapersRequest, askedBy: string): Promise<void>;
  /** Those of a request that were still awaited came on a day. */
  noteGiven(siteId: string, requestId: string, givenOn: CivilDate): Promise<void>;
}

export interface OtherRightStore {
  /** Of one request, in the order in which they were noted. */
  of(siteId: string, requestId: string): Promise<readonly OtherRight[]>;
  /** Takes the place of what was noted before. @param by opaque id of the person */
  save(siteId: string, right: OtherRight, by: string): Promise<void>;
}

export interface ProposalStore {
  /** The last proposals of requests, in no order. */
  of(siteId: string, requestIds: readonly string[]): Promise<readonly Proposal[]>;
  /** Takes the place of the one on record. @param by opaque id of the person who proposes it */
  save(siteId: string, proposal: Proposal, by: string): Promise<void>;
  /** Notes why the proposal of a request is not signed. */
  sendBack(siteId: string, requestId: string, returned: NonNullable<Proposal['returned']>): Promise<void>;
  /** Forgets those of requests that have their decision or their end: the register says what was decided. */
  settle(siteId: string, requestIds: readonly string[]): Promise<void>;
}

export interface SessionStore {
  bodies(siteId: string): Promise<readonly Body[]>;
  /** Bodies that differ from those on record. @returns true when any did */
  keepBodies(siteId: string, bodies: readonly Body[]): Promise<boolean>;
  /** Makes later planners of the body wait, and gives the number of its next session of the year. */
  nextNumber(siteId: string, body: BodyCode, year: number): Promise<number>;
  add(siteId: string, session: Session): Promise<void>;
  lock(siteId: string, id: string): Promise<Session | null>;
  find(siteId: string, id: string): Promise<Session | null>;
  /** Latest first. @param filters.from first day on which they are held, null for whatever day */
  list(
    siteId: string,
    filters: { readonly count: number; readonly from: CivilDate | null },
  ): Promise<readonly Session[]>;
  save(siteId: string, session: Session): Promise<void>;
  /** Open requests that wait for the body or have come back by a date, and do not wait for another right beyond it, oldest first. */
  awaiting(siteId: string, question: { readonly body: BodyCode; readonly by: CivilDate }): Promise<readonly string[]>;
}

export interface TemplateStore {
  /** Makes later writers wait until this transaction ends. */
  lock(siteId: string): Promise<void>;
  /** Every version of every letter. */
  of(siteId: string): Promise<readonly LetterTemplate[]>;
  /** @param writtenBy opaque id of the person */
  add(siteId: string, template: LetterTemplate, writtenBy: string): Promise<void>;
}

export interface LetterheadStore {
  /** Makes later writers wait until this transaction ends. */
  lock(siteId: string): Promise<void>;
  /** The look of a day; null before the first. */
  lookOn(siteId: string, on: CivilDate): Promise<LetterheadLook | null>;
  logo(siteId: string, id: string): Promise<Logo | null>;
  addLogo(siteId: string, logo: Logo & { readonly id: string }): Promise<void>;
  /** @param writing its first day, and the opaque id of the person */
  add(siteId: string, look: LetterheadLook, writing: { readonly on: CivilDate; readonly by: string }): Promise<void>;
}

export interface SheetStore {
  /** Of one session, in no order. */
  of(siteId: string, sessionId: string): Promise<readonly Sheet[]>;
  save(siteId: string, sessionId: string, sheets: readonly Sheet[]): Promise<void>;
  /** Erases what a session read. */
  forget(siteId: string, sessionId: string): Promise<void>;
}

export interface RegisterStore {
  /** Locks the head of the site's chain, made when there is none. */
  lockHead(siteId: string): Promise<RegisterHead>;
  append(siteId: string, entries: readonly KeptEntry[], head: RegisterHead): Promise<void>;
  /** Head and last position, as they are at one instant. */
  extent(siteId: string): Promise<{ readonly head: RegisterHead; readonly lastPosition: number }>;
  /** Entries with all their parts, in order: those after one position and up to another. */
  entriesBetween(siteId: string, after: number, upTo: number): Promise<KeptEntry[]>;
  /** Notes which entries hold the decisions. */
  indexDecisions(siteId: string, decisions: readonly RecordedDecision[]): Promise<void>;
  /** Notes which decision an entry corrects. */
  indexCorrection(siteId: string, correction: RecordedCorrection): Promise<void>;
  /** Corrections of the decisions of one request, oldest first. */
  correctionsOf(siteId: string, requestId: string): Promise<readonly RecordedCorrection[]>;
  /** Decisions of one request, oldest first. */
  decisionsOf(siteId: string, requestId: string): Promise<RecordedDecision[]>;
  /** Urgent decisions of one person, taken on a day or after, or all; oldest first. */
  urgentSince(siteId: string, from: CivilDate | null): Promise<readonly RecordedDecision[]>;
  /** Decisions after a position, of one year or of all. */
  page(
    siteId: string,
    range: { readonly year: number | null; readonly after: number; readonly count: number },
  ): Promise<RecordedDecision[]>;
  /** The checkpoints of the last positions, newest first. */
  lastCheckpoints(siteId: string, count: number): Promise<SignedCheckpoint[]>;
  /** Checkpoints after one position and up to another, in order. */
  checkpointsBetween(siteId: string, after: number, upTo: number): Promise<SignedCheckpoint[]>;
  addCheckpoint(siteId: string, signed: SignedCheckpoint): Promise<void>;
  /** Whether any checkpoint up to a position has a time-stamp. */
  isStamped(siteId: string, upTo: number): Promise<boolean>;
  /** Tokens in Base64 by the position of their checkpoint, after one position and up to another. */
  timeStampsBetween(siteId: string, after: number, upTo: number): Promise<ReadonlyMap<number, string>>;
  /** Keeps the time-stamp of a checkpoint, unless there is one. */
  addTimeStamp(siteId: string, position: number, stamp: GrantedTimeStamp): Promise<void>;
}

export interface SiteStore {
  register(
    sites: readonly { readonly siteId: string; readonly sequence: number; readonly communeCodes: readonly string[] }[],
  ): Promise<void>;
  communesOf(siteId: string): Promise<readonly string[]>;
  adopt(
    aids: readonly {
      readonly siteId: string;
      readonly regulation: string;
      readonly aid: string;
      readonly label: string;
      readonly capped: boolean;
    }[],
  ): Promise<void>;
  /** True when a version of the site's regulation has caps. */
  isCapped(siteId: string): Promise<boolean>;
  /** Labels of aids, oldest version of the regulation first. */
  aidLabels(
    siteId: string,
  ): Promise<readonly { readonly regulation: string; readonly aid: string; readonly label: string }[]>;
}

/** Everything a use case may touch in one transaction. */
export interface DecisionStores {
  readonly now: Date;
  readonly requests: RequestStore;
  readonly authority: AuthorityStore;
  readonly register: RegisterStore;
  readonly sites: SiteStore;
  readonly sessions: SessionStore;
  readonly sheets: SheetStore;
  readonly templates: TemplateStore;
  readonly letterheads: LetterheadStore;
  readonly budget: BudgetStore;
  readonly clocks: ClockStore;
  readonly papers: PapersStore;
  readonly otherRights: OtherRightStore;
  readonly payments: PaymentStore;
  readonly proposals: ProposalStore;
  readonly tills: TillStore;
  readonly undoings: UndoingStore;
  readonly recusals: RecusalStore;
  readonly appeals: AppealStore;
  readonly loans: LoanStore;
  readonly eliminations: EliminationStore;
  readonly retention: RetentionStore;
  newId(): string;
  /** Publishes decisions; `version` is the request's version after it. */
  decisionRecorded(siteId: string, recorded: RecordedDecision, version: number): void;
  /** Publishes that papers were asked for; the request is as it was before. */
  papersAsked(request: AidRequest, asked: PapersRequest): void;
  /** Publishes a right noted, and until when the request waits for any; the request is as it was before. */
  otherRightNoted(request: AidRequest, noted: OtherRight, awaitedUntil: CivilDate | null): void;
  /** Publishes a proposal; the request is as it was before. */
  decisionProposed(request: AidRequest, proposal: Proposal): void;
  proposalReturned(request: AidRequest, returned: { readonly proposalId: string; readonly on: CivilDate }): void;
  papersGiven(request: AidRequest, givenOn: CivilDate): void;
  /** Publishes an appeal; `version` is the request's version after it. */
  appealRecorded(
    siteId: string,
    recorded: Appeal,
    sent: { readonly to: Authority | null; readonly version: number },
  ): void;
  /** Publishes the answer to an appeal; `version` is the request's version after it. */
  appealAnswered(
    siteId: string,
    answer: RecordedDecision,
    told: { readonly contested: Contested | null; readonly version: number },
  ): void;
  /** Publishes what the court said; `version` is the request's version after it. */
  judgmentRecorded(
    siteId: string,
    judged: Appeal,
    told: { readonly judgment: Judgment; readonly version: number },
  ): void;
  /** Publishes that a judgment is appealed against, or what the higher court said; `version` is the request's version after it. */
  judgmentAppealed(
    siteId: string,
    appealed: Appeal & { readonly judgmentAppeal: JudgmentAppeal },
    version: number,
  ): void;
  /** Publishes that a decision was undone; `version` is the request's version after it. */
  decisionWithdrawn(siteId: string, recorded: RecordedUndoing, version: number): void;
  /** Publishes that somebody stood aside; the request is as it was before. */
  deciderRecused(request: AidRequest, recusal: Recusal): void;
  requestClosed(closed: AidRequest, closing: Closing): void;
  requestWithdrawn(withdrawn: AidRequest, withdrawal: { readonly on: CivilDate; readonly reason: string }): void;
  /** Leaves an access-log row for each request whose personal data were given. */
  logAccess(requestIds: readonly string[]): Promise<void>;
}
