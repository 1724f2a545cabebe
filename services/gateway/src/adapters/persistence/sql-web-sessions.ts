import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';

/** Somebody who signed in. */
export interface WebSession {
  readonly subject: string;
  /** When it ends even if used, in ms since the epoch. */
  readonly expires: number;
}

const IDLE = '30 minutes';
const LIFE = '12 hours';
const LIFE_MS = 12 * 3_600_000;

const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const keyOf = (id: string): Buffer => Buffer.from(hkdfSync('sha256', id, '', 'octroi:id-token', 32));

/** Under a key that the browser holds and the database does not: nonce, tag, text (AES-256-GCM). */
function seal(id: string, idToken: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(id), nonce);
  const text = Buffer.concat([cipher.update(idToken, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function unseal(id: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(id), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}

/** Sessions of people at the console: the browser holds a random value, the database its hash. */
export class SqlWebSessions {
  constructor(private readonly source: DataSource) {}

  /** Starts a session. @returns what the browser keeps, which alone opens the sealed ID token */
  async start({ subject, idToken }: { readonly subject: string; readonly idToken: string }): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.query(
      `DELETE FROM gateway.web_session WHERE seen_at < now() - interval '${IDLE}' OR started_at < now() - interval '${LIFE}'`,
    );
    await this.query(
      `INSERT INTO gateway.web_session (id_hash, subject, sealed_id_token, started_at, seen_at) VALUES ($1, $2, $3, now(), now())`,
      [digest(id), subject, seal(id, idToken)],
    );
    return id;
  }

  /** The session, null when it ended. @param passive true when nobody is acting: it then goes on towards its end */
  async find(id: string, passive: boolean): Promise<WebSession | null> {
    const alive = `id_hash = $1 AND seen_at > now() - interval '${IDLE}' AND started_at > now() - interval '${LIFE}'`;
    const [row] = await this.query<{ subject: string; startedAt: Date }>(
      `SELECT subject, started_at AS "startedAt" FROM gateway.web_session WHERE ${alive}`,
      [digest(id)],
    );
    if (row === undefined) return null;
    if (!passive) {
      const touched = `UPDATE gateway.web_session SET seen_at = now() WHERE ${alive} AND seen_at < now() - interval '1 minute'`;
      await this.query(touched, [digest(id)]);
    }
    return { subject: row.subject, expires: row.startedAt.getTime() + LIFE_MS };
  }

  /** Ends a session. @returns the ID token by which it began; null when it is not known any more */
  async end(id: string): Promise<string | null> {
    const [row] = await this.query<{ sealed: Buffer | null }>(
      `WITH gone AS (DELETE FROM gateway.web_session WHERE id_hash = $1 RETURNING sealed_id_token)
       SELECT sealed_id_token AS sealed FROM gone`,
      [digest(id)],
    );
    const sealed = row?.sealed ?? null;
    return sealed === null ? null : unseal(id, sealed);
  }

  /** Sites that know the person. */
  async sitesOf(issuer: string, subject: string): Promise<string[]> {
    const rows = await this.query<{ siteId: string }>(
      `SELECT site_id AS "siteId" FROM gateway.site_user WHERE issuer = $1 AND subject = $2 ORDER BY site_id`,
      [issuer, subject],
    );
    return rows.map(({ siteId }) => siteId);
  }

  private query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return runForWorker(this.source, (runner) => runner.query<Row>(sql, [...parameters]));
  }
}
