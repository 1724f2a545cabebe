import type { ServiceName } from '@octroi/contracts';
import { systemClock, uuidGenerator, type Clock, type IdGenerator } from '@octroi/kernel';
import { Module, type DynamicModule, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { missingFromInbox, typeOrmRunner } from '@octroi/messaging';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { AccessLogPurge } from './access-log-purge.js';
import { ActorTokens } from './actor-tokens.js';
import { createDataSource } from './database.js';
import type { ServiceEnvironment } from './environment.js';
import { HealthController } from './health.controller.js';
import type { StructuredLogger } from './logger.js';
import { messagingObserver } from './messaging-metrics.js';
import { MessagingRuntime } from './messaging-runtime.js';
import { operationsController } from './operations.controller.js';
import { backlogGauges, poolGauges, servedRequests } from './operational-metrics.js';
import { receivedController } from './received.controller.js';
import { RequestClient } from './request-client.js';
import { RequestServer } from './request-server.js';
import { CLOCK, END_TRACING, ENVIRONMENT, IDS, LOGGER, MESSAGING_OBSERVER, WORKER_SOURCE } from './tokens.js';
import { startTracing } from './tracing.js';

/** What the platform's module is built from. Clock and ids are the machine's unless a test gives others. */
export interface PlatformOptions {
  readonly service: ServiceName;
  readonly environment: ServiceEnvironment;
  readonly logger: StructuredLogger;
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
}

/** Connections of the worker role: relay, reconciler, dead letters, task claims. */
const WORKER_POOL = 4;

/** Global module that gives every service its database, messaging, requests, health and metrics. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(MessagingRuntime) private readonly messaging: MessagingRuntime,
    @Inject(RequestClient) private readonly requests: RequestClient,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(WORKER_SOURCE) private readonly workerSource: DataSource,
    @Inject(Registry) registry: Registry,
    @Inject(END_TRACING) private readonly endTracing: () => Promise<void>,
  ) {
    backlogGauges(registry, workerSource);
    poolGauges(registry, { runtime: dataSource, worker: workerSource });
  }

  /** The module for one service. */
  static forService(options: PlatformOptions): DynamicModule {
    const providers = [...valueProviders(options), ...databaseProviders(options), ...messagingProviders(options)];
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController, receivedController(options.service), operationsController(options.service)],
      providers,
      exports: providers.map((provider) => provider.provide),
    };
  }

  /** After the servers have closed: stops what moves messages, then the pools. */
  async onApplicationShutdown(): Promise<void> {
    await this.messaging.stop();
    await this.requests.close();
    await Promise.all([this.workerSource.destroy(), this.dataSource.destroy()]);
    await this.endTracing();
  }
}

function valueProviders({ service, environment, logger, clock = systemClock, ids = uuidGenerator }: PlatformOptions) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return [
    { provide: ENVIRONMENT, useValue: environment },
    { provide: LOGGER, useValue: logger },
    { provide: CLOCK, useValue: clock },
    { provide: IDS, useValue: ids },
    { provide: Registry, useValue: registry },
    { provide: END_TRACING, useFactory: () => startTracing({ service, ...tracingOf(environment) }) },
    { provide: MESSAGING_OBSERVER, useValue: messagingObserver(service, registry, logger) },
    {
      provide: ActorTokens,
      useValue: new ActorTokens(environment.OCTROI_SIGNING_KEY, environment.OCTROI_TRUSTED_KEYS, clock),
    },
  ];
}

function tracingOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share }: ServiceEnvironment) {
  return { endpoint, share };
}

function databaseProviders({ service, environment }: PlatformOptions) {
  const source = (url: string, name: string, poolSize: number): (() => Promise<DataSource>) => {
    return () => createDataSource({ url, schema: service, applicationName: name, poolSize }).initialize();
  };
  return [
    { provide: DataSource, useFactory: source(environment.DATABASE_RUNTIME_URL, service, environment.DATABASE_POOL) },
    { provide: WORKER_SOURCE, useFactory: source(environment.DATABASE_WORKER_URL, `${service}-worker`, WORKER_POOL) },
  ];
}

function messagingProviders({ service, environment, logger }: PlatformOptions) {
  const nats = { url: environment.NATS_URL, user: environment.NATS_USER, password: environment.NATS_PASSWORD };
  return [
    {
      provide: AccessLogPurge,
      inject: [WORKER_SOURCE],
      useFactory: (workerSource: DataSource) => new AccessLogPurge(workerSource, logger),
    },
    { provide: RequestClient, useFactory: () => new RequestClient({ ...nats, name: service }) },
    {
      provide: RequestServer,
      inject: [ActorTokens, WORKER_SOURCE, Registry],
      useFactory: (tokens: ActorTokens, workerSource: DataSource, registry: Registry) =>
        new RequestServer(
          tokens,
          logger,
          (eventIds) => missingFromInbox(typeOrmRunner(workerSource), service, eventIds),
          servedRequests(registry),
        ),
    },
    {
      provide: MessagingRuntime,
      inject: [WORKER_SOURCE, ActorTokens, RequestClient, MESSAGING_OBSERVER],
      useFactory: (
        workerSource: DataSource,
        tokens: ActorTokens,
        requests: RequestClient,
        observer: ReturnType<typeof messagingObserver>,
      ) => new MessagingRuntime({ service, nats, workerSource, tokens, requests, observer }),
    },
  ];
}
