import { Controller, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, Payload, type MicroserviceOptions } from '@nestjs/microservices';
import { requestSubmittedV1 } from '@octroi/contracts';

import type { EventBatch } from '../batches.js';
import { EventErrorFilter } from '../event-error.filter.js';
import { JETSTREAM } from '../jetstream.context.js';
import { JetStreamStrategy, type JetStreamStrategyOptions } from '../jetstream.strategy.js';
import { CONSUMER, PRODUCER, type Lab } from './lab.js';

/** A consuming service: one handler whose doing each test gives. */
export async function startConsumer(
  lab: Lab,
  handle: (batch: EventBatch) => Promise<void>,
  options: Partial<JetStreamStrategyOptions> = {},
): Promise<{ stop(): Promise<void> }> {
  @Controller()
  class EventsController {
    @EventPattern<string>(requestSubmittedV1.subject, JETSTREAM)
    async submitted(@Payload() batch: EventBatch): Promise<void> {
      await handle(batch);
    }
  }
  class ConsumerModule {}
  const strategy = new JetStreamStrategy({
    service: CONSUMER,
    producers: [PRODUCER],
    nats: options.nats ?? lab.link(CONSUMER),
    sql: lab.pool('consumer', 'worker'),
    observer: { note: lab.note },
    replayEveryMs: 100,
    graceMs: 2_000,
    ...options,
  });
  const app: INestMicroservice = await NestFactory.createMicroservice<MicroserviceOptions>(
    { module: ConsumerModule, controllers: [EventsController] },
    { strategy, logger: ['error'] },
  );
  app.useGlobalFilters(new EventErrorFilter());
  await app.listen();
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => (stopped ??= app.close());
  lab.atEnd(stop);
  return { stop };
}
