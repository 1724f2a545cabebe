import {
  approveEliminationV1,
  cancelEliminationV1,
  eliminationV1,
  eliminationsV1,
  holdFileV1,
  proposeEliminationV1,
} from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ApproveElimination } from '../../application/retention/approve-elimination.js';
import { CancelElimination } from '../../application/retention/cancel-elimination.js';
import { HoldFile } from '../../application/retention/hold-file.js';
import { ListEliminations } from '../../application/retention/list-eliminations.js';
import { ProposeElimination } from '../../application/retention/propose-elimination.js';
import { ShowElimination } from '../../application/retention/show-elimination.js';
import { EliminationWorker } from '../worker/elimination-worker.js';
import { eliminationDetail, eliminationView } from './elimination.mapper.js';

/** Commands about files at the end of their time. */
@Controller()
export class EliminationsController {
  constructor(
    private readonly server: RequestServer,
    private readonly proposeElimination: ProposeElimination,
    private readonly approveElimination: ApproveElimination,
    private readonly cancelElimination: CancelElimination,
    private readonly holdFile: HoldFile,
    private readonly worker: EliminationWorker,
  ) {}

  @MessagePattern(proposeEliminationV1.subject, Transport.NATS)
  propose(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(proposeEliminationV1, envelope, async ({ actor, cause, payload }) => {
      const { result, events } = await this.proposeElimination.execute(actor, cause, payload);
      return { result: eliminationDetail(result), events };
    });
  }

  @MessagePattern(approveEliminationV1.subject, Transport.NATS)
  approve(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(approveEliminationV1, envelope, async ({ actor, cause, payload }) => {
      const visa = { ...payload, givenOn: civilDate(payload.givenOn) };
      const { result, events } = await this.approveElimination.execute(actor, cause, visa);
      this.worker.wake();
      return { result: eliminationDetail(result), events };
    });
  }

  @MessagePattern(cancelEliminationV1.subject, Transport.NATS)
  cancel(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(cancelEliminationV1, envelope, async ({ actor, cause, payload }) => {
      const { result, events } = await this.cancelElimination.execute(actor, cause, payload.eliminationId);
      return { result: eliminationDetail(result), events };
    });
  }

  @MessagePattern(holdFileV1.subject, Transport.NATS)
  hold(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(holdFileV1, envelope, ({ actor, cause, payload }) =>
      this.holdFile.execute(actor, cause, payload),
    );
  }
}

/** Questions about files at the end of their time. */
@Controller()
export class EliminationQuestionsController {
  constructor(
    private readonly server: RequestServer,
    private readonly listEliminations: ListEliminations,
    private readonly showElimination: ShowElimination,
  ) {}

  @MessagePattern(eliminationsV1.subject, Transport.NATS)
  list(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(eliminationsV1, envelope, async ({ actor, cause }) => {
      const { items, holds } = await this.listEliminations.execute(actor, cause);
      return { result: { items: items.map(eliminationView), holds: holds.map((hold) => ({ ...hold })) } };
    });
  }

  @MessagePattern(eliminationV1.subject, Transport.NATS)
  find(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(eliminationV1, envelope, async ({ actor, cause, payload }) => ({
      result: eliminationDetail(await this.showElimination.execute(actor, cause, payload.eliminationId)),
    }));
  }
}
