import { IsInt, IsUUID, Min } from 'class-validator';
import { defineCommand, type RequestContract } from '../contract.js';
import { IsNullable } from '../rules.js';
import { SERVICES, type ServiceName } from '../topology.js';

/** Request of {@link replayDeadLettersV1}. */
export class ReplayDeadLetters {
  /** Null for all of the service. */
  @IsNullable() @IsUUID() eventId: string | null;
}

/** Reply of {@link replayDeadLettersV1}. */
export class ReplaysAsked {
  /** How many go to their handlers again; 0 when they were handled meanwhile. */
  @IsInt() @Min(0) asked: number;
}

function replayBy(owner: ServiceName): RequestContract<ReplayDeadLetters, ReplaysAsked> {
  return defineCommand({
    subject: `cmd.${owner}.replay-dead-letters.v1`,
    owner,
    askers: ['gateway'],
    purposes: ['operate'],
    acrossSites: true,
    payload: ReplayDeadLetters,
    reply: ReplaysAsked,
    summary: 'Rejouer un message abandonné, ou tous ceux d’un service.',
    example: { eventId: '01936f2e-7c1a-7000-8000-000000000007' },
    replyExample: { asked: 1 },
  });
}

/** `cmd.<service>.replay-dead-letters.v1` for every service: what fails again is given up again. */
export const replayDeadLettersV1 = Object.fromEntries(
  SERVICES.map((service) => [service, replayBy(service)]),
) as Readonly<Record<ServiceName, RequestContract<ReplayDeadLetters, ReplaysAsked>>>;
