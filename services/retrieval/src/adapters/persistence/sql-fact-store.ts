import type { SqlTransaction } from '@octroi/platform';
import type { FactStore, NewFact } from '../../application/ports/stores.js';

/** Facts with their provenance, in the table `retrieved_fact`. */
export class SqlFactStore implements FactStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async add(facts: readonly NewFact[]): Promise<void> {
    if (facts.length === 0) return;
    await this.transaction.query(
      `INSERT INTO retrieved_fact (site_id, request_id, version, source, value, year, month, provider, calculation_year,
         calculation_month, retrieved_at, call_id, as_of, proof_kind, proof_seen_on, recorded_by)
       SELECT site_id, request_id, version, source, value, year, month, provider, calculation_year, calculation_month, $2::timestamptz,
         call_id, as_of, proof_kind, proof_seen_on, recorded_by
       FROM jsonb_to_recordset($1::jsonb) AS fact (site_id text, request_id uuid, version integer, source text, value integer,
         year integer, month integer, provider text, calculation_year integer, calculation_month integer, call_id uuid,
         as_of timestamptz, proof_kind text, proof_seen_on date, recorded_by text)`,
      [JSON.stringify(facts.map(toRow)), this.transaction.now],
    );
  }

  async isLatest(fact: NewFact): Promise<boolean> {
    const row = toRow(fact);
    const same = await this.transaction.query(
      `SELECT 1 FROM (
         SELECT source, value, year, month, provider, proof_kind, proof_seen_on FROM retrieved_fact
         WHERE site_id = $1 AND request_id = $2 ORDER BY version DESC LIMIT 1) AS latest
       WHERE (source, value, year, month, provider, proof_kind, proof_seen_on)
         IS NOT DISTINCT FROM ($3::text, $4::integer, $5::integer, $6::integer, $7::text, $8::text, $9::date)`,
      [
        row.site_id,
        row.request_id,
        row.source,
        row.value ?? null,
        row.year ?? null,
        row.month ?? null,
        row.provider ?? null,
        row.proof_kind ?? null,
        row.proof_seen_on ?? null,
      ],
    );
    return same.length === 1;
  }
}

function toRow(fact: NewFact) {
  const { siteId, requestId, version, source, quotient } = fact;
  const key = { site_id: siteId, request_id: requestId, version, source };
  const value = { value: quotient?.value, year: quotient?.year, month: quotient?.month, provider: quotient?.provider };
  if (fact.source === 'proof') {
    const { proofKind, proofSeenOn, recordedBy } = fact;
    return { ...key, ...value, proof_kind: proofKind, proof_seen_on: proofSeenOn, recorded_by: recordedBy };
  }
  const { callId, asOf } = fact;
  const { calculationYear, calculationMonth } = fact.quotient;
  const calculation = { calculation_year: calculationYear, calculation_month: calculationMonth };
  return {
    ...key,
    ...value,
    ...calculation,
    call_id: callId,
    as_of: asOf,
    proof_kind: undefined,
    proof_seen_on: undefined,
  };
}
