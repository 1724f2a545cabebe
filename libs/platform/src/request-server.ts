import { createHash } from 'node:crypto';
import {
  isIdempotencyKey,
  isProblemCode,
  validateRequest,
  type EventEnvelope,
  type FailureReply,
  type RequestContract,
  type RequestEnvelope,
  type SuccessReply,
} from '@octroi/contracts';
import {
  OctroiError,
  PermanentError,
  canonicalJson,
  crashPoint,
  RuleViolation,
  TransientError,
  type Actor,
  type CommandCause,
  type Committed,
} from '@octroi/kernel';
import { classifyFailure } from '@octroi/messaging';
import type { ActorTokens } from './actor-tokens.js';
import { withinSpan } from './current-span.js';
import { describeError, type StructuredLogger } from './logger.js';
import type { ServedMetric } from './operational-metrics.js';
import { openSpan, type SpanPlace } from './tracing.js';

/** A verified and validated command or question. */
export interface ServedRequest<T extends object> {
  readonly actor: Actor;
  readonly siteId: string;
  readonly payload: T;
  /** Cause for `UnitOfWork.run`. */
  readonly cause: CommandCause;
}

/** Serves commands and questions: verifies the actor and the site, validates the payload, and turns every error into a reply. */
export class RequestServer {
  /** @param missing which of these events the service has not had yet */
  constructor(
    private readonly tokens: ActorTokens,
    private readonly logger: StructuredLogger,
    private readonly missing: (eventIds: readonly string[]) => Promise<readonly string[]>,
    private readonly served: (metric: ServedMetric) => void = () => undefined,
  ) {}

  /**
   * Answers one request. Never throws: a broken rule, a bad payload or a fault becomes a {@link FailureReply}.
   * @param work gives `{ result, events }` (what `UnitOfWork.run` returns); a question has no events
   */
  async serve<Request extends object, Reply extends object>(
    contract: RequestContract<Request, Reply>,
    envelope: unknown,
    work: (request: ServedRequest<Request>) => Promise<Committed<Reply> | { readonly result: Reply }>,
  ): Promise<SuccessReply<Reply> | FailureReply> {
    const begun = performance.now();
    const correlationId = correlationIdOf(envelope);
    const span = openSpan(servedSpan(contract.subject, envelope));
    const reply = await withinSpan({ correlationId, spanId: span?.spanId }, () =>
      this.answer(contract, envelope, work),
    );
    const outcome = reply.ok ? 'ok' : reply.code;
    span?.end({ failed: outcome === 'internal-error', facts: { 'octroi.outcome': outcome } });
    this.served({ subject: contract.subject, outcome, seconds: (performance.now() - begun) / 1_000 });
    return reply;
  }

  private async answer<Request extends object, Reply extends object>(
    contract: RequestContract<Request, Reply>,
    envelope: unknown,
    work: (request: ServedRequest<Request>) => Promise<Committed<Reply> | { readonly result: Reply }>,
  ): Promise<SuccessReply<Reply> | FailureReply> {
    try {
      const request = await this.open(contract, envelope);
      await this.catchUp(envelope);
      const answer = await work(request);
      crashPoint('server:before-reply');
      return {
        ok: true,
        result: answer.result,
        events: 'events' in answer ? (answer.events as readonly EventEnvelope[]) : [],
      };
    } catch (error) {
      return this.failure({ subject: contract.subject, correlationId: correlationIdOf(envelope) }, error);
    }
  }

  private async open<Request extends object>(
    contract: RequestContract<Request, object>,
    envelope: unknown,
  ): Promise<ServedRequest<Request>> {
    const { actor: token, siteId, correlationId, idempotencyKey, payload: body } = readEnvelope(envelope);
    const actor = await this.tokens.verify(token);
    if (!isMeantFor(contract, actor)) throw new RuleViolation('role-not-allowed');
    if (actor.siteId !== null && actor.siteId !== siteId) throw new RuleViolation('not-found');
    if (actor.siteId === null && !mayGoWithoutSite(contract, actor)) throw new RuleViolation('not-found');
    const payload = validateRequest(contract, body);
    const fingerprint = createHash('sha256').update(canonicalJson(body)).digest('hex');
    return {
      actor,
      siteId,
      payload,
      cause: { siteId, actor, correlationId, command: contract.subject, idempotencyKey, fingerprint },
    };
  }

  /** What the asker has seen is true: when the bus has not brought it here yet, the asker comes again in a moment. */
  private async catchUp(envelope: unknown): Promise<void> {
    const { seen } = readEnvelope(envelope);
    if (seen.length > 0 && (await this.missing(seen)).length > 0) throw new TransientError('too-early');
  }

  private failure(request: { readonly subject: string; readonly correlationId: string }, error: unknown): FailureReply {
    if (
      error instanceof OctroiError &&
      isProblemCode(error.code) &&
      !(error instanceof PermanentError && error.code === 'internal-error')
    )
      return { ok: false, code: error.code, parameters: error.parameters, faults: error.faults };
    if (['transient', 'unavailable'].includes(classifyFailure(error))) {
      this.logger.warn({ ...request, ...describeError(error) }, 'request postponed');
      return { ok: false, code: 'service-unavailable', parameters: {}, faults: [] };
    }
    this.logger.error({ ...request, ...describeError(error) }, 'request failed');
    return { ok: false, code: 'internal-error', parameters: {}, faults: [] };
  }
}

/** The operator's command line, and services for the few questions that are about no site. */
/** NATS lets nobody else ask; nor must a token that was signed for something else, and was handed on. */
function isMeantFor(
  { askers, purposes }: Pick<RequestContract<object, object>, 'askers' | 'purposes'>,
  actor: Actor,
): boolean {
  return askers.some((asker) => asker === actor.issuer) && purposes?.includes(actor.purpose) !== false;
}

function mayGoWithoutSite(
  { acrossSites }: Pick<RequestContract<object, object>, 'acrossSites'>,
  { roles }: Actor,
): boolean {
  return roles.includes('operator') || (acrossSites === true && roles.includes('service'));
}

function servedSpan(subject: string, envelope: unknown): SpanPlace {
  const { spanId } = (typeof envelope === 'object' && envelope !== null ? envelope : {}) as { spanId?: unknown };
  const parentId = typeof spanId === 'string' && /^[0-9a-f]{16}$/.test(spanId) ? spanId : undefined;
  const facts = { 'messaging.system': 'nats', 'messaging.destination.name': subject } as const;
  return { name: `serve ${subject}`, kind: 'server', correlationId: correlationIdOf(envelope), parentId, facts };
}

/** The correlation id of what may not even be an envelope; an odd one is left out of the logs. */
function correlationIdOf(envelope: unknown): string {
  const { correlationId } = (typeof envelope === 'object' && envelope !== null ? envelope : {}) as {
    correlationId?: unknown;
  };
  return typeof correlationId === 'string' && /^[\w.:-]{1,100}$/.test(correlationId) ? correlationId : 'none';
}

/** More than a batch of 200 requests has. */
const MOST_SEEN = 2_000;

function isEventId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

function readEnvelope(envelope: unknown): RequestEnvelope {
  const candidate = (typeof envelope === 'object' && envelope !== null ? envelope : {}) as Partial<
    Record<keyof RequestEnvelope, unknown>
  >;
  const { actor, siteId, correlationId, idempotencyKey, seen, payload } = candidate;
  const sound =
    typeof actor === 'string' &&
    typeof siteId === 'string' &&
    /^[a-z][a-z0-9-]{1,39}$/.test(siteId) &&
    typeof correlationId === 'string' &&
    correlationId.length <= 100;
  if (!sound) throw new RuleViolation('unauthenticated');
  if (typeof idempotencyKey === 'string' && !isIdempotencyKey(idempotencyKey))
    throw new RuleViolation('invalid-idempotency-key');
  return {
    actor,
    siteId,
    correlationId,
    idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : null,
    seen: Array.isArray(seen) ? seen.filter(isEventId).slice(0, MOST_SEEN) : [],
    payload: payload ?? {},
  };
}
