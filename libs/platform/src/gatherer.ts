/** Does many things at once: one outcome for each, in the same order. Rejects when none could be done. */
export type GatheredWork<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

/**
 * Gathers what is asked for while the work runs into its next run, so that many that come at once share one transaction and one that comes alone does
 * not wait. One run at a time; the order is that of arrival.
 */
export class Gatherer<Item, Result> {
  private readonly waiting: Asked<Item, Result>[] = [];
  private running = false;

  /** @param atMost items of one run */
  constructor(
    private readonly work: GatheredWork<Item, Result>,
    private readonly atMost: number,
  ) {}

  /** Has one item done. Rejects with the error of the run that it was in. */
  async add(item: Item): Promise<Result> {
    const result = new Promise<Result>((resolve, reject) => this.waiting.push({ item, resolve, reject }));
    if (!this.running) void this.drain();
    return result;
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) await this.runOnce(this.waiting.splice(0, this.atMost));
    this.running = false;
  }

  private async runOnce(asked: readonly Asked<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(asked.map(({ item }) => item));
      if (results.length !== asked.length) throw new Error(`${results.length} outcomes for ${asked.length} items`);
      for (const [index, { resolve }] of asked.entries()) resolve(results[index] as Result);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

interface Asked<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}
