import { askForPapersV1, notePapersGivenV1 } from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { AskForPapers } from '../../application/request/ask-for-papers.js';
import { NotePapersGiven } from '../../application/request/note-papers-given.js';

/** Commands about what a file lacks. */
@Controller()
export class PapersController {
  constructor(
    private readonly server: RequestServer,
    private readonly askForPapers: AskForPapers,
    private readonly notePapersGiven: NotePapersGiven,
  ) {}

  @MessagePattern(askForPapersV1.subject, Transport.NATS)
  ask(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(askForPapersV1, envelope, ({ actor, cause, payload }) =>
      this.askForPapers.execute(actor, cause, { ...payload, by: civilDate(payload.by) }),
    );
  }

  @MessagePattern(notePapersGivenV1.subject, Transport.NATS)
  given(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(notePapersGivenV1, envelope, ({ actor, cause, payload: { requestId, givenOn } }) =>
      this.notePapersGiven.execute(actor, cause, { requestId, givenOn: givenOn ? civilDate(givenOn) : null }),
    );
  }
}
