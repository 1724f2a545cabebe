import type { CivilDate } from '@octroi/kernel';
import type { Answer } from '../../domain/call-outcome.js';
import type { TaskSource } from '../../domain/data-source.js';
import type { Habilitation } from '../../domain/legal-basis.js';
import type { ContradictionChoice, Parking, ProvedValue, RetrievalTask } from '../../domain/retrieval-task.js';
import type { SourceRule } from '../../domain/source-rule.js';
import type { TaskChange } from '../../domain/task-change.js';
import type { RetentionStore } from './retention.js';

/** A request, by its keys. */
export interface RequestKey {
  readonly siteId: string;
  readonly requestId: string;
}

/** A task, by its keys. */
export interface TaskKey extends RequestKey {
  readonly source: TaskSource;
}

/** The tasks of the transaction's sites, one for each request and source. */
export interface TaskStore {
  /** Inserts tasks, except those of requests that had their end before. @returns those inserted */
  open(tasks: readonly RetrievalTask[]): Promise<RetrievalTask[]>;
  /** Tasks by their keys, locked until the end of the transaction; unknown ones are left out. */
  lock(keys: readonly TaskKey[]): Promise<RetrievalTask[]>;
  /** All tasks of requests, locked. */
  lockOf(requests: readonly RequestKey[]): Promise<RetrievalTask[]>;
  /** Tasks parked for one of the causes, locked. */
  lockParked(siteIds: readonly string[], causes: readonly Parking['cause'][]): Promise<RetrievalTask[]>;
  save(tasks: readonly RetrievalTask[]): Promise<void>;
  /** Marks requests whose end came before they did, so that no task is opened for them. */
  bury(requests: readonly RequestKey[]): Promise<void>;
}

/** What the regulations of the transaction's sites ask to fetch. */
export interface SourceRuleStore {
  record(rules: readonly (SourceRule & { readonly sequence: number })[]): Promise<void>;
  of(siteIds: readonly string[]): Promise<SourceRule[]>;
}

/** The rights of the transaction's sites to call API Particulier, and its refusals. */
export interface AccessStore {
  /** False when the same was recorded before. */
  record(habilitation: Habilitation, recordedBy: string): Promise<boolean>;
  habilitations(siteIds: readonly string[]): Promise<Habilitation[]>;
  refusals(siteIds: readonly string[]): Promise<{ readonly siteId: string; readonly reason: string }[]>;
  refuse(
    refusals: readonly { readonly siteId: string; readonly reason: string; readonly providerCode: string | null }[],
  ): Promise<void>;
  /** The sites among these whose refusal was lifted. */
  liftRefusals(siteIds: readonly string[]): Promise<string[]>;
}

/** A fact about a household, with where it comes from. */
export type NewFact = TaskKey & {
  /** Version of the task that the fact made. */
  readonly version: number;
} & (
    | {
        readonly provenance: 'api-particulier' | 'dgfip';
        readonly value: Answer;
        /** Null once the trace of the call has gone. */
        readonly callId: string | null;
        /** When the answer was computed, as far as the other side says it answered from its cache. */
        readonly asOf: Date | null;
      }
    | {
        readonly provenance: 'proof';
        readonly value: ProvedValue;
        readonly proofKind: string;
        readonly proofSeenOn: CivilDate;
        /** Scans that show it, which intake keeps. */
        readonly documentIds: readonly string[];
        readonly recordedBy: string;
      }
  );

/** Facts are added, never changed. */
export interface FactStore {
  add(facts: readonly NewFact[]): Promise<void>;
  /** True when the latest fact of a task is this same proof. */
  isLatest(fact: NewFact): Promise<boolean>;
}

/** A contradiction that waits for a person: a paper counts, and the State answered something else. */
export interface OpenContradiction extends TaskKey {
  /** What the State answered. */
  readonly answer: Answer;
  readonly proofKind: string;
  readonly answeredAt: Date;
  /** The call that brought the answer. */
  readonly callId: string | null;
  readonly asOf: Date | null;
}

/** What became of a contradiction. */
export type ContradictionEnd = ContradictionChoice | 'new-paper' | 'newer-answer' | 'request-ended';

/** A contradiction as people read it. */
export interface ToldContradiction extends OpenContradiction {
  /** What the paper says. */
  readonly paper: ProvedValue;
  readonly end: ContradictionEnd | null;
  readonly reason: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** A place in the list of contradictions. */
export interface ContradictionPosition {
  readonly answeredAt: string;
  readonly requestId: string;
  readonly about: string;
}

/** Contradictions between papers and the State, each kept with what a person chose. */
export interface ContradictionStore {
  /** Adds contradictions with what the papers say; one that was open about the same is closed by the newer answer. */
  add(contradictions: readonly (OpenContradiction & { readonly paper: ProvedValue })[]): Promise<void>;
  /** The open one of a task, locked; null when there is none. */
  lockOpen(key: TaskKey): Promise<OpenContradiction | null>;
  /** Closes what is open about these tasks. */
  close(
    keys: readonly TaskKey[],
    how: { readonly end: ContradictionEnd; readonly reason: string | null; readonly by: string | null },
  ): Promise<void>;
  /** Those of one request, or the open ones of a site; the oldest first, one more than the limit when there are more. */
  list(
    siteId: string,
    page: { readonly requestId: string | null; readonly after: ContradictionPosition | null; readonly limit: number },
  ): Promise<ToldContradiction[]>;
}

/** The trace of a call, written before it leaves and kept 36 months. It holds no data of the person. */
export interface TracedCall extends TaskKey {
  readonly id: string;
  readonly actorId: string | null;
  readonly purpose: string;
  readonly scopes: readonly string[];
  readonly providers: readonly string[];
  readonly habilitation: string;
  readonly correlationId: string;
  /** Of whom the State is asked. */
  readonly about: 'applicant' | 'other-adult';
}

/** How a traced call ended. */
export interface CallResult {
  readonly id: string;
  readonly siteId: string;
  /** `answered`, a remedy, or `abandoned`. */
  readonly result: string;
  readonly reason: string | null;
  readonly providerCode: string | null;
  readonly httpStatus: number | null;
  /** `X-Request-ID` of the answer, for support. */
  readonly upstreamId: string | null;
}

/** The call log of the transaction's sites. */
export interface CallLog {
  write(calls: readonly TracedCall[]): Promise<void>;
  close(results: readonly CallResult[]): Promise<void>;
}

/** A question of a site to the State: the same one has the same text, from which nobody can tell who it is about. */
export interface AskedQuestion extends RequestKey {
  readonly question: string;
}

/** The same, with how old an answer may be. */
export interface WantedAnswer extends AskedQuestion {
  readonly freshSince: Date;
}

/** What became of somebody's wish to ask a question. */
export type QuestionTurn =
  /** Nobody else is at it: the call may leave, and has to be put down afterwards. */
  | { readonly kind: 'ours' }
  /** The same call is under way for another request. */
  | { readonly kind: 'busy' }
  /** It was answered not long ago. */
  | {
      readonly kind: 'answered';
      readonly callId: string;
      readonly value: Answer;
      /** When the answer was computed. */
      readonly asOf: Date;
    };

/** One call for the same question: who asks it, and what it brought. */
export interface QuestionStore {
  /** Takes up questions, each of them once; in order. @param until others may ask the same from then on, whatever becomes of us */
  take(questions: readonly WantedAnswer[], times: { readonly until: Date }): Promise<QuestionTurn[]>;
  /** Puts questions down: answered, or free for others from an instant on. Only by the request that took them up. */
  putDown(
    questions: readonly (AskedQuestion & {
      readonly answer: { readonly callId: string; readonly at: Date } | null;
      readonly busyUntil: Date;
    })[],
  ): Promise<void>;
}

/** Everything a use case may touch in one transaction. */
export interface RetrievalStores {
  readonly now: Date;
  readonly tasks: TaskStore;
  readonly rules: SourceRuleStore;
  readonly access: AccessStore;
  readonly facts: FactStore;
  readonly contradictions: ContradictionStore;
  readonly calls: CallLog;
  readonly questions: QuestionStore;
  readonly retention: RetentionStore;
  /** Leaves an access-log row for each request whose data were given. */
  logAccess(requestIds: readonly string[]): Promise<void>;
  newId(): string;
  /**
   * Holds the sites' rules (regulation, habilitation) as they are until the transaction ends; with `change`, waits until nobody else relies on
   * them. Nobody parks a task on rules that another is changing.
   */
  holdRules(siteIds: readonly string[], intent: 'rely' | 'change'): Promise<void>;
  /** Tells the other services what happened, after the facts that go with it were added: in the name of who filed, or of the command that is being served. */
  announce(changes: readonly TaskChange[], inTheNameOf: 'who-filed' | 'command'): Promise<void>;
}
