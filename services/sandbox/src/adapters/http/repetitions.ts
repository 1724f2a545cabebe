/** How often the same question was asked: counts alone, never what was asked. */
export interface RepetitionCounters {
  /** Different questions. */
  readonly questions: number;
  readonly calls: number;
  /** Calls open at the same time for one question, at most. */
  readonly mostAtOnce: number;
}

/** Counts calls that ask the same: a caller that shares its work never asks twice at once. */
export class Repetitions {
  private readonly open = new Map<string, number>();
  private calls = 0;
  private mostAtOnce = 0;

  /** @returns to be called when the call is over */
  begin(question: string): () => void {
    const atOnce = (this.open.get(question) ?? 0) + 1;
    this.open.set(question, atOnce);
    this.calls += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, atOnce);
    return () => void this.open.set(question, (this.open.get(question) ?? 1) - 1);
  }

  counters(): RepetitionCounters {
    return { questions: this.open.size, calls: this.calls, mostAtOnce: this.mostAtOnce };
  }
}
