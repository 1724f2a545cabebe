import { crashPoint } from '@octroi/kernel';
import { setTimeout as delay } from 'node:timers/promises';
import type { OutcomeSink } from '../../application/ports/outcome-sink.js';
import type { ClaimOutcome, RecordOutcomes } from '../../application/record-outcomes.js';

interface Waiting {
  readonly outcome: ClaimOutcome;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Tries of one outcome: the database may be away for a moment, and an answer is worth keeping. */
const TRIES = 5;
const PAUSE_MS = 1_000;

/** Records the outcomes that come while a transaction runs in the next one, together. */
export class GatheredOutcomes implements OutcomeSink {
  private waiting: Waiting[] = [];
  private flushing = false;

  constructor(
    private readonly outcomes: RecordOutcomes,
    private readonly options: {
      /** Told of an outcome that is given up. */
      readonly failed: (error: unknown) => void;
      /** Pause between two tries. @default 1000 */
      readonly pauseMs?: number;
    },
  ) {}

  record(outcome: ClaimOutcome): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ outcome, resolve, reject });
      if (!this.flushing) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    this.flushing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.recordTogether(batch);
    }
    this.flushing = false;
  }

  private async recordTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.outcomes.execute(batch.map(({ outcome }) => outcome));
      crashPoint('retrieval:after-store');
      for (const { resolve } of batch) resolve();
    } catch {
      // One of them may hold up the others: each alone, off the common path.
      for (const waiting of batch) void this.recordAlone(waiting);
    }
  }

  private async recordAlone({ outcome, resolve, reject }: Waiting): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.outcomes.execute([outcome]);
        resolve();
        return;
      } catch (error) {
        if (attempt === TRIES) {
          this.options.failed(error);
          reject(error);
          return;
        }
        await delay(this.options.pauseMs ?? PAUSE_MS);
      }
    }
  }
}
