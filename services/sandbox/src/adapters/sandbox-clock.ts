/** The sandbox's time: that of the machine, or one that stands still; either may be moved forward. */
export class SandboxClock {
  private ahead = 0;

  /** @param startsAt where it stands; null for the time of the machine */
  constructor(private readonly startsAt: Date | null = null) {}

  now(): Date {
    return new Date((this.startsAt?.getTime() ?? Date.now()) + this.ahead);
  }

  /** @param milliseconds 0 or more */
  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}
