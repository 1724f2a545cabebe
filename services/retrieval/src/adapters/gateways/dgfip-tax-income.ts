import { createHmac, randomUUID } from 'node:crypto';
import {
  checkIdentity,
  type Failed,
  type TaxAccess,
  type TaxIncomeAnswer,
  type TaxCall,
  type Told,
} from '@octroi/api-particulier';
import { civilDateAt, crashPoint, type Clock, type Identity } from '@octroi/kernel';
import { describeError, inSpan, type StructuredLogger } from '@octroi/platform';
import type { StateQuestion, StateReply } from '../../application/ports/api-particulier.js';
import type { TaxIncomeSource } from '../../application/ports/tax-income-source.js';
import { figuresOf } from '../../domain/figures.js';
import { aboutOther, failure, noAnswer, withoutCall } from './state-replies.js';

/** What {@link DgfipTaxIncome} works with. */
export interface DgfipTaxIncomeOptions {
  readonly client: { ask(call: TaxCall): Promise<Told<TaxIncomeAnswer> | Failed> };
  readonly access: { of(siteId: string): Promise<TaxAccess | null> };
  /** Key of the texts that stand for questions, the same for all replicas. */
  readonly fingerprintKey: string;
  readonly clock: Clock;
  readonly logger: StructuredLogger;
  /** Told of each call. */
  readonly called: (reply: StateReply, seconds: number) => void;
}

const SOURCE = 'tax-income' as const;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A connection that was not made tells of the tax office alone, as does any of its failures. */
const SILENT = new Set(['connect-failed', 'answer-unreadable', 'answer-too-large']);

/** The tax office through its « API Impôt particulier », with the access of each site. */
export class DgfipTaxIncome implements TaxIncomeSource {
  constructor(private readonly options: DgfipTaxIncomeOptions) {}

  async asks(siteId: string): Promise<boolean> {
    return (await this.options.access.of(siteId)) !== null;
  }

  /** An answer is compared with whom it is asked about: without a civil status a number typed wrongly would not be seen. */
  accepts(identity: Identity): boolean {
    const today = civilDateAt(this.options.clock.now());
    return 'parameters' in checkIdentity(identity, today);
  }

  fingerprint({ siteId, recipientSiret, identity }: Omit<StateQuestion, 'correlationId'>): string {
    const about = [identity.taxNumber, identity.birthName, identity.givenNames, identity.birthDate];
    const text = JSON.stringify([siteId, recipientSiret, about, SOURCE]);
    return createHmac('sha256', this.options.fingerprintKey).update(text).digest('hex');
  }

  async ask(question: StateQuestion, signal: AbortSignal): Promise<StateReply> {
    const begun = performance.now();
    const { siteId, correlationId } = question;
    const facts = { 'server.name': 'dgfip', 'octroi.site': siteId };
    const place = { name: `GET ${SOURCE}`, kind: 'client', correlationId, facts } as const;
    const reply = await inSpan(place, () => this.call(question, signal)).catch((error: unknown) => {
      this.options.logger.error({ correlationId, ...describeError(error) }, 'call to the tax office failed');
      return withoutCall({ ...noAnswer('retry-later', 'call-failed'), mayStillRun: true });
    });
    this.options.called(reply, (performance.now() - begun) / 1_000);
    return reply;
  }

  private async call({ siteId, identity, correlationId }: StateQuestion, signal: AbortSignal): Promise<StateReply> {
    const access = await this.options.access.of(siteId);
    if (access === null) return withoutCall(noAnswer('ask-the-person', 'tax-notice-asked'));
    crashPoint('retrieval:before-call');
    const { taxNumber } = identity;
    // Whoever filed may have given a text of their own: the tax office takes a UUID alone.
    const trackedBy = UUID.test(correlationId) ? correlationId : randomUUID();
    const answer = await this.options.client.ask({
      ...{ access, taxNumber: taxNumber ?? '', expected: identity, correlationId: trackedBy, signal },
    });
    crashPoint('retrieval:after-call');
    const { httpStatus, upstreamId } = answer;
    const trace = { httpStatus, upstreamId, rateLimit: null, asOf: null };
    if (answer.kind === 'failed') {
      const outcome = failure(SOURCE, answer);
      return {
        ...trace,
        outcome: SILENT.has(outcome.reason) ? { ...outcome, reason: 'provider-unavailable' } : outcome,
      };
    }
    const other = aboutOther(answer.echo);
    if (other !== null) return { ...trace, outcome: other };
    return { ...trace, outcome: { answered: true, figures: figuresOf(SOURCE, answer.facts) } };
  }
}
