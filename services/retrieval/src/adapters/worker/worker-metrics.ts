import { Counter, Histogram, type Registry } from 'prom-client';
import type { StateReply } from '../../application/ports/api-particulier.js';

/** What the worker does, for Prometheus. */
export class WorkerMetrics {
  private readonly claims: Counter;
  private readonly calls: Histogram<'result' | 'reason'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.claims = new Counter({ name: 'octroi_retrieval_claims_total', help: 'Tasks claimed', registers });
    this.calls = new Histogram({
      name: 'octroi_retrieval_call_seconds',
      help: 'Time of calls to API Particulier, by outcome',
      labelNames: ['result', 'reason'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30],
      registers,
    });
  }

  claimed(count: number): void {
    this.claims.inc(count);
  }

  called({ outcome }: StateReply, seconds: number): void {
    const result = outcome.answered ? 'answered' : outcome.remedy;
    this.calls.observe({ result, reason: outcome.answered ? 'none' : outcome.reason }, seconds);
  }
}
