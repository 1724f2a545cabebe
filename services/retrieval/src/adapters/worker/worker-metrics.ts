import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { StateReply } from '../../application/ports/api-particulier.js';

const DAY_MS = 86_400_000;

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

  /** Shows codes of the State's errors that our catalogue does not know. @param known `status code` → how often, as the client counts them */
  showUnknownCodes(registry: Registry, known: () => ReadonlyMap<string, number>): void {
    new Counter({
      name: 'octroi_upstream_unknown_codes_total',
      help: 'Answers of API Particulier with a code that the catalogue of errors does not know',
      labelNames: ['status', 'code'],
      registers: [registry],
      collect() {
        this.reset();
        for (const [key, count] of known()) {
          const [status = '', code = ''] = key.split(' ');
          this.inc({ status, code }, count);
        }
      },
    });
  }

  /** Shows how long tokens last, as they say. */
  showTokenEnds(
    registry: Registry,
    ends: () => Promise<readonly { readonly siteId: string | null; readonly expiresAt: Date }[]>,
  ): void {
    new Gauge({
      name: 'octroi_upstream_token_days_left',
      help: 'Days until a token of API Particulier ends, as it says of itself; below 0 when that is past',
      labelNames: ['site'],
      registers: [registry],
      async collect() {
        this.reset();
        for (const { siteId, expiresAt } of await ends().catch(() => []))
          this.set({ site: siteId ?? 'editor' }, Math.floor((expiresAt.getTime() - Date.now()) / DAY_MS));
      },
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
