import type { ClaimHolder } from '../../application/ports/claim-holder.js';
import type { Claim } from '../../application/ports/task-queue.js';

interface Held {
  validUntil: number;
  readonly abort: AbortController;
}

/** The claims of this process, judged by its monotonic clock from before each claim was sent: a frozen process wakes up knowing that they are gone. */
export class HeldClaims implements ClaimHolder {
  private readonly held = new Map<Claim, Held>();

  constructor(
    private readonly leaseMs: number,
    /** Told when claims are dealt with. */
    private readonly freed: () => void,
  ) {}

  get size(): number {
    return this.held.size;
  }

  get claims(): Claim[] {
    return [...this.held.keys()];
  }

  /** @param askedAt `performance.now()` before the database was asked */
  add(claims: readonly Claim[], askedAt: number): void {
    for (const claim of claims)
      this.held.set(claim, { validUntil: askedAt + this.leaseMs, abort: new AbortController() });
  }

  /** After a renewal: claims asked for that were not kept are lost, and their calls are cut. */
  renewed(asked: readonly Claim[], kept: readonly Claim[], askedAt: number): void {
    const stillOurs = new Set(kept);
    for (const claim of asked) {
      const held = this.held.get(claim);
      if (held === undefined) continue;
      if (stillOurs.has(claim)) held.validUntil = askedAt + this.leaseMs;
      else held.abort.abort();
    }
  }

  holds(claim: Claim): boolean {
    const held = this.held.get(claim);
    return held !== undefined && !held.abort.signal.aborted && performance.now() < held.validUntil;
  }

  signalOf(claim: Claim): AbortSignal {
    return this.held.get(claim)?.abort.signal ?? AbortSignal.abort();
  }

  done(claim: Claim): void {
    if (this.held.delete(claim)) this.freed();
  }

  /** Cuts every call. */
  abortAll(): void {
    for (const { abort } of this.held.values()) abort.abort();
  }
}
