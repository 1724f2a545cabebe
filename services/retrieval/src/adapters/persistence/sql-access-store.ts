import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { AccessStore } from '../../application/ports/stores.js';
import type { Provider } from '../../domain/call-outcome.js';
import type { Habilitation } from '../../domain/legal-basis.js';

interface HabilitationRow {
  readonly site_id: string;
  readonly number: string;
  readonly recipient_siret: string;
  readonly deliberation: string;
  readonly deliberated_on: string;
  readonly scopes: string[];
  readonly providers: Provider[];
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly health_sources: { readonly source: string; readonly reason: string }[];
}

/** Rights and refusals, in the tables `habilitation` and `access_refusal`. */
export class SqlAccessStore implements AccessStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async record(habilitation: Habilitation, recordedBy: string): Promise<boolean> {
    const { siteId, number, recipientSiret, deliberation, deliberatedOn, scopes, providers, validFrom, validUntil } =
      habilitation;
    const health = JSON.stringify(habilitation.healthSources);
    const changed = await this.transaction.query(
      `INSERT INTO habilitation AS known (site_id, number, recipient_siret, deliberation, deliberated_on, scopes, providers, valid_from,
         valid_until, recorded_by, recorded_at, health_sources)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb)
       ON CONFLICT (site_id, number) DO UPDATE SET recipient_siret = excluded.recipient_siret, deliberation = excluded.deliberation,
         deliberated_on = excluded.deliberated_on, scopes = excluded.scopes, providers = excluded.providers,
         valid_from = excluded.valid_from, valid_until = excluded.valid_until, recorded_by = excluded.recorded_by,
         recorded_at = excluded.recorded_at,
         health_sources = excluded.health_sources
       WHERE (known.recipient_siret, known.deliberation, known.deliberated_on, known.scopes, known.providers, known.valid_from, known.valid_until,
           known.health_sources)
         IS DISTINCT FROM (excluded.recipient_siret, excluded.deliberation, excluded.deliberated_on, excluded.scopes, excluded.providers,
           excluded.valid_from, excluded.valid_until, excluded.health_sources)
       RETURNING number`,
      [
        siteId,
        number,
        recipientSiret,
        deliberation,
        deliberatedOn,
        scopes,
        providers,
        validFrom,
        validUntil,
        recordedBy,
        this.transaction.now,
        health,
      ],
    );
    return changed.length === 1;
  }

  async habilitations(siteIds: readonly string[]): Promise<Habilitation[]> {
    const rows = await this.transaction.query<HabilitationRow>(
      `SELECT site_id, number, recipient_siret, deliberation, deliberated_on::text, scopes, providers, valid_from::text, valid_until::text,
         health_sources
       FROM habilitation WHERE site_id = ANY ($1::text[]) ORDER BY site_id, valid_from DESC, number`,
      [siteIds],
    );
    return rows.map((row) => ({
      siteId: row.site_id,
      number: row.number,
      recipientSiret: row.recipient_siret,
      deliberation: row.deliberation,
      deliberatedOn: row.deliberated_on as CivilDate,
      scopes: row.scopes,
      providers: row.providers,
      validFrom: row.valid_from as CivilDate,
      validUntil: row.valid_until as CivilDate | null,
      healthSources: row.health_sources,
    }));
  }

  async refusals(siteIds: readonly string[]): Promise<{ readonly siteId: string; readonly reason: string }[]> {
    return this.transaction.query<{ siteId: string; reason: string }>(
      `SELECT site_id AS "siteId", reason FROM access_refusal WHERE site_id = ANY ($1::text[])`,
      [siteIds],
    );
  }

  async refuse(
    refusals: readonly { readonly siteId: string; readonly reason: string; readonly providerCode: string | null }[],
  ): Promise<void> {
    this.transaction.send(
      `INSERT INTO access_refusal (site_id, reason, provider_code, refused_at)
       SELECT DISTINCT ON (site_id) site_id, reason, provider_code, $4::timestamptz
       FROM unnest($1::text[], $2::text[], $3::text[]) AS refusal (site_id, reason, provider_code) ORDER BY site_id
       ON CONFLICT (site_id) DO UPDATE SET reason = excluded.reason, provider_code = excluded.provider_code, refused_at = excluded.refused_at`,
      [
        refusals.map(({ siteId }) => siteId),
        refusals.map(({ reason }) => reason),
        refusals.map(({ providerCode }) => providerCode),
        this.transaction.now,
      ],
    );
  }

  async liftRefusals(siteIds: readonly string[]): Promise<string[]> {
    const rows = await this.transaction.query<{ site_id: string }>(
      `DELETE FROM access_refusal WHERE site_id = ANY ($1::text[]) RETURNING site_id`,
      [siteIds],
    );
    return rows.map((row) => row.site_id);
  }
}
