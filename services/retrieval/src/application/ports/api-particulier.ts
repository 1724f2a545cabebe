import type { StateSource } from '../../domain/data-source.js';
import type { CallOutcome } from '../../domain/call-outcome.js';
import type { ReportedLimit } from '../../domain/pacing.js';
import type { QuotientMonth } from '../../domain/quotient-month.js';
import type { Identity } from '@octroi/kernel';

/** What is asked of the State for one household. */
export interface StateQuestion {
  readonly siteId: string;
  readonly source: StateSource;
  /** SIRET of the CCAS. */
  readonly recipientSiret: string;
  readonly identity: Identity;
  /** That the regulation names: the quotient is asked for it, benefits for the month before. */
  readonly month: QuotientMonth;
  /** Of the request that it is for. */
  readonly correlationId: string;
}

/** An outcome with what support needs. */
export interface StateReply {
  readonly outcome: CallOutcome;
  readonly httpStatus: number | null;
  readonly upstreamId: string | null;
  /** What the answer said of the habilitation's limit. */
  readonly rateLimit: ReportedLimit | null;
  /** When the answer was computed, when the other side answered from its cache. */
  readonly asOf: Date | null;
}

/** The State's API for households. */
export interface ApiParticulier {
  /** True when the site has a token here. */
  hasToken(siteId: string): Promise<boolean>;
  /** False when the identity is not enough to ask: a person has to complete it. */
  accepts(identity: Identity, source: StateSource): boolean;
  /** A text for the question, the same for the same one: nobody can tell from it who it is about. */
  fingerprint(question: Omit<StateQuestion, 'correlationId'>): string;
  /** Asks the State. Never throws for what the other side answers, or fails to. */
  ask(question: StateQuestion, signal: AbortSignal): Promise<StateReply>;
}
