import type { EventBatch } from './batches.js';
import type { FailureClass } from './errors.js';
import type { EventAttributes } from './headers.js';

/** Something worth a log line: a stable code and ids or numbers, never data. */
export interface MessagingNote {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** How one message ended its delivery. */
export type DeliveryOutcome = 'ack' | 'ignored' | 'retry' | 'dead';

/** Callbacks for metrics and logs, all optional. They must not throw and must not wait. */
export interface MessagingObserver {
  /** A log line. */
  note?(note: MessagingNote): void;
  /** Surrounds a handler and what it awaits. Must call the work, once, and give its result or its error. */
  around?(batch: EventBatch, work: () => Promise<void>): Promise<void>;
  /** The bus has taken an event, which was handed to it at this Unix time in ms. */
  sent?(event: EventAttributes, from: number): void;
  /** A handler returned: batch size, seconds, and the class of its failure or null. */
  handled?(batch: {
    readonly type: string;
    readonly size: number;
    readonly seconds: number;
    readonly failure: FailureClass | null;
  }): void;
  /** A message was settled. `type` is the declared pattern, or `other`. */
  settled?(message: { readonly producer: string; readonly type: string; readonly outcome: DeliveryOutcome }): void;
  /** How far a consumer is behind: messages not yet delivered, and age of the last one fetched. */
  lag?(lag: { readonly producer: string; readonly pending: number; readonly seconds: number }): void;
  /** The relay published a batch. */
  published?(batch: { readonly size: number; readonly failed: number; readonly seconds: number }): void;
  /** This process began or ceased to lead (`relay`, `reconciler`). */
  leadership?(change: { readonly name: string; readonly leading: boolean }): void;
  /** Rows that were marked for publication again, and why. */
  reemitted?(rows: {
    readonly reason: 'stream-recreated' | 'stream-rolled-back' | 'not-received';
    readonly count: number;
  }): void;
}
