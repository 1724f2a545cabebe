import { backlogV1, replayDeadLettersV1, type ServiceName } from '@octroi/contracts';
import { RuleViolation, hasRole, type Actor } from '@octroi/kernel';
import { FailedMessages, outboxBacklog, typeOrmRunner } from '@octroi/messaging';
import { Controller, Inject, type Type } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import { RequestServer } from './request-server.js';
import { WORKER_SOURCE } from './tokens.js';

/** The controller by which operators see what waits in a service, and have its dead letters handled again. */
export function operationsController(service: ServiceName): Type<object> {
  const [backlog, replay] = [backlogV1[service], replayDeadLettersV1[service]];

  @Controller()
  class OperationsController {
    private readonly failures: FailedMessages;

    constructor(
      @Inject(RequestServer) private readonly server: RequestServer,
      @Inject(WORKER_SOURCE) private readonly workerSource: DataSource,
    ) {
      this.failures = new FailedMessages(typeOrmRunner(workerSource), service);
    }

    @MessagePattern(backlog.subject, Transport.NATS)
    waiting(@Payload() envelope: unknown): Promise<object> {
      return this.server.serve(backlog, envelope, async ({ actor }) => {
        requireService(actor);
        const [outbox, dead, letters] = await Promise.all([
          outboxBacklog(typeOrmRunner(this.workerSource)),
          this.failures.countDead(),
          this.failures.list(),
        ]);
        const deadLetters = letters.map(({ eventId, siteId, producer, type, attempts, ...letter }) => ({
          ...{ eventId, siteId, producer, type, attempts, code: letter.errorCode },
          ...{ firstFailedAt: letter.firstFailedAt.toISOString(), lastFailedAt: letter.lastFailedAt.toISOString() },
          replayAsked: letter.replayRequested,
        }));
        return {
          result: {
            unpublished: outbox.waiting,
            oldestSeconds: Math.max(0, outbox.oldestAgeSeconds),
            dead,
            deadLetters,
          },
        };
      });
    }

    @MessagePattern(replay.subject, Transport.NATS)
    again(@Payload() envelope: unknown): Promise<object> {
      return this.server.serve(replay, envelope, async ({ actor, payload }) => {
        requireService(actor);
        return { result: { asked: await this.failures.replay(payload.eventId) } };
      });
    }
  }
  return OperationsController;
}

/** The gateway asks in its own name: it has seen that an operator asks, and keeps who. */
function requireService(actor: Actor): void {
  if (!hasRole(actor, 'service')) throw new RuleViolation('role-not-allowed');
}
