/** A step that repeats until stopped; it says how many ms to wait before the next one, and {@link Loop.wake} cuts the wait short. */
export class Loop {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private interrupt: (() => void) | null = null;

  constructor(
    private readonly step: () => Promise<number>,
    private readonly failed: (error: unknown) => number,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.woken = true;
    this.interrupt?.();
  }

  /** Resolves after the step that runs. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.interrupt?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const delayMs = await this.step().catch((error: unknown) => this.failed(error));
      if (!this.interrupted()) await this.wait(delayMs);
    }
  }

  /** A method, since both may change while a step runs. */
  private interrupted(): boolean {
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
