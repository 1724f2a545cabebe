import type { SqlTransaction } from '@octroi/platform';
import type { BudgetStore } from '../../application/ports/stores.js';
import type { Envelope, Taking } from '../../domain/envelope.js';

interface EnvelopeRow {
  readonly aid: string;
  readonly year: number;
  readonly limit_cents: string;
  readonly committed_cents: string;
  readonly spent_cents: string;
}

const COLUMNS = 'aid, year, limit_cents, committed_cents, spent_cents';

/** Budget envelopes. Who takes from them holds their rows until the grant is written. */
export class SqlBudgetStore implements BudgetStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async lock(siteId: string, year: number): Promise<readonly Envelope[]> {
    const rows = await this.transaction.query<EnvelopeRow>(
      `SELECT ${COLUMNS} FROM envelope WHERE site_id = $1 AND year = $2 ORDER BY aid FOR UPDATE`,
      [siteId, year],
    );
    return rows.map(envelopeOf);
  }

  async list(siteId: string): Promise<readonly Envelope[]> {
    const rows = await this.transaction.query<EnvelopeRow>(
      `SELECT ${COLUMNS} FROM envelope WHERE site_id = $1 ORDER BY year DESC, aid`,
      [siteId],
    );
    return rows.map(envelopeOf);
  }

  async save(siteId: string, envelopes: readonly Envelope[]): Promise<void> {
    this.transaction.send(
      `UPDATE envelope SET committed_cents = taken.cents
       FROM unnest($2::text[], $3::integer[], $4::bigint[]) AS taken (aid, year, cents)
       WHERE envelope.site_id = $1 AND envelope.aid = taken.aid AND envelope.year = taken.year`,
      [
        siteId,
        envelopes.map(({ aid }) => aid ?? ''),
        envelopes.map(({ year }) => year),
        envelopes.map(({ committedCents }) => committedCents),
      ],
    );
  }

  async spend(siteId: string, spent: Parameters<BudgetStore['spend']>[1]): Promise<void> {
    this.transaction.send(
      `UPDATE envelope SET spent_cents = envelope.spent_cents + taken.cents
       FROM (SELECT envelope.aid, envelope.year, sum(spent.cents) AS cents
         FROM unnest($2::text[], $3::integer[], $4::bigint[]) AS spent (aid, year, cents)
         JOIN envelope ON envelope.site_id = $1 AND envelope.year = spent.year AND envelope.aid IN ('', spent.aid)
         GROUP BY envelope.aid, envelope.year) AS taken
       WHERE envelope.site_id = $1 AND envelope.aid = taken.aid AND envelope.year = taken.year`,
      [siteId, spent.map(({ aid }) => aid), spent.map(({ year }) => year), spent.map(({ cents }) => cents)],
    );
  }

  async takings(siteId: string): Promise<readonly Taking[]> {
    // A grant that has seen no envelope would not be in it otherwise: whoever takes from envelopes holds the table less strongly.
    this.transaction.send(`LOCK TABLE envelope IN EXCLUSIVE MODE`);
    const rows = await this.transaction.query<Omit<EnvelopeRow, 'limit_cents'>>(
      `SELECT aid, extract(year FROM decided_on)::integer AS year, sum(amount_cents) AS committed_cents,
         coalesce(sum(amount_cents) FILTER (WHERE state = 'paid'), 0) AS spent_cents
       FROM payment WHERE site_id = $1 AND NOT replaced GROUP BY 1, 2`,
      [siteId],
    );
    return rows.map(({ aid, year, committed_cents: committed, spent_cents: spent }) => {
      return { aid, year, committedCents: Number(committed), spentCents: Number(spent) };
    });
  }

  async set(siteId: string, envelopes: readonly Envelope[]): Promise<boolean> {
    const changed = await this.transaction.query(
      `INSERT INTO envelope AS known (site_id, aid, year, limit_cents, committed_cents, spent_cents, recorded_at)
       SELECT $1, opened.*, $7 FROM unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[], $6::bigint[]) AS opened
       ON CONFLICT (site_id, year, aid) DO UPDATE SET limit_cents = EXCLUDED.limit_cents, recorded_at = EXCLUDED.recorded_at
       WHERE known.limit_cents <> EXCLUDED.limit_cents RETURNING aid`,
      [
        siteId,
        envelopes.map(({ aid }) => aid ?? ''),
        envelopes.map(({ year }) => year),
        envelopes.map(({ limitCents }) => limitCents),
        envelopes.map(({ committedCents }) => committedCents),
        envelopes.map(({ spentCents }) => spentCents),
        this.transaction.now,
      ],
    );
    return changed.length > 0;
  }
}

function envelopeOf(row: EnvelopeRow): Envelope {
  const { aid, year, limit_cents: limit, committed_cents: committed, spent_cents: spent } = row;
  const sums = { limitCents: Number(limit), committedCents: Number(committed), spentCents: Number(spent) };
  return { aid: aid === '' ? null : aid, year, ...sums };
}
