import type { Identity } from '@octroi/kernel';
import type { ApiParticulier, StateQuestion, StateReply } from '../../application/ports/api-particulier.js';
import type { TaxIncomeSource } from '../../application/ports/tax-income-source.js';
import { wayOf, type StateSource } from '../../domain/data-source.js';

/** Every source of the State behind one port: the tax income by its own way, all others by API Particulier. */
export class StateGateway implements ApiParticulier, Pick<TaxIncomeSource, 'asks'> {
  constructor(
    private readonly api: ApiParticulier,
    private readonly taxIncome: TaxIncomeSource,
  ) {}

  hasToken(siteId: string): Promise<boolean> {
    return this.api.hasToken(siteId);
  }

  /** Whether the tax office is asked for a site. */
  asks(siteId: string): Promise<boolean> {
    return this.taxIncome.asks(siteId);
  }

  accepts(identity: Identity, source: StateSource): boolean {
    return wayOf(source) === 'dgfip' ? this.taxIncome.accepts(identity) : this.api.accepts(identity, source);
  }

  fingerprint(question: Omit<StateQuestion, 'correlationId'>): string {
    return this.wayFor(question).fingerprint(question);
  }

  ask(question: StateQuestion, signal: AbortSignal): Promise<StateReply> {
    return this.wayFor(question).ask(question, signal);
  }

  private wayFor({ source }: Pick<StateQuestion, 'source'>): Pick<ApiParticulier, 'fingerprint' | 'ask'> {
    return wayOf(source) === 'dgfip' ? this.taxIncome : this.api;
  }
}
