import type { SqlTransaction } from '@octroi/platform';
import type { CountedPeriod, StatisticsPeriod, StatisticsStore } from '../../application/ports/stores.js';
import { AGE_BANDS, NOT_KNOWN, QUOTIENT_BANDS, type Breakdown, type Tally } from '../../domain/statistics.js';

/** Figures from the tables `case_view` and `timeline_entry`. */
export class SqlStatisticsStore implements StatisticsStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async count(siteId: string, { from, until }: StatisticsPeriod): Promise<CountedPeriod> {
    const rows = await this.transaction.query<StoredTally>(COUNT, [siteId, from, until]);
    const total = rows.find(({ breakdown }) => breakdown === 'total');
    return {
      total: total === undefined ? NOTHING : tallyOf(total),
      waiting: Number(total?.waiting ?? 0),
      lines: rows.flatMap((row) =>
        row.breakdown === 'total' || row.code === null
          ? []
          : [{ breakdown: row.breakdown, code: row.code, label: row.label, tally: tallyOf(row) }],
      ),
    };
  }
}

interface StoredTally {
  readonly breakdown: Breakdown | 'total';
  readonly code: string | null;
  readonly label: string | null;
  readonly filed: string;
  readonly urgent: string;
  readonly granted: string;
  readonly partially_granted: string;
  readonly refused: string;
  readonly withdrawn: string;
  readonly waiting: string;
  readonly granted_cents: string;
  readonly median_days: number | null;
  readonly ninth_decile_days: number | null;
}

const NOTHING: Tally = {
  ...{ filed: 0, urgent: 0, granted: 0, partiallyGranted: 0, refused: 0, withdrawn: 0, grantedCents: 0 },
  ...{ medianDays: null, ninthDecileDays: null },
};

function tallyOf(row: StoredTally): Tally {
  return {
    ...{ filed: Number(row.filed), urgent: Number(row.urgent), granted: Number(row.granted) },
    ...{ partiallyGranted: Number(row.partially_granted), refused: Number(row.refused) },
    ...{ withdrawn: Number(row.withdrawn), grantedCents: Number(row.granted_cents) },
    ...{ medianDays: row.median_days, ninthDecileDays: row.ninth_decile_days },
  };
}

const MEASURES = `count(*) AS filed, count(*) FILTER (WHERE urgent) AS urgent,
  count(*) FILTER (WHERE outcome = 'granted') AS granted,
  count(*) FILTER (WHERE outcome = 'partially-granted') AS partially_granted,
  count(*) FILTER (WHERE outcome = 'refused') AS refused,
  count(*) FILTER (WHERE status IN ('withdrawn', 'closed')) AS withdrawn,
  count(*) FILTER (WHERE status NOT IN ('decided', 'withdrawn', 'closed')) AS waiting,
  coalesce(sum(granted_cents) FILTER (WHERE status = 'decided'), 0) AS granted_cents,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY days) AS median_days,
  percentile_disc(0.9) WITHIN GROUP (ORDER BY days) AS ninth_decile_days`;

/** The band of a column, as its code: `0-199`, `1000+`. */
function bandOf(column: string, bounds: readonly number[]): string {
  const bands = bounds.map(
    (bound, index) => `WHEN ${column} < ${String(bound)} THEN '${String(bounds[index - 1] ?? 0)}-${String(bound - 1)}'`,
  );
  return `CASE WHEN ${column} IS NULL THEN '${NOT_KNOWN}' ${bands.join(' ')} ELSE '${String(bounds.at(-1))}+' END`;
}

const CODES: Readonly<Record<Exclude<Breakdown, 'by-reason'>, string>> = {
  'by-month': `to_char(requested_on, 'YYYY-MM')`,
  'by-aid': 'aid',
  'by-status': 'status',
  'by-authority': `coalesce(authority, '${NOT_KNOWN}')`,
  // A household without a quotient has 0 or none: it is not known to be poor.
  'by-quotient': bandOf('NULLIF(quotient_familial, 0)', QUOTIENT_BANDS),
  'by-age': bandOf('age', AGE_BANDS),
  'by-household-size': `CASE WHEN household_size >= 6 THEN '6+' ELSE household_size::text END`,
};

const COUNT = `WITH filed AS MATERIALIZED (
    SELECT view.aid, named.label, view.requested_on, view.status, view.authority, view.urgent, view.outcome, view.granted_cents,
      view.quotient_familial, view.household_size, (submission.data ->> 'applicantAge')::integer AS age,
      CASE view.status WHEN 'decided' THEN view.decided_on - view.requested_on END AS days,
      CASE view.status WHEN 'decided' THEN ending.data -> 'reasonCodes' END AS reasons
    FROM case_view view
    LEFT JOIN aid_label named ON named.site_id = view.site_id AND named.code = view.aid
    LEFT JOIN timeline_entry submission ON submission.site_id = view.site_id AND submission.request_id = view.request_id
      AND submission.event_id = (view.standing #>> '{submission,eventId}')::uuid
    LEFT JOIN timeline_entry ending ON ending.site_id = view.site_id AND ending.request_id = view.request_id
      AND ending.event_id = (view.standing #>> '{ending,eventId}')::uuid
    WHERE view.site_id = $1 AND view.reference IS NOT NULL AND view.requested_on BETWEEN $2::date AND $3::date)
  SELECT 'total' AS breakdown, NULL AS code, NULL AS label, ${MEASURES} FROM filed
  ${Object.entries(CODES)
    .map(
      ([breakdown, code]) =>
        `UNION ALL SELECT '${breakdown}', ${code}, ${breakdown === 'by-aid' ? 'max(label)' : 'NULL'}, ${MEASURES} FROM filed GROUP BY 2`,
    )
    .join('\n  ')}
  UNION ALL SELECT 'by-reason', reason, NULL, ${MEASURES} FROM filed, jsonb_array_elements_text(reasons) AS reason GROUP BY 2`;
