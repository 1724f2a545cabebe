import {
  letterTemplatesV1,
  writeLetterTemplateV1,
  type LetterTemplateState,
  type LetterTemplateView,
} from '@octroi/contracts';
import { civilDate } from '@octroi/kernel';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ListLetterTemplates, type TemplateState } from '../../application/letter/list-letter-templates.js';
import { WriteLetterTemplate } from '../../application/letter/write-letter-template.js';
import type { LetterTemplate } from '../../domain/letter-template.js';

/** The words of a centre in its letters. */
@Controller()
export class LetterTemplatesController {
  constructor(
    private readonly server: RequestServer,
    private readonly writeLetterTemplate: WriteLetterTemplate,
    private readonly listLetterTemplates: ListLetterTemplates,
  ) {}

  @MessagePattern(writeLetterTemplateV1.subject, Transport.NATS)
  write(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(writeLetterTemplateV1, envelope, async ({ cause, payload }) => {
      const { letter: kind, from, introduction = null, closing = null } = payload;
      const wanted = { kind, from: civilDate(from), introduction, closing };
      const { result, events } = await this.writeLetterTemplate.execute(cause, wanted);
      return { result: viewOf(result.template), events };
    });
  }

  @MessagePattern(letterTemplatesV1.subject, Transport.NATS)
  list(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(letterTemplatesV1, envelope, async ({ actor, cause }) => {
      const states = await this.listLetterTemplates.execute(actor, cause);
      return { result: { items: states.map(stateOf) } };
    });
  }
}

function viewOf({ version, from, introduction, closing }: LetterTemplate): LetterTemplateView {
  return { version, from, introduction, closing };
}

function stateOf({ kind, inForce, coming, markers }: TemplateState): LetterTemplateState {
  return {
    letter: kind,
    inForce: inForce && viewOf(inForce),
    coming: coming.map(viewOf),
    markers: markers.map(({ code, meaning }) => ({ code, meaning })),
  };
}
