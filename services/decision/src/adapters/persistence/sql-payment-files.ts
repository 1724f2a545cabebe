import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { FilledFile, ListedFile, PaymentStore } from '../../application/ports/payments.js';
import type { FileLine, PaymentFile } from '../../domain/payment/payment-file.js';
import { SqlPaymentRows } from './sql-payment-store.js';

const COLUMNS = `file.id, file.year, file.number, file.made_on::text AS "madeOn", file.line_count AS count, file.total_cents AS "totalCents",
  file.sha256, file.cancelled_on::text AS "cancelledOn", file.cancel_reason AS "cancelReason"`;

const AWAITED = `(SELECT count(*)::integer FROM payment_file_line line
  JOIN payment ON payment.site_id = line.site_id AND payment.id = line.payment_id
  WHERE line.site_id = file.site_id AND line.file_id = file.id AND line.held AND payment.state = 'ordered') AS awaited`;

interface FileRow extends Omit<PaymentFile, 'totalCents' | 'madeOn'> {
  readonly totalCents: string;
  readonly madeOn: CivilDate;
}

/** Payments with the files that order them. */
export class SqlPaymentStore extends SqlPaymentRows implements PaymentStore {
  constructor(private readonly session: SqlTransaction) {
    super(session);
  }

  async nextFileNumber(siteId: string, year: number): Promise<number> {
    await this.session.query(`SELECT pg_advisory_xact_lock(hashtextextended('decision.payment_file:' || $1, 0))`, [
      siteId,
    ]);
    const [row] = await this.session.query<{ next: number }>(
      `SELECT coalesce(max(number), 0) + 1 AS next FROM payment_file WHERE site_id = $1 AND year = $2`,
      [siteId, year],
    );
    return row?.next ?? 1;
  }

  async addFile(siteId: string, { file, lines }: FilledFile, by: string): Promise<void> {
    await this.session.query(
      `INSERT INTO payment_file (site_id, id, year, number, made_on, made_by, line_count, total_cents, sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [siteId, file.id, file.year, file.number, file.madeOn, by, file.count, file.totalCents, file.sha256],
    );
    await this.session.query(
      `INSERT INTO payment_file_line (site_id, file_id, line, payment_id, content)
       SELECT $1, $2, line.* FROM unnest($3::integer[], $4::uuid[], $5::jsonb[]) AS line`,
      [
        ...[siteId, file.id, lines.map((_line, index) => index + 1), lines.map(({ paymentId }) => paymentId)],
        lines.map((line) => JSON.stringify(line)),
      ],
    );
  }

  async files(siteId: string, count: number): Promise<ListedFile[]> {
    const rows = await this.session.query<FileRow & { readonly awaited: number }>(
      `SELECT ${COLUMNS}, ${AWAITED} FROM payment_file file WHERE file.site_id = $1 ORDER BY file.year DESC, file.number DESC LIMIT $2`,
      [siteId, count],
    );
    return rows.map(listedOf);
  }

  async file(siteId: string, id: string): Promise<ListedFile | null> {
    const [row] = await this.session.query<FileRow & { readonly awaited: number }>(
      `SELECT ${COLUMNS}, ${AWAITED} FROM payment_file file WHERE file.site_id = $1 AND file.id = $2`,
      [siteId, id],
    );
    return row === undefined ? null : listedOf(row);
  }

  async lockFile(siteId: string, id: string): Promise<PaymentFile | null> {
    const [row] = await this.session.query<FileRow>(
      `SELECT ${COLUMNS} FROM payment_file file WHERE file.site_id = $1 AND file.id = $2 FOR UPDATE`,
      [siteId, id],
    );
    return row === undefined ? null : fileOf(row);
  }

  async linesOf(siteId: string, fileId: string): Promise<FileLine[]> {
    const rows = await this.session.query<{ content: FileLine }>(
      `SELECT content FROM payment_file_line WHERE site_id = $1 AND file_id = $2 ORDER BY line`,
      [siteId, fileId],
    );
    return rows.map(({ content }) => content);
  }

  async cancelFile(siteId: string, { id, cancelledOn, cancelReason }: PaymentFile, by: string): Promise<void> {
    await this.session.query(
      `UPDATE payment_file SET cancelled_on = $3, cancel_reason = $4, cancelled_by = $5 WHERE site_id = $1 AND id = $2`,
      [siteId, id, cancelledOn, cancelReason, by],
    );
    await this.session.query(`UPDATE payment_file_line SET held = false WHERE site_id = $1 AND file_id = $2`, [
      siteId,
      id,
    ]);
  }
}

function listedOf({ awaited, ...row }: FileRow & { readonly awaited: number }): ListedFile {
  return { file: fileOf(row), awaited };
}

function fileOf({ totalCents, ...row }: FileRow): PaymentFile {
  return { ...row, totalCents: Number(totalCents) };
}
