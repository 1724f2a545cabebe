import { expiryLevel, openToken, type ExpiryLevel } from '@octroi/api-particulier';
import { typeOrmRunner, type SqlRunner } from '@octroi/messaging';
import type { DataSource } from 'typeorm';

/** The end of a site's token, as the token says it. */
export interface TokenExpiry {
  readonly siteId: string;
  readonly expiresAt: Date;
  readonly level: ExpiryLevel | null;
}

/** Time during which a token is not read again, in ms: a new one takes effect within it. */
const REMEMBERED_MS = 5_000;

/** Tokens of sites as they were sealed, in the table `sealed_token`. They are opened in memory alone. */
export class SealedTokens {
  private readonly sql: SqlRunner;
  private readonly known = new Map<string, { readonly token: string | null; readonly until: number }>();

  /** @param key null when the installation has none: nothing is opened then */
  constructor(
    workerSource: DataSource,
    private readonly key: string | null,
  ) {
    this.sql = typeOrmRunner(workerSource);
  }

  /** The token of a site, or null. */
  async of(siteId: string): Promise<string | null> {
    if (this.key === null) return null;
    const known = this.known.get(siteId);
    if (known !== undefined && known.until > performance.now()) return known.token;
    const [row] = await this.sql.query<{ sealed: string }>(`SELECT sealed FROM sealed_token WHERE site_id = $1`, [
      siteId,
    ]);
    const token = row === undefined ? null : openToken(row.sealed, { siteId, key: this.key });
    this.known.set(siteId, { token, until: performance.now() + REMEMBERED_MS });
    return token;
  }

  /** The ends that tokens tell, those that come first before the others. */
  async expiries(now: Date): Promise<readonly TokenExpiry[]> {
    const rows = await this.sql.query<{ site_id: string; expires_at: Date }>(
      `SELECT site_id, expires_at FROM sealed_token WHERE expires_at IS NOT NULL ORDER BY expires_at, site_id`,
    );
    return rows.map(({ site_id: siteId, expires_at: expiresAt }) => ({
      siteId,
      expiresAt,
      level: expiryLevel(expiresAt, now),
    }));
  }
}
