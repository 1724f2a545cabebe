import { registerSiteV1 } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { RegisterSite } from '../../application/register-site.js';
import { Admission } from '../http/admission.js';

/** Commands about sites, for the operator. */
@Controller()
export class SitesController {
  constructor(
    private readonly server: RequestServer,
    private readonly registerSite: RegisterSite,
    private readonly admission: Admission,
  ) {}

  @MessagePattern(registerSiteV1.subject, Transport.NATS)
  register(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(registerSiteV1, envelope, async ({ actor, cause, payload }) => {
      const { users, ...description } = payload;
      const committed = await this.registerSite.execute(actor, cause, { description, members: users });
      this.admission.forget();
      return committed;
    });
  }
}
