import type { UnitOfWork } from '@octroi/kernel';
import { secondsAfter, type RetryPolicy } from '../domain/backoff.js';
import type { Provider } from '../domain/call-outcome.js';
import { isStateSource, keyOf, wayOf, type TaskSource } from '../domain/data-source.js';
import { isHeldBy } from '../domain/fencing.js';
import { judgeOutcome } from '../domain/judge-outcome.js';
import type { RetrievalTask, TaskEvent } from '../domain/retrieval-task.js';
import { hold, release, resume } from '../domain/steer-task.js';
import { changeOf, effective, type TaskChange } from '../domain/task-change.js';
import type { StateReply } from './ports/api-particulier.js';
import type { Jitter } from './ports/jitter.js';
import type { CallResult, NewFact, RetrievalStores } from './ports/stores.js';
import type { Claim } from './ports/task-queue.js';

/** How the work on a claim ended. */
export interface ClaimOutcome {
  readonly claim: Claim;
  /** Null when no call left. */
  readonly callId: string | null;
  /** Null when the claim is given back: the process stops, or no call may leave yet. */
  readonly reply: StateReply | null;
  /** When a claim that is given back may be taken up again. @default at once */
  readonly comesBackAt?: Date;
  /** The way to the State is closed until then. @default false */
  readonly isClosed?: boolean;
  /** Providers that the legal basis names. */
  readonly providers: readonly Provider[];
  /** Other adults of the household who can be asked about. @default 0 */
  readonly otherAdults?: number;
  /** Question that was taken up, to be put down. */
  readonly question?: string;
  /** Earlier call whose answer is used, instead of one of our own. */
  readonly reusedCallId?: string;
}

/** Records the outcomes of calls: the fact, what becomes of the task, the end of the trace. An outcome that comes after its lease has no effect. */
export class RecordOutcomes {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly policy: RetryPolicy,
    private readonly jitter: Jitter,
  ) {}

  async execute(outcomes: readonly ClaimOutcome[]): Promise<void> {
    const siteIds = [...new Set(outcomes.map(({ claim }) => claim.siteId))];
    await this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      const tasks = await stores.tasks.lock(outcomes.map(({ claim }) => claim));
      const byRequest = new Map(tasks.map((task) => [keyOf(task), task]));
      const judged = outcomes.flatMap((outcome) => {
        const task = byRequest.get(keyOf(outcome.claim));
        if (task === undefined || !isHeldBy(task, outcome.claim)) return [];
        return [{ outcome, change: changeOf(task, this.judge(task, outcome, stores.now)) }];
      });
      const changes = effective(judged.map(({ change }) => change));
      await stores.calls.close(outcomes.flatMap(resultOf));
      await stores.tasks.save(changes.map(({ task }) => task));
      await stores.facts.add(judged.flatMap(({ outcome, change }) => factOf(outcome, change)));
      await stores.contradictions.add(
        judged.flatMap(({ outcome, change }) => contradictionOf(outcome, change, stores.now)),
      );
      await stores.announce(changes, 'who-filed');
      const guardUntil = { now: stores.now, guard: secondsAfter(stores.now, this.policy.repeatGuardSeconds) };
      await stores.questions.putDown(
        outcomes.flatMap((outcome) => putDownOf(outcome, answeredIn(judged, outcome), guardUntil)),
      );
      await keepRefusals(stores, judged);
    });
  }

  private judge(task: RetrievalTask, outcome: ClaimOutcome, now: Date): readonly TaskEvent[] {
    const { reply, providers, comesBackAt = now, otherAdults, isClosed = false } = outcome;
    if (reply === null) return isClosed ? hold(task, comesBackAt, now) : release(task, comesBackAt);
    const { policy } = this;
    return judgeOutcome(task, reply.outcome, { now, policy, jitter: this.jitter.next(), providers, otherAdults });
  }
}

/** Whether an outcome made a fact. */
function answeredIn(judged: readonly Judged[], outcome: ClaimOutcome): boolean {
  const change = judged.find((one) => one.outcome === outcome)?.change;
  return change?.events.some(({ type }) => type === 'answered') ?? false;
}

interface Judged {
  readonly outcome: ClaimOutcome;
  readonly change: TaskChange;
}

/** Only an answer with a quotient is kept for others who ask the same; a call that may still run keeps its twin away. */
function putDownOf(
  { claim, callId, reply, question }: ClaimOutcome,
  isAnswered: boolean,
  { now, guard }: { readonly now: Date; readonly guard: Date },
): PutDown[] {
  if (question === undefined) return [];
  const { siteId, requestId } = claim;
  const answer = isAnswered && callId !== null ? { callId, at: reply?.asOf ?? now } : null;
  const mayStillRun = callId !== null && reply?.outcome.answered === false && reply.outcome.mayStillRun;
  const busyUntil = mayStillRun ? guard : now;
  return [{ siteId, requestId, question, answer, busyUntil }];
}

type PutDown = Parameters<RetrievalStores['questions']['putDown']>[0][number];

function resultOf({ claim, callId, reply }: ClaimOutcome): CallResult[] {
  if (callId === null) return [];
  const result = {
    id: callId,
    siteId: claim.siteId,
    httpStatus: reply?.httpStatus ?? null,
    upstreamId: reply?.upstreamId ?? null,
  };
  if (reply === null) return [{ ...result, result: 'abandoned', reason: null, providerCode: null }];
  const { outcome } = reply;
  if (outcome.answered) return [{ ...result, result: 'answered', reason: null, providerCode: null }];
  return [{ ...result, result: outcome.remedy, reason: outcome.reason, providerCode: outcome.providerCode }];
}

function factOf({ callId: ownCallId, reusedCallId, reply }: ClaimOutcome, { task, events }: TaskChange): NewFact[] {
  const answered = events.find((event) => event.type === 'answered');
  const callId = ownCallId ?? reusedCallId;
  if (answered === undefined || callId === undefined) return [];
  const { siteId, requestId, source, version } = task;
  const { answer: value } = answered;
  const asOf = reply?.asOf ?? null;
  return [{ siteId, requestId, source, version, provenance: provenanceOf(source), value, callId, asOf }];
}

/** Who certified what a call brought. */
export function provenanceOf(source: TaskSource): 'api-particulier' | 'dgfip' {
  return isStateSource(source) ? wayOf(source) : 'api-particulier';
}

type NewContradiction = Parameters<RetrievalStores['contradictions']['add']>[0][number];

function contradictionOf(
  { callId, reusedCallId, reply }: ClaimOutcome,
  { before, events }: TaskChange,
  answeredAt: Date,
): NewContradiction[] {
  const contradicted = events.find((event) => event.type === 'contradicted');
  if (contradicted === undefined || before.proved === null) return [];
  const { siteId, requestId, source, proved: paper } = before;
  const { answer, proofKind } = contradicted;
  const call = { callId: callId ?? reusedCallId ?? null, asOf: reply?.asOf ?? null };
  return [{ siteId, requestId, source, answer, proofKind, answeredAt, ...call, paper }];
}

/** A refused token or right stops the site, and no other, until it works again. */
async function keepRefusals(
  stores: RetrievalStores,
  judged: readonly { readonly outcome: ClaimOutcome; readonly change: TaskChange }[],
): Promise<void> {
  const refusals = judged.flatMap(({ outcome: { claim, reply } }) =>
    reply?.outcome.answered === false && reply.outcome.stopsSite
      ? [{ siteId: claim.siteId, reason: reply.outcome.reason, providerCode: reply.outcome.providerCode }]
      : [],
  );
  if (refusals.length > 0) await stores.access.refuse(refusals);
  const refused = new Set(refusals.map(({ siteId }) => siteId));
  const working = judged.flatMap(({ outcome: { claim, reply } }) =>
    reply?.outcome.answered === true && !refused.has(claim.siteId) && provenanceOf(claim.source) === 'api-particulier'
      ? [claim.siteId]
      : [],
  );
  if (working.length === 0) return;
  const lifted = await stores.access.liftRefusals([...new Set(working)]);
  if (lifted.length === 0) return;
  const parked = await stores.tasks.lockParked(lifted, ['access']);
  const changes = effective(parked.map((task) => changeOf(task, resume(task, ['access'], stores.now))));
  await stores.tasks.save(changes.map(({ task }) => task));
  await stores.announce(changes, 'who-filed');
}
