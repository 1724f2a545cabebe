import type { Claim } from './task-queue.js';

/** What this process knows of its own claims, without asking the database. */
export interface ClaimHolder {
  /** True while the claim is certainly still ours. */
  holds(claim: Claim): boolean;
  /** Aborts when the claim is lost or the process stops. */
  signalOf(claim: Claim): AbortSignal;
  /** The claim is dealt with, or given up. */
  done(claim: Claim): void;
}
