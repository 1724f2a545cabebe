import { createHmac } from 'node:crypto';
import {
  checkIdentity,
  checkStudentIdentity,
  type CheckedIdentity,
  type Failed,
  type FactsBySource,
  type SourceCall,
  type Told,
} from '@octroi/api-particulier';
import { civilDateAt, crashPoint, type Clock } from '@octroi/kernel';
import { describeError, inSpan, type StructuredLogger } from '@octroi/platform';
import type { ApiParticulier, StateQuestion, StateReply } from '../../application/ports/api-particulier.js';
import type { Identity } from '@octroi/kernel';
import { secondsAfter } from '../../domain/backoff.js';
import type { Answer, NoAnswer } from '../../domain/call-outcome.js';
import { QUOTIENT, STATE_SOURCES, type StateSource } from '../../domain/data-source.js';
import type { SiteTokens } from './site-tokens.js';

/** The part of the client that is used here. */
export interface SourceClient {
  ask(call: SourceCall<StateSource>): Promise<Told<FactsBySource[StateSource]> | Failed>;
}

/** What {@link ApiParticulierGateway} works with. */
export interface ApiParticulierGatewayOptions {
  readonly client: SourceClient;
  readonly tokens: SiteTokens;
  /** Key of the texts that stand for questions, the same for all replicas. */
  readonly fingerprintKey: string;
  readonly clock: Clock;
  readonly logger: StructuredLogger;
  /** Told of each call. */
  readonly called: (reply: StateReply, seconds: number) => void;
}

/** After these the call may still be running on the other side. */
const MAY_STILL_RUN = new Set(['timed-out', 'connection-lost', 'cancelled', 'same-call-in-flight', 'answer-too-large']);

const TOO_MANY_REQUESTS = 429;

const OTHER_PERSON = { 'somebody-else': 'answer-about-somebody-else', 'in-doubt': 'identity-in-doubt' } as const;

/** What counts of each source's facts; null when the token's scopes do not cover it. */
const ANSWERS: { readonly [Source in StateSource]: (facts: FactsBySource[Source]) => Answer | null } = {
  'quotient-familial': ({ quotientFamilial: quotient }) => (quotient === null ? null : { quotient }),
  rsa: ({ isBeneficiary }) => statusOf(isBeneficiary),
  'prime-activite': ({ isBeneficiary }) => statusOf(isBeneficiary),
  asf: ({ isBeneficiary }) => statusOf(isBeneficiary),
  'student-grant': ({ hasGrant, withdrawnOn }) => statusOf(hasGrant === true ? withdrawnOn === null : hasGrant),
  aah: ({ isBeneficiary }) => statusOf(isBeneficiary),
  aeeh: ({ status }) => statusOf(status !== 'none'),
  c2s: ({ isBeneficiary }) => statusOf(isBeneficiary),
};

function statusOf(status: boolean | null): Answer | null {
  return status === null ? null : { status };
}

/** API Particulier through our client, with the token of each site. */
export class ApiParticulierGateway implements ApiParticulier {
  constructor(private readonly options: ApiParticulierGatewayOptions) {}

  async hasToken(siteId: string): Promise<boolean> {
    return (await this.options.tokens.of(siteId)) !== null;
  }

  accepts(identity: Identity, source: StateSource): boolean {
    return 'parameters' in this.check(identity, source);
  }

  fingerprint({ siteId, source, recipientSiret, identity, month }: Omit<StateQuestion, 'correlationId'>): string {
    const checked = this.check(identity, source);
    const about = 'parameters' in checked ? checked.parameters : checked.faults;
    const narrowed = source === QUOTIENT ? [month.year, month.month] : [source];
    const text = JSON.stringify([siteId, recipientSiret, about, ...narrowed]);
    return createHmac('sha256', this.options.fingerprintKey).update(text).digest('hex');
  }

  async ask(question: StateQuestion, signal: AbortSignal): Promise<StateReply> {
    const begun = performance.now();
    const { siteId, source, correlationId } = question;
    const facts = { 'server.name': 'api-particulier', 'octroi.site': siteId };
    const place = { name: `GET ${source}`, kind: 'client', correlationId, facts } as const;
    const reply = await inSpan(place, () => this.call(question, signal)).catch((error: unknown) =>
      this.unexpected(error),
    );
    this.options.called(reply, (performance.now() - begun) / 1_000);
    return reply;
  }

  private async call(question: StateQuestion, signal: AbortSignal): Promise<StateReply> {
    const { siteId, source, recipientSiret: recipient, identity, month } = question;
    const access = await this.options.tokens.of(siteId);
    const checked = this.check(identity, source);
    if (access === null) return withoutCall(noAnswer('call-the-administrator', 'token-missing'));
    if (!('parameters' in checked)) return withoutCall(noAnswer('fix-the-request', 'identity-insufficient'));
    const subject = { modality: 'identity', identity: checked.parameters } as const;
    crashPoint('retrieval:before-call');
    const answer = await this.options.client.ask({
      ...{ source, subject, token: access.token, recipient, signal },
      ...(access.delegationId === null ? {} : { delegationId: access.delegationId }),
      ...(source === QUOTIENT ? { month } : {}),
      // Its reason stands with the habilitation, whose legal basis was checked.
      ...(STATE_SOURCES[source].isHealth ? { healthRevealing: true } : {}),
    });
    crashPoint('retrieval:after-call');
    return this.toReply(source, answer);
  }

  private check(identity: Identity, source: StateSource): CheckedIdentity {
    const today = civilDateAt(this.options.clock.now());
    return source === 'student-grant' ? checkStudentIdentity(identity, today) : checkIdentity(identity, today);
  }

  private toReply(source: StateSource, answer: Told<FactsBySource[StateSource]> | Failed): StateReply {
    const { httpStatus, upstreamId, cacheExpiresInSeconds: expires } = answer;
    const rateLimit =
      answer.rateLimit === null ? null : { ...answer.rateLimit, resetAt: answer.rateLimit.resetAt.getTime() };
    const asOf =
      expires === null ? null : secondsAfter(this.options.clock.now(), expires - STATE_SOURCES[source].cacheSeconds);
    const trace = { httpStatus, upstreamId, rateLimit, asOf };
    if (answer.kind === 'failed') return { ...trace, outcome: failure(source, answer) };
    const { verdict } = answer.echo;
    // The facts of somebody else are not even looked at; in doubt, a person decides.
    if (verdict === 'somebody-else' || verdict === 'in-doubt')
      return { ...trace, outcome: noAnswer('ask-the-person', OTHER_PERSON[verdict]) };
    const read = ANSWERS[source] as (facts: FactsBySource[StateSource]) => Answer | null;
    const counted = read(answer.facts);
    if (counted !== null) return { ...trace, outcome: { answered: true, ...counted } };
    // The State leaves out what the token's scopes do not cover.
    const outcome = { ...noAnswer('call-the-administrator', 'scope-missing'), stopsSite: source === QUOTIENT };
    return { ...trace, outcome };
  }

  private unexpected(error: unknown): StateReply {
    this.options.logger.error(describeError(error), 'call to API Particulier failed');
    const { code } = error as { code?: unknown };
    if (code === 'recipient-invalid')
      return withoutCall({ ...noAnswer('call-the-administrator', 'recipient-invalid'), stopsSite: true });
    return withoutCall({ ...noAnswer('retry-later', 'call-failed'), mayStillRun: true });
  }
}

function failure(source: StateSource, { nextStep, reason, providerCode, retryAfterMs, httpStatus }: Failed): NoAnswer {
  // Without the scope of one source, the others still answer.
  const isOfSource = reason === 'scope-missing' && source !== QUOTIENT;
  return {
    answered: false,
    remedy: nextStep,
    reason,
    providerCode,
    retryAfterSeconds: retryAfterMs === null ? null : retryAfterMs / 1_000,
    mayStillRun: MAY_STILL_RUN.has(reason),
    throttled: httpStatus === TOO_MANY_REQUESTS,
    stopsSite: !isOfSource && (httpStatus === 401 || httpStatus === 403 || reason === 'recipient-refused'),
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

function withoutCall(outcome: NoAnswer): StateReply {
  return { outcome, httpStatus: null, upstreamId: null, rateLimit: null, asOf: null };
}
