import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What worklists and figures need of each request, and the labels of aids. */
export class Worklists1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...AID_LABEL, ...COLUMNS, ...FILL, ...INDEXES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const AID_LABEL = [
  `CREATE TABLE gateway.aid_label (
    site_id text NOT NULL, code text NOT NULL, label text NOT NULL, version date NOT NULL, PRIMARY KEY (site_id, code))`,
  ...protectBySite('gateway', 'aid_label', 'SELECT, INSERT, UPDATE'),
];

const COLUMNS = [
  `ALTER TABLE gateway.case_view ADD household_size integer, ADD quotient_familial integer, ADD worklist text,
    ADD since timestamptz, ADD submitted_at timestamptz, ADD outcome text, ADD granted_cents bigint, ADD decided_on date`,
];

// What was projected before is told again from the facts, which are kept whole. The owner reads every site's rows for that long only.
const EVERY_SITE = ['case_view', 'timeline_entry'];
const INSTANT = `to_char(fact.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const FILL = [
  ...EVERY_SITE.map((table) => `ALTER TABLE gateway.${table} NO FORCE ROW LEVEL SECURITY`),
  `UPDATE gateway.case_view view SET standing = told.standing, household_size = told.size
   FROM (
     SELECT old.site_id, old.request_id,
       jsonb_object_agg(point.key, CASE WHEN fact.event_id IS NULL THEN point.value ELSE point.value
         || jsonb_build_object('at', ${INSTANT})
         || CASE point.key
           WHEN 'householdData' THEN jsonb_build_object('quotient', fact.data #> '{quotientFamilial,value}')
           WHEN 'ending' THEN jsonb_build_object('outcome', fact.data -> 'outcome', 'amountCents', fact.data -> 'amountCents',
             'decidedOn', fact.data -> 'decidedOn')
           ELSE '{}'::jsonb END END) AS standing,
       max(CASE point.key WHEN 'submission' THEN 1 + jsonb_array_length(fact.data -> 'members') END) AS size
     FROM gateway.case_view old
     CROSS JOIN LATERAL jsonb_each(old.standing) AS point
     LEFT JOIN gateway.timeline_entry fact ON fact.site_id = old.site_id AND fact.request_id = old.request_id
       AND fact.event_id = (point.value ->> 'eventId')::uuid
     GROUP BY 1, 2) AS told
   WHERE view.site_id = told.site_id AND view.request_id = told.request_id`,
  `UPDATE gateway.case_view SET
     quotient_familial = (standing #>> '{householdData,quotient}')::integer,
     submitted_at = (standing #>> '{submission,at}')::timestamptz,
     outcome = standing #>> '{ending,outcome}',
     granted_cents = (standing #>> '{ending,amountCents}')::bigint,
     decided_on = (standing #>> '{ending,decidedOn}')::date,
     since = GREATEST((standing #>> '{submission,at}')::timestamptz, (standing #>> '{retrieval,at}')::timestamptz,
       (standing #>> '{assessment,at}')::timestamptz, (standing #>> '{routing,at}')::timestamptz,
       (standing #>> '{ending,at}')::timestamptz),
     worklist = CASE status WHEN 'decided' THEN NULL WHEN 'withdrawn' THEN NULL WHEN 'awaiting-decision' THEN 'to-decide'
       WHEN 'awaiting-documents' THEN 'awaiting-documents' ELSE 'to-instruct' END`,
  ...EVERY_SITE.map((table) => `ALTER TABLE gateway.${table} FORCE ROW LEVEL SECURITY`),
];

const INDEXES = [
  `CREATE INDEX case_view_worklist ON gateway.case_view (site_id, worklist, authority, request_id) WHERE worklist IS NOT NULL`,
  `CREATE INDEX case_view_submitted ON gateway.case_view (site_id, submitted_at)`,
];
