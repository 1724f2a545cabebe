import type { Identity } from '@octroi/kernel';
import type { StateQuestion, StateReply } from './api-particulier.js';

/** Where the tax income of a household comes from: the tax office, or the notice that the person brings. */
export interface TaxIncomeSource {
  /** False where the site has no access to the tax office: nothing leaves, and the person is asked for the notice. */
  asks(siteId: string): Promise<boolean>;
  /** False when the identity is not enough to compare an answer with. */
  accepts(identity: Identity): boolean;
  /** A text for the question, the same for the same one: nobody can tell from it who it is about. */
  fingerprint(question: Omit<StateQuestion, 'correlationId'>): string;
  /** Asks the tax office. Never throws for what the other side answers, or fails to. */
  ask(question: StateQuestion, signal: AbortSignal): Promise<StateReply>;
}
