import { createHmac } from 'node:crypto';
import { checkIdentity, type Failed, type HouseholdAnswer, type SourceCall, type Told } from '@octroi/api-particulier';
import { civilDateAt, crashPoint, type Clock } from '@octroi/kernel';
import { describeError, inSpan, type StructuredLogger } from '@octroi/platform';
import type { ApiParticulier, QuotientQuestion, QuotientReply } from '../../application/ports/api-particulier.js';
import type { Identity } from '@octroi/kernel';
import { secondsAfter } from '../../domain/backoff.js';
import type { NoAnswer } from '../../domain/call-outcome.js';
import type { SiteTokens } from './site-tokens.js';

/** The part of the client that is used here. */
export interface QuotientClient {
  ask(call: SourceCall<'quotient-familial'>): Promise<Told<HouseholdAnswer> | Failed>;
}

/** What {@link ApiParticulierGateway} works with. */
export interface ApiParticulierGatewayOptions {
  readonly client: QuotientClient;
  readonly tokens: SiteTokens;
  /** Key of the texts that stand for questions, the same for all replicas. */
  readonly fingerprintKey: string;
  readonly clock: Clock;
  readonly logger: StructuredLogger;
  /** Told of each call. */
  readonly called: (reply: QuotientReply, seconds: number) => void;
}

/** After these the call may still be running on the other side. */
const MAY_STILL_RUN = new Set(['timed-out', 'connection-lost', 'cancelled', 'same-call-in-flight', 'answer-too-large']);

const TOO_MANY_REQUESTS = 429;

const OTHER_PERSON = { 'somebody-else': 'answer-about-somebody-else', 'in-doubt': 'identity-in-doubt' } as const;

/** Seconds that the State keeps a quotient familial in its cache. */
const CACHE_SECONDS = 86_400;

/** API Particulier through our client, with the token of each site. */
export class ApiParticulierGateway implements ApiParticulier {
  constructor(private readonly options: ApiParticulierGatewayOptions) {}

  async hasToken(siteId: string): Promise<boolean> {
    return (await this.options.tokens.of(siteId)) !== null;
  }

  accepts(identity: Identity): boolean {
    return 'parameters' in this.check(identity);
  }

  fingerprint({ siteId, recipientSiret, identity, month }: Omit<QuotientQuestion, 'correlationId'>): string {
    const checked = this.check(identity);
    const about = 'parameters' in checked ? checked.parameters : checked.faults;
    const text = JSON.stringify([siteId, recipientSiret, about, month.year, month.month]);
    return createHmac('sha256', this.options.fingerprintKey).update(text).digest('hex');
  }

  async quotientFamilial(question: QuotientQuestion, signal: AbortSignal): Promise<QuotientReply> {
    const begun = performance.now();
    const { siteId, correlationId } = question;
    const facts = { 'server.name': 'api-particulier', 'octroi.site': siteId };
    const place = { name: 'GET quotient-familial', kind: 'client', correlationId, facts } as const;
    const reply = await inSpan(place, () => this.ask(question, signal)).catch((error: unknown) =>
      this.unexpected(error),
    );
    this.options.called(reply, (performance.now() - begun) / 1_000);
    return reply;
  }

  private async ask(question: QuotientQuestion, signal: AbortSignal): Promise<QuotientReply> {
    const { siteId, recipientSiret: recipient, identity, month } = question;
    const token = await this.options.tokens.of(siteId);
    const checked = this.check(identity);
    if (token === null) return withoutCall(noAnswer('call-the-administrator', 'token-missing'));
    if (!('parameters' in checked)) return withoutCall(noAnswer('fix-the-request', 'identity-insufficient'));
    const subject = { modality: 'identity', identity: checked.parameters } as const;
    crashPoint('retrieval:before-call');
    const answer = await this.options.client.ask({
      source: 'quotient-familial',
      ...{ subject, token, recipient, month, signal },
    });
    crashPoint('retrieval:after-call');
    return this.toReply(answer);
  }

  private check(identity: Identity): ReturnType<typeof checkIdentity> {
    return checkIdentity(identity, civilDateAt(this.options.clock.now()));
  }

  private toReply(answer: Told<HouseholdAnswer> | Failed): QuotientReply {
    const { httpStatus, upstreamId, cacheExpiresInSeconds: expires } = answer;
    const rateLimit =
      answer.rateLimit === null ? null : { ...answer.rateLimit, resetAt: answer.rateLimit.resetAt.getTime() };
    const asOf = expires === null ? null : secondsAfter(this.options.clock.now(), expires - CACHE_SECONDS);
    const trace = { httpStatus, upstreamId, rateLimit, asOf };
    if (answer.kind === 'failed') return { ...trace, outcome: failure(answer) };
    const { verdict } = answer.echo;
    // The facts of somebody else are not even looked at; in doubt, a person decides.
    if (verdict === 'somebody-else' || verdict === 'in-doubt')
      return { ...trace, outcome: noAnswer('ask-the-person', OTHER_PERSON[verdict]) };
    const { quotientFamilial: quotient } = answer.facts;
    if (quotient !== null) return { ...trace, outcome: { answered: true, quotient } };
    // The State leaves out what the token's scopes do not cover.
    return { ...trace, outcome: { ...noAnswer('call-the-administrator', 'scope-missing'), stopsSite: true } };
  }

  private unexpected(error: unknown): QuotientReply {
    this.options.logger.error(describeError(error), 'call to API Particulier failed');
    const { code } = error as { code?: unknown };
    if (code === 'recipient-invalid')
      return withoutCall({ ...noAnswer('call-the-administrator', 'recipient-invalid'), stopsSite: true });
    return withoutCall({ ...noAnswer('retry-later', 'call-failed'), mayStillRun: true });
  }
}

function failure({ nextStep, reason, providerCode, retryAfterMs, httpStatus }: Failed): NoAnswer {
  return {
    answered: false,
    remedy: nextStep,
    reason,
    providerCode,
    retryAfterSeconds: retryAfterMs === null ? null : retryAfterMs / 1_000,
    mayStillRun: MAY_STILL_RUN.has(reason),
    throttled: httpStatus === TOO_MANY_REQUESTS,
    stopsSite: httpStatus === 401 || httpStatus === 403 || reason === 'recipient-refused',
  };
}

function noAnswer(remedy: NoAnswer['remedy'], reason: string): NoAnswer {
  const nothing = {
    providerCode: null,
    retryAfterSeconds: null,
    mayStillRun: false,
    throttled: false,
    stopsSite: false,
  };
  return { answered: false, remedy, reason, ...nothing };
}

function withoutCall(outcome: NoAnswer): QuotientReply {
  return { outcome, httpStatus: null, upstreamId: null, rateLimit: null, asOf: null };
}
