import { notAskable, type NotAskable } from '../domain/askable.js';
import { STATE_SOURCES, WAYS, wayOf, type Way } from '../domain/data-source.js';
import type { NoAnswer } from '../domain/call-outcome.js';
import type { ApiParticulier, StateReply } from './ports/api-particulier.js';
import type { ClaimHolder } from './ports/claim-holder.js';
import type { HouseholdIdentities, Identities } from './ports/identities.js';
import type { OutcomeSink } from './ports/outcome-sink.js';
import type { Claim } from './ports/task-queue.js';
import type { PrepareCalls, ReadyCall } from './prepare-calls.js';
import type { AwaitDeparture } from './await-departure.js';
import type { DepartingCall, PlanDepartures } from './plan-departures.js';
import type { ReportCall } from './report-call.js';
import type { IdentifiedCall, OwnCall, ShareAnswers, SharedAnswers } from './share-answers.js';
import type { TraceCalls, TracedReadyCall } from './trace-calls.js';

/** What {@link RunTasks} works with. */
export interface RunTasksPorts {
  readonly prepare: PrepareCalls;
  readonly share: ShareAnswers;
  readonly plan: PlanDepartures;
  readonly await: AwaitDeparture;
  readonly report: ReportCall;
  readonly trace: TraceCalls;
  readonly identities: Identities;
  readonly api: ApiParticulier;
  readonly outcomes: OutcomeSink;
  readonly holder: ClaimHolder;
}

/** Why no call leaves. */
interface WithoutCall {
  readonly reason: string;
  readonly remedy: NotAskable['nextStep'] | 'retry-later';
}

const UNKNOWN: WithoutCall = { reason: 'identity-unavailable', remedy: 'retry-later' };
const INSUFFICIENT: WithoutCall = { reason: 'identity-insufficient', remedy: 'fix-the-request' };

/** Works on claimed tasks: legal basis, identity, departure, trace, call, outcome. No transaction is open while another system is asked. */
export class RunTasks {
  constructor(private readonly ports: RunTasksPorts) {}

  async execute(claims: readonly Claim[]): Promise<void> {
    const { prepare, share, plan, trace, holder } = this.ports;
    const open = new Set(claims);
    const close = (claim: Claim): void => {
      open.delete(claim);
      holder.done(claim);
    };
    try {
      const ready = await prepare.execute(claims);
      const called = new Set(ready.map(({ claim }) => claim));
      claims.filter((claim) => !called.has(claim)).forEach(close);
      const identified = await this.identify(ready, close);
      const shared = await share.execute(identified);
      await this.settle(shared, close);
      const { leaving, closed } = await plan.execute(shared.own);
      await Promise.allSettled(
        closed.map(({ call, until }) => this.stayAway(call, until).finally(() => close(call.claim))),
      );
      const traced = await trace.execute(leaving);
      const kept = new Set(traced.map(({ claim }) => claim));
      leaving.filter(({ claim }) => !kept.has(claim)).forEach(({ claim }) => close(claim));
      await Promise.allSettled(traced.map((call) => this.call(call).finally(() => close(call.claim))));
    } finally {
      open.forEach((claim) => holder.done(claim));
    }
  }

  /** Asks each site's identities at once, for each way that they leave by; tasks without a usable one get their outcome here. */
  private async identify(ready: readonly ReadyCall[], close: (claim: Claim) => void): Promise<IdentifiedCall[]> {
    const siteIds = [...new Set(ready.map(({ claim }) => claim.siteId))];
    const answers = await Promise.all(
      siteIds.flatMap((siteId) =>
        WAYS.flatMap((way) => {
          const leaving = ready.filter(({ claim, source }) => claim.siteId === siteId && wayOf(source) === way);
          return leaving.length === 0 ? [] : [this.identifySite(siteId, way, leaving)];
        }),
      ),
    );
    const identified: IdentifiedCall[] = [];
    const failed: Promise<void>[] = [];
    for (const { call, household } of answers.flat()) {
      const found = household === null ? UNKNOWN : this.whomToAsk(call, household);
      if ('identity' in found) identified.push({ ...call, ...found });
      else failed.push(this.recordWithoutCall(call, found).finally(() => close(call.claim)));
    }
    await Promise.allSettled(failed);
    return identified;
  }

  /** The adult whose turn it is; or why nobody can be asked about. */
  private whomToAsk(
    { turn, source }: ReadyCall,
    { applicant, otherAdults, youngestChildAge }: HouseholdIdentities,
  ): Pick<IdentifiedCall, 'identity' | 'otherAdults'> | WithoutCall {
    const { api } = this.ports;
    const others = otherAdults.filter((identity) => api.accepts(identity, source));
    const identity = turn === 0 ? applicant : (others[turn - 1] ?? applicant);
    const obstacle = notAskable(source, { identity, youngestChildAge });
    if (obstacle !== null) return { reason: obstacle.reason, remedy: obstacle.nextStep };
    return api.accepts(identity, source) ? { identity, otherAdults: others.length } : INSUFFICIENT;
  }

  /** What needs no call: an answer that is there already, or one that is on its way for another request. */
  private async settle({ busy, answered }: SharedAnswers, close: (claim: Claim) => void): Promise<void> {
    await Promise.allSettled([
      ...busy.map(({ call, until }) => this.giveBack(call, until).finally(() => close(call.claim))),
      ...answered.map(({ call, answer: { value, asOf, callId } }) =>
        this.ports.outcomes
          .record({
            ...{ claim: call.claim, callId: null, reusedCallId: callId, providers: call.habilitation.providers },
            reply: { outcome: { answered: true, ...value }, httpStatus: null, upstreamId: null, rateLimit: null, asOf },
          })
          .finally(() => close(call.claim)),
      ),
    ]);
  }

  private async identifySite(
    siteId: string,
    way: Way,
    calls: readonly ReadyCall[],
  ): Promise<{ readonly call: ReadyCall; readonly household: HouseholdIdentities | null }[]> {
    const requestIds = [...new Set(calls.map(({ claim }) => claim.requestId))];
    const correlationId = calls[0]?.correlationId ?? '';
    const households = await this.ports.identities
      .ofHouseholds(siteId, { requestIds, correlationId, way })
      .catch(() => new Map<string, HouseholdIdentities>());
    return calls.map((call) => ({ call, household: households.get(call.claim.requestId) ?? null }));
  }

  private async recordWithoutCall(call: ReadyCall, { reason, remedy }: WithoutCall): Promise<void> {
    const outcome: NoAnswer = {
      answered: false,
      remedy,
      reason,
      providerCode: null,
      retryAfterSeconds: null,
      mayStillRun: false,
      throttled: false,
      stopsSite: false,
    };
    await this.record(call, null, { outcome, httpStatus: null, upstreamId: null, rateLimit: null, asOf: null });
  }

  private async call(call: OwnCall & DepartingCall & TracedReadyCall): Promise<void> {
    const { api, holder } = this.ports;
    const { claim, source, month, identity, habilitation, callId } = call;
    const signal = holder.signalOf(claim);
    const left = await this.ports.await.execute(call, signal);
    // Frozen since the trace was committed: another may be at it, and its outcome alone counts.
    if (!holder.holds(claim)) return;
    if (left !== 'now') return signal.aborted ? this.giveBack(call, left, callId) : this.stayAway(call, left, callId);
    const recipientSiret = habilitation.recipientSiret;
    const question = {
      siteId: claim.siteId,
      source,
      recipientSiret,
      identity,
      month,
      correlationId: call.correlationId,
    };
    const reply = await api.ask(question, signal);
    const interrupted = signal.aborted && !reply.outcome.answered;
    const { upstream } = STATE_SOURCES[source];
    const leaving = { habilitation: habilitation.number, upstream };
    // The gate and the task learn of it at once: neither waits for the other.
    await Promise.all([
      interrupted ? undefined : this.ports.report.execute(leaving, reply),
      this.record(call, callId, interrupted ? null : reply),
    ]);
  }

  private record(
    call: ReadyCall & Partial<Pick<OwnCall, 'question' | 'otherAdults'>>,
    callId: string | null,
    reply: StateReply | null,
  ): Promise<void> {
    const { claim, habilitation, question, otherAdults } = call;
    const { providers } = habilitation;
    return this.ports.outcomes.record({ claim, callId, reply, providers, question, otherAdults });
  }

  /** The way to the State is closed: who filed is told, when it takes long. */
  private stayAway(
    { claim, question }: ReadyCall & Partial<Pick<OwnCall, 'question'>>,
    until: Date,
    callId: string | null = null,
  ): Promise<void> {
    const outcome = { claim, callId, reply: null, providers: [], comesBackAt: until, isClosed: true, question };
    return this.ports.outcomes.record(outcome);
  }

  private giveBack(
    { claim, question }: ReadyCall & Partial<Pick<OwnCall, 'question'>>,
    until: Date,
    callId: string | null = null,
  ): Promise<void> {
    return this.ports.outcomes.record({ claim, callId, reply: null, providers: [], comesBackAt: until, question });
  }
}
