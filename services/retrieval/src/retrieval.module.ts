import { randomUUID } from 'node:crypto';
import { ApiParticulierClient, TaxIncomeClient, expiryLevel } from '@octroi/api-particulier';
import { EraseRequests, TellHeldData, systemClock, type Clock, type UnitOfWork } from '@octroi/kernel';
import {
  ActorTokens,
  CLOCK,
  ENVIRONMENT,
  LOGGER,
  RequestClient,
  UNIT_OF_WORK,
  WORKER_SOURCE,
  describeError,
  unitOfWork,
  type StructuredLogger,
} from '@octroi/platform';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { ApiParticulierGateway } from './adapters/gateways/api-particulier-gateway.js';
import { BROUGHT_TAX_NOTICE } from './adapters/gateways/brought-tax-notice.js';
import { DgfipAccess } from './adapters/gateways/dgfip-access.js';
import { DgfipTaxIncome } from './adapters/gateways/dgfip-tax-income.js';
import { IntakeIdentities } from './adapters/gateways/intake-identities.js';
import { SealedTokens } from './adapters/gateways/sealed-tokens.js';
import { SiteTokens, type ClaimedEnd } from './adapters/gateways/site-tokens.js';
import { StateGateway } from './adapters/gateways/state-gateway.js';
import { RetrievalConsumer } from './adapters/messaging/retrieval.consumer.js';
import { RetentionController } from './adapters/messaging/retention.controller.js';
import { RetrievalController } from './adapters/messaging/retrieval.controller.js';
import { UpstreamController } from './adapters/messaging/upstream.controller.js';
import { SqlPauses } from './adapters/persistence/sql-pauses.js';
import { SqlRetrievalStores } from './adapters/persistence/sql-retrieval-stores.js';
import { SqlTaskQueue } from './adapters/persistence/sql-task-queue.js';
import { SqlUpstreamGate } from './adapters/persistence/sql-upstream-gate.js';
import { SqlUpstreamState } from './adapters/persistence/sql-upstream-state.js';
import { GatheredOutcomes } from './adapters/worker/gathered-outcomes.js';
import { HeldClaims } from './adapters/worker/held-claims.js';
import { queueGauges } from './adapters/worker/queue-metrics.js';
import { PauseTeller } from './adapters/worker/pause-teller.js';
import { RetrievalWorker } from './adapters/worker/retrieval-worker.js';
import { TimerPatience } from './adapters/worker/timer-patience.js';
import { WakeUp } from './adapters/worker/wake-up.js';
import { WorkerMetrics } from './adapters/worker/worker-metrics.js';
import { AdoptSourceRules } from './application/adopt-source-rules.js';
import { AwaitDeparture } from './application/await-departure.js';
import { PlanDepartures } from './application/plan-departures.js';
import { ReportCall } from './application/report-call.js';
import { CorrectTasks } from './application/correct-tasks.js';
import { EndTasks } from './application/end-tasks.js';
import { ListContradictions } from './application/list-contradictions.js';
import { OpenTasks } from './application/open-tasks.js';
import { PrepareCalls } from './application/prepare-calls.js';
import { RecordHabilitation } from './application/record-habilitation.js';
import { RecordHouseholdData } from './application/record-household-data.js';
import { RecordOutcomes } from './application/record-outcomes.js';
import { ResumeSites } from './application/resume-sites.js';
import { RetryRetrieval } from './application/retry-retrieval.js';
import { RunTasks } from './application/run-tasks.js';
import { SettleContradiction } from './application/settle-contradiction.js';
import { ShareAnswers } from './application/share-answers.js';
import { TellSiteAccess } from './application/tell-site-access.js';
import { TellLateness } from './application/tell-lateness.js';
import { TellPauses } from './application/tell-pauses.js';
import { TellWaiting } from './application/tell-waiting.js';
import { TraceCalls } from './application/trace-calls.js';
import type { RetrievalStores } from './application/ports/stores.js';
import type { TaxIncomeSource } from './application/ports/tax-income-source.js';
import type { RetrievalEnvironment } from './retrieval.config.js';
import { heldByRetrieval } from './domain/held-data.js';

type Work = UnitOfWork<RetrievalStores>;

const TAX_CLIENT = Symbol('tax-client');
const TAX_INCOME_SOURCE = Symbol('tax-income-source');

/** The use cases that a message starts; each wakes the worker when there may be something due. */
const STARTED_BY_MESSAGES = [
  {
    provide: OpenTasks,
    inject: [UNIT_OF_WORK, WakeUp, ENVIRONMENT],
    useFactory: (work: Work, wakeUp: WakeUp, environment: RetrievalEnvironment) =>
      new OpenTasks(work, wakeUp, {
        seconds: environment.RETRIEVAL_PATIENCE_SECONDS,
        urgentSeconds: environment.RETRIEVAL_URGENT_PATIENCE_SECONDS,
      }),
  },
  ...[AdoptSourceRules, CorrectTasks, RecordHabilitation, RetryRetrieval].map((UseCase) => ({
    provide: UseCase,
    inject: [UNIT_OF_WORK, WakeUp],
    useFactory: (work: Work, wakeUp: WakeUp) => new UseCase(work, wakeUp),
  })),
  ...[EndTasks, RecordHouseholdData, SettleContradiction, ListContradictions, EraseRequests].map((UseCase) => ({
    provide: UseCase,
    inject: [UNIT_OF_WORK],
    useFactory: (work: Work) => new UseCase(work),
  })),
  {
    provide: TellHeldData,
    inject: [UNIT_OF_WORK],
    useFactory: (work: Work) => new TellHeldData(work, heldByRetrieval),
  },
  {
    provide: TellSiteAccess,
    inject: [UNIT_OF_WORK, SiteTokens],
    useFactory: (work: Work, tokens: SiteTokens) => new TellSiteAccess(work, tokens),
  },
];

/** The tax office where it is configured, else the notice that the person brings. */
const TAX_INCOME = [
  {
    provide: TAX_CLIENT,
    inject: [ENVIRONMENT],
    useFactory: ({ DGFIP_URL: baseUrl, ...environment }: RetrievalEnvironment): TaxIncomeClient | null =>
      baseUrl === undefined
        ? null
        : new TaxIncomeClient({
            baseUrl,
            totalTimeoutMs: environment.RETRIEVAL_CALL_SECONDS * 1_000,
            connections: environment.RETRIEVAL_CONCURRENCY,
          }),
  },
  {
    provide: TAX_INCOME_SOURCE,
    inject: [TAX_CLIENT, ENVIRONMENT, CLOCK, LOGGER, WorkerMetrics],
    useFactory: (
      client: TaxIncomeClient | null,
      environment: RetrievalEnvironment,
      clock: Clock,
      logger: StructuredLogger,
      metrics: WorkerMetrics,
    ): TaxIncomeSource =>
      client === null
        ? BROUGHT_TAX_NOTICE
        : new DgfipTaxIncome({
            client,
            access: new DgfipAccess(environment.dgfipVariables),
            fingerprintKey: environment.OCTROI_SIGNING_KEY,
            clock,
            logger,
            called: (reply, s) => metrics.called(reply, s),
          }),
  },
  {
    provide: StateGateway,
    inject: [ApiParticulierGateway, TAX_INCOME_SOURCE],
    useFactory: (api: ApiParticulierGateway, taxIncome: TaxIncomeSource) => new StateGateway(api, taxIncome),
  },
];

const OUTSIDE = [
  {
    provide: ApiParticulierClient,
    inject: [ENVIRONMENT],
    useFactory: (environment: RetrievalEnvironment) =>
      new ApiParticulierClient({
        baseUrl: environment.API_PARTICULIER_URL,
        totalTimeoutMs: environment.RETRIEVAL_CALL_SECONDS * 1_000,
        connections: environment.RETRIEVAL_CONCURRENCY,
      }),
  },
  {
    provide: IntakeIdentities,
    inject: [RequestClient, ActorTokens],
    useFactory: (requests: RequestClient, tokens: ActorTokens) => new IntakeIdentities(requests, tokens),
  },
  {
    provide: SealedTokens,
    inject: [WORKER_SOURCE, ENVIRONMENT],
    useFactory: (workerSource: DataSource, environment: RetrievalEnvironment) =>
      new SealedTokens(workerSource, environment.OCTROI_SEALING_KEY ?? null),
  },
  { provide: WorkerMetrics, inject: [Registry], useFactory: (registry: Registry) => new WorkerMetrics(registry) },
  {
    provide: SiteTokens,
    inject: [ENVIRONMENT, SealedTokens],
    useFactory: (environment: RetrievalEnvironment, sealed: SealedTokens) =>
      new SiteTokens(environment.tokenVariables, sealed),
  },
  {
    provide: ApiParticulierGateway,
    inject: [ApiParticulierClient, ENVIRONMENT, CLOCK, LOGGER, WorkerMetrics, SiteTokens],
    useFactory: (
      client: ApiParticulierClient,
      environment: RetrievalEnvironment,
      clock: Clock,
      logger: StructuredLogger,
      metrics: WorkerMetrics,
      tokens: SiteTokens,
    ) =>
      new ApiParticulierGateway({
        client,
        tokens,
        fingerprintKey: environment.OCTROI_SIGNING_KEY,
        clock,
        logger,
        called: (reply, s) => metrics.called(reply, s),
      }),
  },
  ...TAX_INCOME,
];

/** What the worker is built from. */
interface WorkerParts {
  readonly work: Work;
  readonly workerSource: DataSource;
  readonly environment: RetrievalEnvironment;
  readonly logger: StructuredLogger;
  readonly identities: IntakeIdentities;
  readonly api: StateGateway;
  readonly wakeUp: WakeUp;
  readonly metrics: WorkerMetrics;
}

function buildWorker({ work, workerSource, environment, wakeUp, ...parts }: WorkerParts): RetrievalWorker {
  const { logger, identities, api, metrics } = parts;
  const leaseMs = environment.RETRIEVAL_LEASE_SECONDS * 1_000;
  const policy = {
    backoffSeconds: environment.backoffSeconds,
    repeatGuardSeconds: environment.RETRIEVAL_REPEAT_GUARD_SECONDS,
  };
  const held = new HeldClaims(leaseMs, () => wakeUp.callEnded());
  const gate = buildGate(parts.logger, workerSource, environment);
  const { habilitationWindowMs: windowMs } = environment.limits;
  const worker = new RetrievalWorker({
    queue: new SqlTaskQueue(workerSource, { holder: randomUUID(), leaseMs }),
    gate,
    held,
    runTasks: new RunTasks({
      prepare: new PrepareCalls(work, api, api),
      share: new ShareAnswers(work, api, {
        reuseSeconds: environment.RETRIEVAL_REUSE_SECONDS,
        callSeconds: environment.RETRIEVAL_CALL_SECONDS + environment.RETRIEVAL_LEASE_SECONDS,
      }),
      plan: new PlanDepartures(gate),
      await: new AwaitDeparture(gate, new TimerPatience(), Math.max(windowMs / 4, TIMER_LAG_MS)),
      report: new ReportCall(gate, windowMs),
      trace: new TraceCalls(work, policy),
      identities,
      api,
      outcomes: new GatheredOutcomes(new RecordOutcomes(work, policy, { next: () => Math.random() }), {
        failed: (error) => logger.error(describeError(error), 'outcome of a call could not be recorded'),
      }),
      holder: held,
    }),
    tellLateness: new TellLateness(work),
    tellWaiting: new TellWaiting(work),
    resumeSites: new ResumeSites(work, api),
    metrics,
    logger,
    concurrency: environment.RETRIEVAL_CONCURRENCY,
    pollMs: environment.RETRIEVAL_POLL_MILLISECONDS,
    leaseMs,
    stopMs: environment.RETRIEVAL_STOP_SECONDS * 1_000,
    sharedTokens: () => sharedTokens(workerSource, environment),
    expiringTokens: async () =>
      (await endsOf(workerSource, environment)).flatMap(({ siteId, expiresAt }) => {
        const level = expiryLevel(expiresAt, systemClock.now());
        return level === null ? [] : [{ siteId: siteId ?? 'editor', level }];
      }),
  });
  wakeUp.listen(worker);
  return worker;
}

/** The ends that all tokens tell: a site's sealed one takes the place of its variable. */
async function endsOf(workerSource: DataSource, environment: RetrievalEnvironment): Promise<readonly ClaimedEnd[]> {
  const sealed = await new SealedTokens(workerSource, null).expiries(systemClock.now());
  const known = new Set(sealed.map(({ siteId }) => siteId));
  const given = await new SiteTokens(environment.tokenVariables).claimedEnds();
  return [...sealed, ...given.filter(({ siteId }) => siteId === null || !known.has(siteId))];
}

function sharedTokens(
  workerSource: DataSource,
  environment: RetrievalEnvironment,
): Promise<readonly (readonly string[])[]> {
  const sealed = new SealedTokens(workerSource, environment.OCTROI_SEALING_KEY ?? null);
  return new SiteTokens(environment.tokenVariables, sealed).shared();
}

/** What a busy process may be late by at any time: less than this is no miss. */
const TIMER_LAG_MS = 40;

function buildGate(
  logger: StructuredLogger,
  workerSource: DataSource,
  environment: RetrievalEnvironment,
): SqlUpstreamGate {
  const { limits, breaker } = environment;
  return new SqlUpstreamGate(workerSource, {
    limits,
    breaker,
    horizonMs: limits.habilitationWindowMs,
    probeMs: environment.RETRIEVAL_CALL_SECONDS * 1_000 + limits.habilitationWindowMs,
    turned: ({ upstream, open, looksBanned, forMs }) => {
      const code = open ? 'upstream-breaker-open' : 'upstream-breaker-closed';
      logger.warn({ code, upstream, looksBanned, forSeconds: Math.round(forMs / 1_000) }, code);
    },
  });
}

/** Tasks of a pause that are told of in one transaction. */
const PAUSES_BATCH = 100;

/** Composition root of the retrieval service. */
@Module({
  controllers: [RetrievalController, RetentionController, RetrievalConsumer, UpstreamController],
  providers: [
    unitOfWork('retrieval', (transaction) => new SqlRetrievalStores(transaction)),
    WakeUp,
    ...OUTSIDE,
    ...STARTED_BY_MESSAGES,
    {
      provide: SqlUpstreamState,
      inject: [WORKER_SOURCE, ENVIRONMENT],
      useFactory: (workerSource: DataSource, { limits }: RetrievalEnvironment) =>
        new SqlUpstreamState(workerSource, limits),
    },
    {
      provide: PauseTeller,
      inject: [UNIT_OF_WORK, WORKER_SOURCE, LOGGER],
      useFactory: (work: Work, workerSource: DataSource, logger: StructuredLogger) =>
        new PauseTeller(new TellPauses(work, new SqlPauses(workerSource), PAUSES_BATCH), logger),
    },
    {
      provide: RetrievalWorker,
      inject: [UNIT_OF_WORK, WORKER_SOURCE, ENVIRONMENT, LOGGER, IntakeIdentities, StateGateway, WakeUp, WorkerMetrics],
      useFactory: (
        work: Work,
        workerSource: DataSource,
        environment: RetrievalEnvironment,
        logger: StructuredLogger,
        identities: IntakeIdentities,
        api: StateGateway,
        wakeUp: WakeUp,
        metrics: WorkerMetrics,
      ) => buildWorker({ work, workerSource, environment, logger, identities, api, wakeUp, metrics }),
    },
  ],
})
export class RetrievalModule implements OnApplicationShutdown {
  constructor(
    @Inject(ApiParticulierClient) private readonly client: ApiParticulierClient,
    @Inject(TAX_CLIENT) private readonly taxClient: TaxIncomeClient | null,
    @Inject(Registry) registry: Registry,
    @Inject(WORKER_SOURCE) workerSource: DataSource,
    @Inject(ENVIRONMENT) environment: RetrievalEnvironment,
    @Inject(WorkerMetrics) metrics: WorkerMetrics,
  ) {
    queueGauges(registry, workerSource);
    metrics.showUnknownCodes(registry, () => client.unknownCodes());
    metrics.showTokenEnds(registry, () => endsOf(workerSource, environment));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.client.close(), this.taxClient?.close()]);
  }
}
