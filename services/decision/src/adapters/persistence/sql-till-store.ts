import type { SqlTransaction } from '@octroi/platform';
import type { Movement, StockTotals, TillStore } from '../../application/ports/tills.js';
import type { Regie } from '../../domain/payment/regie.js';
import type { Voucher } from '../../domain/payment/voucher.js';

const VOUCHER = `number, value_cents AS "valueCents", expires_on::text AS "expiresOn", state, payment_id AS "paymentId"`;

type Stored<Row, Amounts extends keyof Row> = Omit<Row, Amounts> & Readonly<Record<Amounts, string>>;

/** Vouchers, and the imprest: its row is locked by whoever moves money. */
export class SqlTillStore implements TillStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async addVouchers(siteId: string, vouchers: readonly Voucher[], by: string): Promise<readonly string[]> {
    const added = await this.transaction.query<{ number: string }>(
      `INSERT INTO voucher (site_id, number, value_cents, expires_on, state, changed_at, changed_by)
       SELECT $1, added.number, added."valueCents", added."expiresOn", added.state, $3, $4
       FROM jsonb_to_recordset($2) AS added (number text, "valueCents" bigint, "expiresOn" date, state text)
       ORDER BY added.number ON CONFLICT DO NOTHING RETURNING number`,
      [siteId, JSON.stringify(vouchers), this.transaction.now, by],
    );
    const taken = new Set(added.map(({ number }) => number));
    return vouchers.map(({ number }) => number).filter((number) => !taken.has(number));
  }

  async lockVouchers(siteId: string, numbers: readonly string[]): Promise<Voucher[]> {
    return this.vouchers(`number = ANY ($2::text[]) ORDER BY number FOR UPDATE`, [siteId, numbers]);
  }

  async saveVouchers(
    siteId: string,
    vouchers: readonly Voucher[],
    { by, note }: { readonly by: string; readonly note: string | null },
  ): Promise<void> {
    this.transaction.send(
      `UPDATE voucher SET state = changed.state, payment_id = changed."paymentId", note = $3, changed_at = $4, changed_by = $5
       FROM jsonb_to_recordset($2) AS changed (number text, state text, "paymentId" uuid)
       WHERE voucher.site_id = $1 AND voucher.number = changed.number`,
      [siteId, JSON.stringify(vouchers), note, this.transaction.now, by],
    );
  }

  async vouchersInStock(siteId: string, count: number): Promise<Voucher[]> {
    return this.vouchers(`state = 'in-stock' ORDER BY expires_on, number LIMIT $2`, [siteId, count]);
  }

  async vouchersOf(siteId: string, paymentId: string): Promise<Voucher[]> {
    return this.vouchers(`payment_id = $2 ORDER BY number`, [siteId, paymentId]);
  }

  async totals(siteId: string): Promise<StockTotals> {
    const rows = await this.transaction.query<{ state: Voucher['state']; count: number; cents: string }>(
      `SELECT state, count(*)::integer AS count, sum(value_cents) AS cents FROM voucher WHERE site_id = $1 GROUP BY state`,
      [siteId],
    );
    const cents = (state: Voucher['state']): number => Number(rows.find((row) => row.state === state)?.cents ?? 0);
    return {
      inStock: rows.find(({ state }) => state === 'in-stock')?.count ?? 0,
      ...{ inStockCents: cents('in-stock'), handedCents: cents('handed') },
      ...{ lostCents: cents('lost'), expiredCents: cents('expired') },
    };
  }

  async findRegie(siteId: string): Promise<Regie | null> {
    return this.readRegie(siteId, '');
  }

  async lockRegie(siteId: string): Promise<Regie | null> {
    return this.readRegie(siteId, 'FOR UPDATE');
  }

  async saveRegie(siteId: string, { act, ceilingCents, holderId, holderName, balanceCents }: Regie): Promise<void> {
    this.transaction.send(
      `INSERT INTO regie (site_id, act, ceiling_cents, holder_id, holder_name, balance_cents) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (site_id) DO UPDATE SET act = EXCLUDED.act, ceiling_cents = EXCLUDED.ceiling_cents, holder_id = EXCLUDED.holder_id,
         holder_name = EXCLUDED.holder_name, balance_cents = EXCLUDED.balance_cents`,
      [siteId, act, ceilingCents, holderId, holderName, balanceCents],
    );
  }

  async addMovement(siteId: string, movement: Movement, by: string): Promise<void> {
    const { id, kind, amountCents, balanceCents, on, reference, paymentId } = movement;
    this.transaction.send(
      `INSERT INTO regie_movement (site_id, id, kind, amount_cents, balance_cents, moved_on, reference, payment_id, moved_at, moved_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [siteId, id, kind, amountCents, balanceCents, on, reference, paymentId, this.transaction.now, by],
    );
  }

  async movements(siteId: string, count: number): Promise<Movement[]> {
    const rows = await this.transaction.query<Stored<Movement, 'amountCents' | 'balanceCents'>>(
      `SELECT id, kind, amount_cents AS "amountCents", balance_cents AS "balanceCents", moved_on::text AS on, reference, payment_id AS "paymentId"
       FROM regie_movement WHERE site_id = $1 ORDER BY moved_at DESC, id DESC LIMIT $2`,
      [siteId, count],
    );
    return rows.map((row) => ({
      ...row,
      amountCents: Number(row.amountCents),
      balanceCents: Number(row.balanceCents),
    }));
  }

  private async readRegie(siteId: string, lock: '' | 'FOR UPDATE'): Promise<Regie | null> {
    const [row] = await this.transaction.query<Stored<Regie, 'ceilingCents' | 'balanceCents'>>(
      `SELECT act, ceiling_cents AS "ceilingCents", holder_id AS "holderId", holder_name AS "holderName", balance_cents AS "balanceCents"
       FROM regie WHERE site_id = $1 ${lock}`,
      [siteId],
    );
    if (row === undefined) return null;
    return { ...row, ceilingCents: Number(row.ceilingCents), balanceCents: Number(row.balanceCents) };
  }

  private async vouchers(condition: string, parameters: readonly unknown[]): Promise<Voucher[]> {
    const rows = await this.transaction.query<Stored<Voucher, 'valueCents'>>(
      `SELECT ${VOUCHER} FROM voucher WHERE site_id = $1 AND ${condition}`,
      parameters,
    );
    return rows.map((row) => ({ ...row, valueCents: Number(row.valueCents) }));
  }
}
