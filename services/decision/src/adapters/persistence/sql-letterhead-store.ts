import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { LetterheadStore } from '../../application/ports/stores.js';
import type { LetterheadLook } from '../../domain/letterhead-look.js';
import type { Logo } from '../../domain/logo/shape.js';

interface LookRow extends Pick<LetterheadLook, 'version' | 'colour'> {
  readonly id: string | null;
  readonly type: Logo['type'];
  readonly width: number;
  readonly height: number;
}

/** Logos and colours of the centres: versions are only added. */
export class SqlLetterheadStore implements LetterheadStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async lock(siteId: string): Promise<void> {
    this.transaction.send(`SELECT pg_advisory_xact_lock(hashtextextended('decision.letterhead_look:' || $1, 0))`, [
      siteId,
    ]);
  }

  async lookOn(siteId: string, on: CivilDate): Promise<LetterheadLook | null> {
    const [row] = await this.transaction.query<LookRow>(
      `SELECT version, colour, logo.id, type, width, height FROM letterhead_look look
       LEFT JOIN letterhead_logo logo ON logo.site_id = look.site_id AND logo.id = look.logo_id
       WHERE look.site_id = $1 AND from_on <= $2 ORDER BY version DESC LIMIT 1`,
      [siteId, on],
    );
    if (row === undefined) return null;
    const { version, colour, id, type, width, height } = row;
    return { version, colour, logo: id === null ? null : { id, type, width, height } };
  }

  async logo(siteId: string, id: string): Promise<Logo | null> {
    const [logo] = await this.transaction.query<Logo>(
      `SELECT type, width, height, content FROM letterhead_logo WHERE site_id = $1 AND id = $2`,
      [siteId, id],
    );
    return logo ?? null;
  }

  async addLogo(siteId: string, { id, type, width, height, content }: Logo & { readonly id: string }): Promise<void> {
    this.transaction.send(
      `INSERT INTO letterhead_logo (site_id, id, type, width, height, content) VALUES ($1, $2, $3, $4, $5, $6)`,
      [siteId, id, type, width, height, Buffer.from(content)],
    );
  }

  async add(
    siteId: string,
    { version, colour, logo }: LetterheadLook,
    { on, by }: { readonly on: CivilDate; readonly by: string },
  ): Promise<void> {
    this.transaction.send(
      `INSERT INTO letterhead_look (site_id, version, from_on, colour, logo_id, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [siteId, version, on, colour, logo?.id ?? null, by, this.transaction.now],
    );
  }
}
