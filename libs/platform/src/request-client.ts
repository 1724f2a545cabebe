import {
  inboxPrefixOf,
  type EventEnvelope,
  type FailureReply,
  type RequestContract,
  type RequestEnvelope,
  type SuccessReply,
} from '@octroi/contracts';
import { PermanentError, RuleViolation, TransientError } from '@octroi/kernel';
import { ClientNats } from '@nestjs/microservices';
import { tlsOf } from '@octroi/messaging';
import { firstValueFrom, timeout } from 'rxjs';
import { currentSpan } from './current-span.js';
import { inSpan } from './tracing.js';

/** A command or question to send. */
export interface OutgoingRequest<T extends object> {
  readonly siteId: string;
  /** Signed actor token. */
  readonly actor: string;
  readonly correlationId: string;
  /** @default null */
  readonly idempotencyKey?: string | null;
  /** Ids of events that the answer must not be older than. @default none */
  readonly seen?: readonly string[];
  readonly payload: T;
  /** How long to wait for the owner. @default 10000 */
  readonly timeoutMs?: number;
}

/** How to reach NATS for requests. */
export interface RequestClientOptions {
  readonly url: string;
  readonly name: string;
  readonly user?: string;
  readonly password?: string;
}

/** Sends commands and questions to their owners, with Nest's NATS transport. */
export class RequestClient {
  private readonly client: ClientNats;

  constructor(options: RequestClientOptions) {
    this.client = new ClientNats({
      servers: [options.url],
      name: `${options.name}-requests`,
      user: options.user,
      pass: options.password,
      tls: tlsOf(options.url),
      inboxPrefix: inboxPrefixOf(options.name),
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      waitOnFirstConnect: true,
    });
  }

  /**
   * The owner's answer and, for a command, the events it committed.
   * @throws RuleViolation with the owner's problem code; TransientError `service-unavailable` when the owner does not answer or is not there;
   * PermanentError `internal-error` when the owner failed
   */
  async send<Request extends object, Reply extends object>(
    contract: RequestContract<Request, Reply>,
    request: OutgoingRequest<Request>,
  ): Promise<{ readonly result: Reply; readonly events: readonly EventEnvelope[] }> {
    const place = { name: `send ${contract.subject}`, kind: 'client', correlationId: request.correlationId } as const;
    const facts = { 'messaging.system': 'nats', 'messaging.destination.name': contract.subject } as const;
    return inSpan({ ...place, facts }, () => this.ask(contract, request));
  }

  private async ask<Request extends object, Reply extends object>(
    contract: RequestContract<Request, Reply>,
    request: OutgoingRequest<Request>,
  ): Promise<{ readonly result: Reply; readonly events: readonly EventEnvelope[] }> {
    const { siteId, actor, correlationId, idempotencyKey = null, seen = [], payload } = request;
    const spanId = currentSpan()?.spanId;
    const envelope: RequestEnvelope<Request> = { siteId, actor, correlationId, idempotencyKey, seen, spanId, payload };
    const answer = this.client.send<SuccessReply<Reply> | FailureReply>(contract.subject, envelope);
    const reply = await firstValueFrom(answer.pipe(timeout(request.timeoutMs ?? 10_000))).catch((cause: unknown) => {
      throw new TransientError('service-unavailable', { cause });
    });
    if (reply.ok) return { result: reply.result, events: reply.events };
    const { code, parameters, faults } = reply;
    if (code === 'service-unavailable' || code === 'too-early') throw new TransientError(code);
    if (code === 'internal-error') throw new PermanentError(code);
    throw new RuleViolation(code, { parameters, faults });
  }

  /** Closes the connection; requests in flight fail as transient. */
  async close(): Promise<void> {
    await this.client.close();
  }
}
