import type { EventContract, RequestContract } from './contract.js';
import { EVENT_CONTRACTS, REQUEST_CONTRACTS } from './registry.js';
import { jsonSchemas, type JsonSchema } from './schemas.js';
import { CONSUMERS_OF, streamOf } from './topology.js';

const HEADERS: JsonSchema = {
  type: 'object',
  required: [
    'ce-specversion',
    'ce-id',
    'ce-type',
    'ce-source',
    'ce-time',
    'ce-subject',
    'ce-siteid',
    'ce-sequence',
    'ce-correlationid',
  ],
  properties: {
    'ce-specversion': { const: '1.0' },
    'ce-id': { type: 'string', format: 'uuid' },
    'ce-type': { type: 'string' },
    'ce-source': { type: 'string' },
    'ce-time': { type: 'string', format: 'date-time' },
    'ce-subject': { type: 'string' },
    'ce-siteid': { type: 'string' },
    'ce-sequence': { type: 'integer' },
    'ce-correlationid': { type: 'string' },
    'ce-causationid': { type: 'string' },
    'ce-actorid': { type: 'string' },
  },
};

const NOTHING: JsonSchema = { type: 'object', additionalProperties: false };

/** Schemas of all payloads; a payload without any rule is an empty object. */
function payloadSchemas(): Record<string, JsonSchema> {
  const shapes = [
    ...EVENT_CONTRACTS.map((event) => event.payload),
    ...REQUEST_CONTRACTS.flatMap((request) => [request.payload, request.reply]),
  ];
  return { ...Object.fromEntries(shapes.map((shape) => [shape.name, NOTHING])), ...jsonSchemas() };
}

function key(subject: string): string {
  return subject.replaceAll('.', '-');
}

function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function eventParts(contract: EventContract<object>): { channel: JsonSchema; operation: JsonSchema } {
  const id = key(contract.subject);
  const consumers = CONSUMERS_OF[contract.producer].join(', ');
  return {
    channel: {
      address: contract.subject,
      summary: contract.summary,
      description: `Flux JetStream ${streamOf(contract.producer)} ; lu par : ${consumers}.`,
      messages: {
        [id]: {
          name: contract.subject,
          contentType: 'application/json',
          headers: { $ref: '#/components/schemas/EventHeaders' },
          payload: ref(contract.payload.name),
          examples: [{ payload: contract.example }],
        },
      },
    },
    operation: { action: 'send', channel: { $ref: `#/channels/${id}` }, summary: contract.summary },
  };
}

function requestParts(contract: RequestContract<object, object>): { channel: JsonSchema; operation: JsonSchema } {
  const id = key(contract.subject);
  return {
    channel: {
      address: contract.subject,
      summary: contract.summary,
      description: `NATS requête/réponse, groupe de file ${contract.owner}.`,
      messages: {
        request: { payload: ref(contract.payload.name), examples: [{ payload: contract.example }] },
        reply: { payload: ref(contract.reply.name), examples: [{ payload: contract.replyExample }] },
      },
    },
    operation: {
      action: 'receive',
      channel: { $ref: `#/channels/${id}` },
      summary: contract.summary,
      messages: [{ $ref: `#/channels/${id}/messages/request` }],
      reply: { channel: { $ref: `#/channels/${id}` }, messages: [{ $ref: `#/channels/${id}/messages/reply` }] },
    },
  };
}

/** AsyncAPI 3.0 of every event, command and question, generated from the contracts. */
export function asyncApiDocument(version: string): JsonSchema {
  const parts = [
    ...EVENT_CONTRACTS.map((contract) => [key(contract.subject), eventParts(contract)] as const),
    ...REQUEST_CONTRACTS.map((contract) => [key(contract.subject), requestParts(contract)] as const),
  ];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Octroi : événements, commandes et questions',
      version,
      description:
        'CloudEvents 1.0, mode binaire, sur NATS. Les événements ne portent que des identifiants et des faits pseudonymes.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(parts.map(([id, part]) => [id, part.channel])),
    operations: Object.fromEntries(parts.map(([id, part]) => [id, part.operation])),
    components: { schemas: { ...payloadSchemas(), EventHeaders: HEADERS } },
  };
}
