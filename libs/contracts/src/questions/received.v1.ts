import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';
import { defineQuestion, type RequestContract } from '../contract.js';
import { CONSUMERS_OF, SERVICES, type ServiceName } from '../topology.js';

/** Ids of events that a producer published and believes received. */
export class ReceivedQuestion {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1000) @IsUUID(undefined, { each: true }) eventIds: string[];
}

/** Those of them that the consumer never had. */
export class ReceivedReply {
  @IsArray() @IsUUID(undefined, { each: true }) missing: string[];
}

function receivedBy(owner: ServiceName): RequestContract<ReceivedQuestion, ReceivedReply> {
  return defineQuestion({
    subject: `ask.${owner}.received.v1`,
    owner,
    askers: SERVICES.filter((producer) => CONSUMERS_OF[producer].includes(owner)),
    purposes: ['reconcile'],
    payload: ReceivedQuestion,
    reply: ReceivedReply,
    summary: 'Lesquels de ces événements n’ont jamais été reçus ?',
    example: { eventIds: ['01936f2e-7c1a-7000-8000-000000000007'] },
    replyExample: { missing: [] },
    acrossSites: true,
  });
}

/** `ask.<service>.received.v1` for every service: lets a producer find what the bus lost. Across sites, ids only. */
export const receivedV1: Readonly<Record<ServiceName, RequestContract<ReceivedQuestion, ReceivedReply>>> =
  Object.fromEntries(SERVICES.map((service) => [service, receivedBy(service)])) as Record<
    ServiceName,
    RequestContract<ReceivedQuestion, ReceivedReply>
  >;
