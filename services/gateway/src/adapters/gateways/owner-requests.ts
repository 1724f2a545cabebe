import { setTimeout as pause } from 'node:timers/promises';
import { producersFor, type EventEnvelope, type RequestContract, type ServiceName } from '@octroi/contracts';
import { RuleViolation, TransientError, type Role } from '@octroi/kernel';
import type { ActorTokens, OutgoingRequest, RequestClient } from '@octroi/platform';
import { names, withoutHidden } from '../../domain/hidden.js';
import type { ListSeenEvents } from '../../application/list-seen-events.js';
import type { ReplyProjector } from '../messaging/reply-projector.js';

/** On whose behalf, and why. */
export interface OnBehalfOf {
  readonly siteId: string;
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly purpose: string;
  readonly correlationId: string;
  /** Requests that do not exist for them. @default none */
  readonly hidden?: ReadonlySet<string>;
}

/** What an owner answered. */
export interface OwnerAnswer<Reply extends object> {
  readonly result: Reply;
  readonly events: readonly EventEnvelope[];
  /** Above 1 when an earlier attempt may have been carried out although no answer came. */
  readonly attempts: number;
}

/** A command as a controller makes it. */
export interface OwnerCommand<Payload extends object> {
  readonly payload: Payload;
  readonly idempotencyKey: string | null;
  /** Requests of which the caller acts on what the gateway has shown. @default none */
  readonly about?: readonly string[];
}

/** How long an owner that restarts is waited for, in ms. */
const PATIENCE_MS = 5_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 500;

/**
 * Commands and questions to the owners, signed for the person, tried again while an owner restarts. What names a request that does not exist
 * for the person is not asked, and what is told of one is left out.
 */
export class OwnerRequests {
  constructor(
    private readonly client: Pick<RequestClient, 'send'>,
    private readonly tokens: Pick<ActorTokens, 'sign'>,
    private readonly projection: Pick<ReplyProjector, 'apply'> & { readonly seen: ListSeenEvents['execute'] },
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** A command, idempotent by its key; its events are projected before the answer. @throws what `RequestClient.send` throws */
  async command<Payload extends object, Reply extends object>(
    contract: RequestContract<Payload, Reply>,
    behalf: OnBehalfOf,
    { about = [], ...request }: OwnerCommand<Payload>,
  ): Promise<OwnerAnswer<Reply>> {
    const seen = await this.seenBy(contract.owner, behalf.siteId, about);
    const answer = await this.persist(contract, behalf, { ...request, seen });
    await this.projection.apply(answer.events);
    return answer;
  }

  /** A question that people wait for. @throws what `RequestClient.send` throws */
  async question<Payload extends object, Reply extends object>(
    contract: RequestContract<Payload, Reply>,
    behalf: OnBehalfOf,
    payload: Payload,
  ): Promise<Reply> {
    return (await this.persist(contract, behalf, { payload, idempotencyKey: null })).result;
  }

  /** A question asked once, that may go without answer after `timeoutMs`. @throws what `RequestClient.send` throws */
  async ask<Payload extends object, Reply extends object>(
    contract: RequestContract<Payload, Reply>,
    behalf: OnBehalfOf,
    question: { readonly payload: Payload; readonly timeoutMs: number },
  ): Promise<Reply> {
    requireNoneOf(behalf, question.payload);
    const signed = await this.sign(behalf, { ...question, idempotencyKey: null });
    return shownTo(behalf, (await this.client.send(contract, signed)).result);
  }

  private async persist<Payload extends object, Reply extends object>(
    contract: RequestContract<Payload, Reply>,
    behalf: OnBehalfOf,
    request: Pick<OutgoingRequest<Payload>, 'payload' | 'idempotencyKey' | 'seen'>,
  ): Promise<OwnerAnswer<Reply>> {
    requireNoneOf(behalf, request.payload);
    const end = performance.now() + this.patienceMs;
    for (let attempts = 1; ; attempts += 1) {
      try {
        const signed = await this.sign(behalf, { ...request, timeoutMs: this.patienceMs });
        const answer = await this.client.send(contract, signed);
        return { ...answer, result: shownTo(behalf, answer.result), attempts };
      } catch (error) {
        const wait = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
        if (!(error instanceof TransientError) || performance.now() + wait >= end) throw error;
        await pause(wait);
      }
    }
  }

  /** Of what was shown, the events that this owner consumes. */
  private async seenBy(owner: ServiceName, siteId: string, about: readonly string[]): Promise<string[]> {
    const producers: readonly string[] = producersFor(owner);
    const events = await this.projection.seen(siteId, about);
    return events.filter(({ type }) => producers.includes(type.split('.')[1] ?? '')).map(({ eventId }) => eventId);
  }

  private async sign<Payload extends object>(
    { siteId, subject, roles, purpose, correlationId }: OnBehalfOf,
    request: Pick<OutgoingRequest<Payload>, 'payload' | 'idempotencyKey' | 'seen' | 'timeoutMs'>,
  ): Promise<OutgoingRequest<Payload>> {
    const actor = await this.tokens.sign({ subject, siteId, roles, purpose });
    return { siteId, actor, correlationId, ...request };
  }
}

function requireNoneOf({ hidden }: OnBehalfOf, payload: object): void {
  if (hidden !== undefined && hidden.size > 0 && names(payload, hidden)) throw new RuleViolation('not-found');
}

function shownTo<Reply extends object>({ hidden }: OnBehalfOf, reply: Reply): Reply {
  const shown = hidden === undefined ? reply : withoutHidden(reply, hidden);
  if (shown === undefined) throw new RuleViolation('not-found');
  return shown;
}
