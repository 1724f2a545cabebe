import type { SqlRunner } from './sql.js';

/** Leadership of one task in a schema, by a row that expires: see `deploy/decisions/0002-messaging.md`. Time is the database's. */
export class Lease {
  private validUntil = 0;
  private renewAt = 0;
  private held = false;

  /**
   * A claim not made yet.
   * @param options.name what is led, e.g. `relay`
   * @param options.holder unique to this process
   * @param options.ttlMs time after which another may take over. @default 6 s
   */
  constructor(
    private readonly options: {
      readonly sql: SqlRunner;
      readonly name: string;
      readonly holder: string;
      readonly ttlMs?: number;
      readonly changed?: (leading: boolean) => void;
    },
  ) {}

  /** True when this process leads now: takes or renews the lease when due (a third of its time has passed). */
  async hold(): Promise<boolean> {
    const now = performance.now();
    if (now >= this.renewAt) await this.claim(now);
    return this.valid;
  }

  /** True while the last claim is certainly still good, judged by this machine's monotonic clock from before the claim was sent. */
  get valid(): boolean {
    return performance.now() < this.validUntil;
  }

  /** Gives the lease up, so that another takes over at once. */
  async release(): Promise<void> {
    this.validUntil = 0;
    this.renewAt = 0;
    this.note(false);
    await this.options.sql.query(
      `WITH freed AS (UPDATE lease SET expires_at = now() WHERE name = $1 AND holder = $2 RETURNING 1) SELECT 1 FROM freed`,
      [this.options.name, this.options.holder],
    );
  }

  private async claim(askedAt: number): Promise<void> {
    const ttlMs = this.options.ttlMs ?? 6_000;
    const rows = await this.options.sql.query(CLAIM, [this.options.name, this.options.holder, ttlMs]);
    const leading = rows.length === 1;
    this.validUntil = leading ? askedAt + ttlMs : 0;
    this.renewAt = askedAt + (leading ? ttlMs / 3 : Math.min(1_000, ttlMs / 6));
    this.note(leading);
  }

  private note(leading: boolean): void {
    if (leading !== this.held) this.options.changed?.(leading);
    this.held = leading;
  }
}

const CLAIM = `
  INSERT INTO lease AS l (name, holder, expires_at, term) VALUES ($1, $2, now() + $3::integer * interval '1 millisecond', 1)
  ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at,
    term = l.term + CASE WHEN l.holder = excluded.holder THEN 0 ELSE 1 END
  WHERE l.holder = excluded.holder OR l.expires_at <= now()
  RETURNING l.term`;
