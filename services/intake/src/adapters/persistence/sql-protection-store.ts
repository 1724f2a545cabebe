import type { SqlTransaction } from '@octroi/platform';
import type {
  AddressShown,
  EmergencyNote,
  FileKey,
  ProtectedFile,
  ProtectionActRow,
  ProtectionChange,
  ProtectionStore,
  ProtectionVersion,
} from '../../application/ports/protections.js';
import { together, type Protection } from '../../domain/protection.js';

/** What is protected, in the tables `protected_file` and `protection_act`. Who may read the requests themselves is a policy of their tables. */
export class SqlProtectionStore implements ProtectionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async of(keys: readonly FileKey[]): Promise<(FileKey & { readonly protection: Protection })[]> {
    return this.transaction.query(
      `SELECT site_id AS "siteId", request_id AS id, protection FROM protected_file
       WHERE protection IS NOT NULL AND (site_id, request_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))`,
      [keys.map(({ siteId }) => siteId), keys.map(({ id }) => id)],
    );
  }

  async fileOf(siteId: string, requestId: string): Promise<ProtectedFile | null> {
    const locked = await this.transaction.query<{ id: string }>(
      `SELECT id FROM aid_request WHERE site_id = $1 AND applicant_id = (
         SELECT applicant_id FROM aid_request asked WHERE asked.site_id = $1 AND asked.id = $2) ORDER BY id FOR UPDATE`,
      [siteId, requestId],
    );
    if (locked.length === 0) return null;
    const ids = locked.map(({ id }) => id);
    const held = await this.transaction.query<HeldRow>(
      `SELECT request_id AS "requestId", file_id AS "fileId", protection FROM protected_file
       WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY protection IS NULL, request_id <> $3, request_id`,
      [siteId, ids, requestId],
    );
    const [first] = held;
    const fileId = first?.fileId ?? requestId;
    return { fileId, requestIds: ids, protection: together(held.flatMap(({ protection }) => protection ?? [])) };
  }

  async protectedFile(siteId: string, requestId: string): Promise<ProtectedFile | null> {
    const rows = await this.transaction.query<HeldRow>(
      `SELECT request_id AS "requestId", file_id AS "fileId", protection FROM protected_file
       WHERE site_id = $1 AND protection IS NOT NULL AND file_id = (
         SELECT file_id FROM protected_file asked WHERE asked.site_id = $1 AND asked.request_id = $2 AND asked.protection IS NOT NULL)
       ORDER BY request_id FOR UPDATE`,
      [siteId, requestId],
    );
    const asked = rows.find((row) => row.requestId === requestId);
    if (asked === undefined) return null;
    return { fileId: asked.fileId, requestIds: rows.map((row) => row.requestId), protection: asked.protection };
  }

  async ofApplicants(
    keys: Parameters<ProtectionStore['ofApplicants']>[0],
  ): ReturnType<ProtectionStore['ofApplicants']> {
    if (keys.length === 0) return [];
    return this.transaction.query(
      `SELECT DISTINCT ON (request.site_id, request.applicant_id) request.site_id AS "siteId",
         request.applicant_id AS "applicantId", held.file_id AS "fileId", held.protection
       FROM protected_file held JOIN aid_request request ON request.site_id = held.site_id AND request.id = held.request_id
       WHERE held.protection IS NOT NULL
         AND (request.site_id, request.applicant_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))
       ORDER BY request.site_id, request.applicant_id, held.request_id`,
      [keys.map(({ siteId }) => siteId), keys.map(({ applicantId }) => applicantId)],
    );
  }

  async change(siteId: string, { file, kind, by, motive }: ProtectionChange): Promise<ProtectionVersion[]> {
    const { fileId, requestIds, protection } = file;
    const kept = await this.transaction.query<ProtectionVersion>(CHANGE, [
      ...[siteId, requestIds, fileId],
      ...[protection === null ? null : JSON.stringify(protection), protection?.readerIds ?? null],
    ]);
    for (const requestId of requestIds) await this.record(siteId, requestId, { kind, by, motive });
    return kept;
  }

  async noteAddressShown(siteId: string, { requestId, by, motive }: AddressShown): Promise<void> {
    await this.record(siteId, requestId, { kind: 'address-shown', by, motive });
  }

  async emergencies(siteId: string): Promise<EmergencyNote[]> {
    return this.transaction.query<EmergencyNote>(
      `SELECT acted_by AS actor, at, min(request_id::text) AS "requestId" FROM protection_act
       WHERE site_id = $1 AND kind = 'readers-named-from-outside' AND at > $2::timestamptz - interval '90 days'
       GROUP BY acted_by, at ORDER BY at DESC LIMIT 200`,
      [siteId, this.transaction.now],
    );
  }

  async acts(siteId: string, requestId: string): Promise<ProtectionActRow[]> {
    return this.transaction.query<ProtectionActRow>(
      `SELECT kind, at, acted_by AS by, motive FROM protection_act WHERE site_id = $1 AND request_id = $2
       ORDER BY id DESC LIMIT 200`,
      [siteId, requestId],
    );
  }

  private async record(siteId: string, requestId: string, act: Omit<ProtectionActRow, 'at'>): Promise<void> {
    this.transaction.send(
      `INSERT INTO protection_act (site_id, id, request_id, kind, acted_by, at, motive) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [siteId, this.transaction.ids.next(), requestId, act.kind, act.by, this.transaction.now, act.motive],
    );
  }
}

interface HeldRow {
  readonly requestId: string;
  readonly fileId: string;
  readonly protection: Protection | null;
}

const CHANGE = `
  INSERT INTO protected_file (site_id, request_id, file_id, version, protection, reader_ids)
  SELECT $1, request, $3::uuid, 1, $4::jsonb, $5::text[] FROM unnest($2::uuid[]) AS request ORDER BY request
  ON CONFLICT (site_id, request_id) DO UPDATE SET version = protected_file.version + 1, file_id = EXCLUDED.file_id,
    protection = EXCLUDED.protection, reader_ids = EXCLUDED.reader_ids
  RETURNING request_id AS "requestId", version`;
