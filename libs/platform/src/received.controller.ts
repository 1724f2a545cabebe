import { receivedV1, type ServiceName } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { missingFromInbox, typeOrmRunner } from '@octroi/messaging';
import { Controller, Inject, type Type } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import { RequestServer } from './request-server.js';
import { WORKER_SOURCE } from './tokens.js';

/** The controller that answers `ask.<service>.received.v1` for a service. */
export function receivedController(service: ServiceName): Type<object> {
  const contract = receivedV1[service];

  @Controller()
  class ReceivedController {
    constructor(
      @Inject(RequestServer) private readonly server: RequestServer,
      @Inject(WORKER_SOURCE) private readonly workerSource: DataSource,
    ) {}

    @MessagePattern(contract.subject, Transport.NATS)
    answer(@Payload() envelope: unknown): Promise<object> {
      return this.server.serve(contract, envelope, async ({ actor, payload }) => {
        if (!actor.roles.includes('service')) throw new RuleViolation('role-not-allowed');
        return {
          result: { missing: await missingFromInbox(typeOrmRunner(this.workerSource), service, payload.eventIds) },
        };
      });
    }
  }
  return ReceivedController;
}
