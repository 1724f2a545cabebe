import { createHmac } from 'node:crypto';
import {
  checkIdentity,
  checkStudentIdentity,
  type CheckedIdentity,
  type Failed,
  type PaymentAnswer,
  type FactsBySource,
  type IdentityParameters,
  type SourceCall,
  type SourceId,
  type Subject,
  type Told,
} from '@octroi/api-particulier';
import { civilDateAt, crashPoint, type Clock } from '@octroi/kernel';
import { describeError, inSpan, type StructuredLogger } from '@octroi/platform';
import type { ApiParticulier, StateQuestion, StateReply } from '../../application/ports/api-particulier.js';
import type { Identity } from '@octroi/kernel';
import { secondsAfter } from '../../domain/backoff.js';
import type { Answer } from '../../domain/call-outcome.js';
import { QUOTIENT, STATE_SOURCES, type StateSource } from '../../domain/data-source.js';
import type { Figures } from '../../domain/figures.js';
import { monthBefore, type QuotientMonth } from '../../domain/quotient-month.js';
import type { SiteTokens } from './site-tokens.js';
import { aboutOther, failure, noAnswer, withoutCall } from './state-replies.js';

/** What API Particulier is asked. */
export type ApiSource = Exclude<StateSource, 'tax-income'>;

/** What the client calls each of them. */
const CLIENT_SOURCES = {
  'quotient-familial': 'quotient-familial',
  rsa: 'rsa',
  'prime-activite': 'prime-activite',
  asf: 'asf',
  'student-grant': 'student-grant',
  aah: 'aah',
  aeeh: 'aeeh',
  c2s: 'c2s',
  jobseeker: 'job-seeker-status',
  'jobseeker-benefits': 'job-seeker-payments',
  eaje: 'eaje',
} as const satisfies Readonly<Record<ApiSource, SourceId>>;

type ClientSource = (typeof CLIENT_SOURCES)[ApiSource];

/** The part of the client that is used here. */
export interface SourceClient {
  ask(call: SourceCall<ClientSource>): Promise<Told<FactsBySource[ClientSource]> | Failed>;
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

/** When a question is asked, and the month that it is for. */
interface Moment {
  readonly today: string;
  readonly month: QuotientMonth;
}

/** What counts of each source's facts; null when the token's scopes do not cover it, `unclear` when it is there and says nothing. */
const ANSWERS: {
  readonly [Source in ApiSource]: (
    facts: FactsBySource[(typeof CLIENT_SOURCES)[Source]],
    moment: Moment,
  ) => Answer | 'unclear' | null;
} = {
  'quotient-familial': ({ quotientFamilial: quotient }) => (quotient === null ? null : { quotient }),
  rsa: ({ isBeneficiary }) => statusOf(isBeneficiary),
  'prime-activite': ({ isBeneficiary }) => statusOf(isBeneficiary),
  asf: ({ isBeneficiary }) => statusOf(isBeneficiary),
  'student-grant': ({ hasGrant, withdrawnOn }) => statusOf(hasGrant === true ? withdrawnOn === null : hasGrant),
  aah: ({ isBeneficiary }) => statusOf(isBeneficiary),
  aeeh: ({ status }) => statusOf(status !== 'none'),
  c2s: ({ isBeneficiary }) => statusOf(isBeneficiary),
  jobseeker: ({ registration }, { today }) =>
    statusOf(
      registration === null
        ? null
        : registration.since <= today && (registration.until === null || registration.until >= today),
    ),
  'jobseeker-benefits': ({ payments }, { month }) => (payments === null ? null : { figures: paidIn(payments, month) }),
  eaje: ({ share }) => {
    if (share === null) return null;
    const { annualResourcesCents, resourcesYear: year, dependentChildren: children } = share;
    if (annualResourcesCents === null || year === null) return 'unclear';
    const dependentChildren = children !== null && children <= MOST_CHILDREN ? children : null;
    return { figures: { annualResourcesCents, dependentChildren, year } };
  },
};

/** More than any household has: the most that an amount may be. */
const MOST_CENTS = 10_000_000_000;

const MOST_CHILDREN = 30;

/** What was paid in the month before: that of the question is not over. */
function paidIn(payments: readonly PaymentAnswer[], month: QuotientMonth): Figures {
  const { year, month: number } = monthBefore(month);
  const prefix = `${String(year)}-${String(number).padStart(2, '0')}-`;
  const paid = payments.filter(({ paidOn }) => paidOn.startsWith(prefix));
  // What is taken back is a negative payment: nothing less than nothing is received.
  const sum = paid.reduce((total, { totalCents }) => total + totalCents, 0);
  return { monthlyCents: Math.min(Math.max(sum, 0), MOST_CENTS), year, month: number };
}

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
      this.unexpected(error, correlationId),
    );
    this.options.called(reply, (performance.now() - begun) / 1_000);
    return reply;
  }

  private async call(question: StateQuestion, signal: AbortSignal): Promise<StateReply> {
    const { siteId, recipientSiret: recipient, identity, month } = question;
    const source = question.source as ApiSource;
    const access = await this.options.tokens.of(siteId);
    const checked = this.check(identity, source);
    if (access === null) return withoutCall(noAnswer('call-the-administrator', 'token-missing'));
    if (!('parameters' in checked)) return withoutCall(noAnswer('fix-the-request', 'identity-insufficient'));
    const subject = subjectOf(source, identity, checked.parameters);
    crashPoint('retrieval:before-call');
    const answer = await this.options.client.ask({
      ...{ source: CLIENT_SOURCES[source], subject, token: access.token, recipient, signal },
      ...(subject.modality === 'identity' ? {} : { expected: identity }),
      ...(access.delegationId === null ? {} : { delegationId: access.delegationId }),
      ...(source === QUOTIENT ? { month } : {}),
      // Its reason stands with the habilitation, whose legal basis was checked.
      ...(STATE_SOURCES[source].isHealth ? { healthRevealing: true } : {}),
    });
    crashPoint('retrieval:after-call');
    return this.toReply(source, answer, month);
  }

  private check(identity: Identity, source: StateSource): CheckedIdentity {
    const today = civilDateAt(this.options.clock.now());
    if (isOfJobSeekers(source)) return { parameters: [['identifiant', identity.jobSeekerIdentifier ?? '']] };
    return source === 'student-grant' ? checkStudentIdentity(identity, today) : checkIdentity(identity, today);
  }

  private toReply(
    source: ApiSource,
    answer: Told<FactsBySource[ClientSource]> | Failed,
    month: QuotientMonth,
  ): StateReply {
    const { httpStatus, upstreamId, cacheExpiresInSeconds: expires } = answer;
    const rateLimit =
      answer.rateLimit === null ? null : { ...answer.rateLimit, resetAt: answer.rateLimit.resetAt.getTime() };
    const asOf =
      expires === null ? null : secondsAfter(this.options.clock.now(), expires - STATE_SOURCES[source].cacheSeconds);
    const trace = { httpStatus, upstreamId, rateLimit, asOf };
    if (answer.kind === 'failed') return { ...trace, outcome: failure(source, answer) };
    const other = aboutOther(answer.echo);
    if (other !== null) return { ...trace, outcome: other };
    const read = ANSWERS[source] as (facts: FactsBySource[ClientSource], moment: Moment) => Answer | 'unclear' | null;
    const counted = read(answer.facts, { today: civilDateAt(this.options.clock.now()), month });
    if (counted === 'unclear') return { ...trace, outcome: noAnswer('ask-the-person', 'provider-answer-unclear') };
    if (counted !== null) return { ...trace, outcome: { answered: true, ...counted } };
    // The State leaves out what the token's scopes do not cover.
    const outcome = { ...noAnswer('call-the-administrator', 'scope-missing'), stopsSite: source === QUOTIENT };
    return { ...trace, outcome };
  }

  private unexpected(error: unknown, correlationId: string): StateReply {
    this.options.logger.error({ correlationId, ...describeError(error) }, 'call to API Particulier failed');
    const { code } = error as { code?: unknown };
    if (code === 'recipient-invalid')
      return withoutCall({ ...noAnswer('call-the-administrator', 'recipient-invalid'), stopsSite: true });
    return withoutCall({ ...noAnswer('retry-later', 'call-failed'), mayStillRun: true });
  }
}

/** Registered people are known there by an identifier of their own. */
function isOfJobSeekers(source: StateSource): boolean {
  return STATE_SOURCES[source].upstream === 'france-travail';
}

function subjectOf(source: ApiSource, identity: Identity, parameters: IdentityParameters): Subject {
  return isOfJobSeekers(source)
    ? { modality: 'job-seeker-identifier', identifier: identity.jobSeekerIdentifier ?? '' }
    : { modality: 'identity', identity: parameters };
}
