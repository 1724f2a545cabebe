/** A step that repeats until stopped: it says how long to wait before the next one, and {@link Loop.wake} cuts the wait short. */
export class Loop {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private interrupt: (() => void) | null = null;

  /**
   * A loop not started yet.
   * @param step returns the ms to wait before the next step, 0 for none
   * @param failed told of what a step threw; returns the ms to wait before trying again
   */
  constructor(
    private readonly step: () => Promise<number>,
    private readonly failed: (error: unknown) => number,
  ) {}

  /** True once {@link stop} was called. */
  get stopped(): boolean {
    return this.stopping;
  }

  /** Starts repeating. A second call does nothing. */
  start(): void {
    this.running ??= this.run();
  }

  /** The next step begins at once, or right after the one that runs. */
  wake(): void {
    this.woken = true;
    this.interrupt?.();
  }

  /** Ends after the step that runs. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.interrupt?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const delayMs = await this.step().catch((error: unknown) => this.failed(error));
      if (delayMs > 0 && !this.cutShort) await this.wait(delayMs);
    }
  }

  /** A step or its wait may have changed both since they were last read. */
  private get cutShort(): boolean {
    return this.woken || this.stopping;
  }

  private async wait(delayMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      this.interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.interrupt = null;
  }
}
