import type { SqlTransaction } from '@octroi/platform';
import type { FactStore, NewFact, RequestKey } from '../../application/ports/stores.js';
import type { AnsweredQuotient, Provider } from '../../domain/call-outcome.js';
import type { Figures } from '../../domain/figures.js';
import { QUOTIENT, type TaskSource } from '../../domain/data-source.js';

/** A fact that counts, with where it comes from. */
export type KnownFact = RequestKey & {
  readonly about: TaskSource;
  readonly provenance: NewFact['provenance'];
  readonly proofKind: string | null;
  readonly proofSeenOn: string | null;
  /** Scans that show it. */
  readonly documentIds: readonly string[];
  /** Null for a status, and when an agent confirmed that there is none. */
  readonly quotient: AnsweredQuotient | null;
  readonly status: boolean | null;
  readonly figures: Figures | null;
};

interface FactRow {
  readonly site_id: string;
  readonly request_id: string;
  readonly about: TaskSource;
  readonly source: NewFact['provenance'];
  readonly proof_kind: string | null;
  readonly proof_seen_on: string | null;
  readonly document_ids: readonly string[];
  readonly value: number | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly provider: Provider | null;
  readonly calculation_year: number | null;
  readonly calculation_month: number | null;
  readonly status: boolean | null;
  readonly figures: Figures | null;
}

/** Facts with their provenance, in the table `retrieved_fact`: `source` says where one comes from, `about` what it is about. */
export class SqlFactStore implements FactStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async add(facts: readonly NewFact[]): Promise<void> {
    if (facts.length === 0) return;
    this.transaction.send(
      `INSERT INTO retrieved_fact (site_id, request_id, about, version, source, value, year, month, provider, calculation_year,
         calculation_month, status, figures, retrieved_at, call_id, as_of, proof_kind, proof_seen_on, document_ids, recorded_by)
       SELECT site_id, request_id, about, version, source, value, year, month, provider, calculation_year, calculation_month, status, figures,
         $2::timestamptz, call_id, as_of, proof_kind, proof_seen_on, document_ids, recorded_by
       FROM jsonb_to_recordset($1::jsonb) AS fact (site_id text, request_id uuid, about text, version integer, source text, value integer,
         year integer, month integer, provider text, calculation_year integer, calculation_month integer, status boolean, figures jsonb, call_id uuid,
         as_of timestamptz, proof_kind text, proof_seen_on date, document_ids uuid[], recorded_by text)`,
      [JSON.stringify(facts.map(toRow)), this.transaction.now],
    );
  }

  async isLatest(fact: NewFact): Promise<boolean> {
    const row = toRow(fact);
    const same = await this.transaction.query(
      `SELECT 1 FROM (
         SELECT source, value, year, month, provider, status, figures, proof_kind, proof_seen_on, document_ids FROM retrieved_fact
         WHERE site_id = $1 AND request_id = $2 AND about = $3 ORDER BY version DESC LIMIT 1) AS latest
       WHERE (source, value, year, month, provider, status, figures, proof_kind, proof_seen_on, document_ids)
         IS NOT DISTINCT FROM ($4::text, $5::integer, $6::integer, $7::integer, $8::text, $9::boolean, $10::jsonb, $11::text, $12::date, $13::uuid[])`,
      [
        ...[row.site_id, row.request_id, row.about, row.source, row.value, row.year, row.month, row.provider],
        ...[
          row.status,
          row.figures === null ? null : JSON.stringify(row.figures),
          row.proof_kind,
          row.proof_seen_on,
          row.document_ids,
        ],
      ],
    );
    return same.length === 1;
  }

  /** All that is known of requests: the latest fact of each kind. */
  async known(requests: readonly RequestKey[]): Promise<KnownFact[]> {
    if (requests.length === 0) return [];
    const rows = await this.transaction.query<FactRow>(
      `SELECT DISTINCT ON (fact.site_id, fact.request_id, about) fact.site_id, fact.request_id, about, source, proof_kind, proof_seen_on::text,
         document_ids, value, year, month, provider, calculation_year, calculation_month, status, figures
       FROM retrieved_fact AS fact JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::uuid[])) AS wanted (site_id, request_id)
         ON fact.site_id = wanted.site_id AND fact.request_id = wanted.request_id
       ORDER BY fact.site_id, fact.request_id, about, version DESC`,
      [requests.map(({ siteId }) => siteId), requests.map(({ requestId }) => requestId)],
    );
    return rows.map((row) => ({
      ...{ siteId: row.site_id, requestId: row.request_id, about: row.about, provenance: row.source },
      ...{ proofKind: row.proof_kind, proofSeenOn: row.proof_seen_on, documentIds: row.document_ids },
      ...{ status: row.status, quotient: quotientOf(row), figures: row.figures },
    }));
  }
}

function quotientOf(row: FactRow): AnsweredQuotient | null {
  const { about, value, year, month, provider } = row;
  if (about !== QUOTIENT || year === null || month === null || provider === null) return null;
  const { calculation_year: calculationYear, calculation_month: calculationMonth } = row;
  return { value, year, month, provider, calculationYear, calculationMonth };
}

function toRow(fact: NewFact) {
  const { siteId, requestId, source: about, version, provenance, value } = fact;
  const quotient = 'quotient' in value ? value.quotient : null;
  const certified = 'calculationYear' in (quotient ?? {}) ? (quotient as AnsweredQuotient) : null;
  const proof = fact.provenance === 'proof' ? fact : null;
  const call = fact.provenance === 'proof' ? null : fact;
  return {
    ...{ site_id: siteId, request_id: requestId, about, version, source: provenance },
    ...{ value: quotient?.value ?? null, year: quotient?.year ?? null, month: quotient?.month ?? null },
    ...{ provider: quotient?.provider ?? null, status: 'status' in value ? value.status : null },
    figures: 'figures' in value ? value.figures : null,
    calculation_year: certified?.calculationYear ?? null,
    calculation_month: certified?.calculationMonth ?? null,
    ...{ call_id: call?.callId ?? null, as_of: call?.asOf ?? null },
    ...{ proof_kind: proof?.proofKind ?? null, proof_seen_on: proof?.proofSeenOn ?? null },
    document_ids: proof?.documentIds ?? [],
    recorded_by: proof?.recordedBy ?? null,
  };
}
