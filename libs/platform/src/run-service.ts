import 'reflect-metadata';
import type { ServiceName } from '@octroi/contracts';
import type { Clock, IdGenerator } from '@octroi/kernel';
import { EventErrorFilter, JetStreamStrategy, tlsOf, typeOrmRunner, type MessagingObserver } from '@octroi/messaging';
import { Module, type ArgumentsHost, type ExceptionFilter, type Type } from '@nestjs/common';
import { BaseExceptionFilter, NestFactory } from '@nestjs/core';
import { BaseRpcExceptionFilter, Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import { armCrashes } from './crashes.js';
import type { ServiceEnvironment } from './environment.js';
import { traceDocuments } from './documents/trace-documents.js';
import { createLogger, describeError, nestLogger, type StructuredLogger } from './logger.js';
import { MessagingRuntime } from './messaging-runtime.js';
import { PlatformModule } from './platform.module.js';
import { MESSAGING_OBSERVER, WORKER_SOURCE } from './tokens.js';

/** Answers to requests that reach no route: an address or headers too long, what is no HTTP. */
export type HttpErrors = Required<Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>>;

/** What a service is started from. */
export interface ServiceOptions {
  readonly service: ServiceName;
  readonly environment: ServiceEnvironment;
  readonly module: Type<object>;
  /** Sets up what only one service has (the gateway's security headers and documentation), before it listens. */
  readonly configure?: (app: NestFastifyApplication) => Promise<void> | void;
  /** Turns errors of HTTP routes into answers. @default Nest's own filter */
  readonly httpFilter?: ExceptionFilter;
  /** @default Fastify's own */
  readonly httpErrors?: HttpErrors;
  /** @default the machine's */
  readonly clock?: Clock;
  /** @default UUID v7 */
  readonly ids?: IdGenerator;
}

/** A service that runs in this process. */
export interface RunningService {
  readonly app: NestFastifyApplication;
  /** `http://host:port` of its own HTTP server. */
  readonly url: string;
  /** Stops pulling, finishes what is in flight, closes connections and pools. */
  close(): Promise<void>;
}

/** Time for commands in flight to be answered when a service stops, in ms. */
const GRACE_MS = 500;

/** Largest HTTP body, in bytes. */
const BODY_LIMIT = 1_048_576;

/** Starts a service: HTTP, commands and questions over NATS, events over JetStream. NATS may come later. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { service, environment, configure } = options;
  const logger = createLogger(service, environment.LOG_LEVEL);
  const limits = { bodyLimit: BODY_LIMIT, routerOptions: { maxParamLength: 200 } };
  const adapter = new FastifyAdapter({ ...limits, ...options.httpErrors });
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(options, logger), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  app.useGlobalFilters(
    new EventErrorFilter(errorFilter(options.httpFilter ?? new BaseExceptionFilter(app.getHttpAdapter()))),
  );
  app.connectMicroservice<MicroserviceOptions>(requestTransport(service, environment), { inheritAppConfig: true });
  app.connectMicroservice<MicroserviceOptions>({ strategy: eventTransport(app, service) }, { inheritAppConfig: true });
  traceDocuments(app);
  await configure?.(app);
  await app.listen(environment.PORT, environment.HOST);
  app.get(MessagingRuntime).start();
  const listening = app
    .startAllMicroservices()
    .catch((error: unknown) => logger.fatal(describeError(error), 'messaging could not start'));
  void listening;
  return { app, url: await app.getUrl(), close: () => app.close() };
}

/** {@link startService} as a process: stops cleanly on SIGTERM and SIGINT, exits with 1 when it cannot start. */
export async function runService(options: ServiceOptions): Promise<void> {
  const logger = createLogger(options.service, options.environment.LOG_LEVEL);
  try {
    armCrashes(options.service, options.environment);
    const { app, url } = await startService(options);
    app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
    logger.info({ url }, 'service started');
  } catch (error) {
    logger.fatal(describeError(error), 'service could not start');
    process.exit(1);
  }
}

/** Errors of HTTP to one filter, of commands and questions to Nest's. */
function errorFilter(http: ExceptionFilter): ExceptionFilter {
  const rpc = new BaseRpcExceptionFilter();
  return {
    catch: (error: Error, host: ArgumentsHost): unknown =>
      host.getType() === 'http' ? http.catch(error, host) : rpc.catch(error, host),
  };
}

function rootModule(options: ServiceOptions, logger: StructuredLogger): Type<object> {
  @Module({ imports: [PlatformModule.forService({ ...options, logger }), options.module] })
  class ServiceRoot {}
  return ServiceRoot;
}

function requestTransport(
  service: ServiceName,
  { NATS_URL, NATS_USER, NATS_PASSWORD }: ServiceEnvironment,
): MicroserviceOptions {
  return {
    transport: Transport.NATS,
    options: {
      servers: [NATS_URL],
      name: `${service}-server`,
      queue: service,
      user: NATS_USER,
      pass: NATS_PASSWORD,
      tls: tlsOf(NATS_URL),
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      waitOnFirstConnect: true,
      gracefulShutdown: true,
      gracePeriod: GRACE_MS,
    },
  };
}

function eventTransport(app: NestFastifyApplication, service: ServiceName): JetStreamStrategy {
  return new JetStreamStrategy({
    service,
    sql: typeOrmRunner(app.get<DataSource>(WORKER_SOURCE)),
    nats: app.get(MessagingRuntime).link,
    observer: app.get<MessagingObserver>(MESSAGING_OBSERVER),
  });
}
