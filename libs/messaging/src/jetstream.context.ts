import { BaseRpcContext } from '@nestjs/microservices';

/** Transport of event handlers: `@EventPattern(contract.subject, JETSTREAM)`. */
export const JETSTREAM = Symbol('octroi.jetstream');

/** Nest's context of a batch: its type and its size. The envelopes are the payload. */
export class JetStreamContext extends BaseRpcContext<[type: string, size: number]> {
  /** The contract's subject. */
  get type(): string {
    return this.args[0];
  }

  /** Events in the batch. */
  get size(): number {
    return this.args[1];
  }
}
