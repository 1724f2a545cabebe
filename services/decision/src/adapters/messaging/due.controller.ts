import { dueV1 } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ListDue } from '../../application/request/list-due.js';
import { dueFiltersOf } from './decision.mapper.js';

/** The question of what falls due on a site. */
@Controller()
export class DueController {
  constructor(
    private readonly server: RequestServer,
    private readonly listDue: ListDue,
  ) {}

  @MessagePattern(dueV1.subject, Transport.NATS)
  due(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(dueV1, envelope, async ({ actor, cause, payload }) => {
      const { items, more } = await this.listDue.execute(actor, cause, dueFiltersOf(payload));
      return { result: { items: [...items], more } };
    });
  }
}
