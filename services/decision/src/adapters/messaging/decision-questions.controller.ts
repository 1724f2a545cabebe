import { decisionDetailsV1, registerV1 } from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { FindProposal } from '../../application/decision/find-proposal.js';
import { ListAppeals } from '../../application/appeal/list-appeals.js';
import { ListCorrections } from '../../application/register/list-corrections.js';
import { ListDecisions } from '../../application/decision/list-decisions.js';
import { ListOtherRights } from '../../application/request/list-other-rights.js';
import { ReadRegister } from '../../application/register/read-register.js';
import { ShowClocks } from '../../application/request/show-clocks.js';
import { appealView } from './appeals.controller.js';
import { otherRightView } from './other-rights.controller.js';
import { clocksView, correctionOf, decisionDetailOf, proposalOf, registerLineOf } from './decision.mapper.js';

/** Questions about decisions and what a request waits for. */
@Controller()
export class DecisionQuestionsController {
  constructor(
    private readonly server: RequestServer,
    private readonly listDecisions: ListDecisions,
    private readonly listCorrections: ListCorrections,
    private readonly listAppeals: ListAppeals,
    private readonly listOtherRights: ListOtherRights,
    private readonly findProposal: FindProposal,
    private readonly showClocks: ShowClocks,
    private readonly readRegister: ReadRegister,
  ) {}

  @MessagePattern(decisionDetailsV1.subject, Transport.NATS)
  details(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(decisionDetailsV1, envelope, async ({ actor, cause, payload }) => {
      const about = [actor, cause, payload.requestId] as const;
      // Each reads in a transaction of its own: together they take as long as the longest, and somebody waits before the screen.
      const [decisions, corrections, appeals, rights, proposal, clocks] = await Promise.all([
        this.listDecisions.execute(...about),
        this.listCorrections.execute(...about),
        this.listAppeals.execute(...about),
        this.listOtherRights.execute(...about),
        this.findProposal.execute(...about),
        this.showClocks.execute(...about),
      ]);
      const written = { decisions: decisions.map(decisionDetailOf), corrections: corrections.map(correctionOf) };
      const said = { ...written, appeals: appeals.map(appealView), rights: rights.map(otherRightView) };
      return { result: { ...said, proposal: proposal && proposalOf(proposal), clocks: clocks && clocksView(clocks) } };
    });
  }

  @MessagePattern(registerV1.subject, Transport.NATS)
  page(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(registerV1, envelope, async ({ actor, cause, payload }) => {
      const { lines, more } = await this.readRegister.execute(actor, cause, payload);
      return { result: { lines: lines.map(registerLineOf), more } };
    });
  }
}
