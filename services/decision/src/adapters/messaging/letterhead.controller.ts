import { letterheadLogoV1, letterheadLookV1, setLetterheadLookV1, type LetterheadLookView } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { ReadLogo } from '../../application/letter/read-logo.js';
import { SetLetterheadLook } from '../../application/letter/set-letterhead-look.js';
import { ShowLetterheadLook } from '../../application/letter/show-letterhead-look.js';
import type { LetterheadLook } from '../../domain/letterhead-look.js';

/** The logo and the colour of a centre. */
@Controller()
export class LetterheadController {
  constructor(
    private readonly server: RequestServer,
    private readonly setLetterheadLook: SetLetterheadLook,
    private readonly showLetterheadLook: ShowLetterheadLook,
    private readonly readLogo: ReadLogo,
  ) {}

  @MessagePattern(setLetterheadLookV1.subject, Transport.NATS)
  set(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(setLetterheadLookV1, envelope, async ({ cause, payload: { colour, logo } }) => {
      const file = logo === null || logo === undefined ? logo : Buffer.from(logo, 'base64');
      const wanted = { colour: colour?.toLowerCase() ?? null, logo: file };
      const { result, events } = await this.setLetterheadLook.execute(cause, wanted);
      return { result: viewOf(result.look), events };
    });
  }

  @MessagePattern(letterheadLookV1.subject, Transport.NATS)
  show(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(letterheadLookV1, envelope, async ({ cause }) => ({
      result: viewOf(await this.showLetterheadLook.execute(cause)),
    }));
  }

  @MessagePattern(letterheadLogoV1.subject, Transport.NATS)
  logo(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(letterheadLogoV1, envelope, async ({ cause }) => {
      const { type, content } = await this.readLogo.execute(cause);
      return { result: { type, content: Buffer.from(content).toString('base64') } };
    });
  }
}

function viewOf({ version, colour, logo }: LetterheadLook): LetterheadLookView {
  return { version, colour, logo: logo && { type: logo.type, width: logo.width, height: logo.height } };
}
