import { forgetRequests, type SqlTransaction } from '@octroi/platform';
import type { FileExtent, HeldPerson, RetentionStore } from '../../application/ports/retention.js';
import type { HeldAccess, HeldDocument, HeldNote, HeldPromise, HeldRequest } from '../../domain/held-data.js';

/** Requests whole: to measure them, to tell what is held, and to erase it. */
export class SqlRetentionStore implements RetentionStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async erase(siteId: string, requestIds: readonly string[]): Promise<number> {
    const parameters = [siteId, requestIds];
    for (const statement of DELETED) await this.transaction.query(statement, parameters);
    const known = await this.transaction.query<{ people: string[] }>(
      `DELETE FROM aid_request WHERE site_id = $1 AND id = ANY ($2::uuid[])
       RETURNING ARRAY[applicant_id] || adult_ids || child_ids || coalesce(member_ids, '{}') AS people`,
      parameters,
    );
    const people = [...new Set(known.flatMap((row) => row.people))].sort();
    if (people.length > 0) this.transaction.send(NOBODY_ELSE_NAMES, [siteId, people]);
    await forgetRequests(this.transaction, siteId, requestIds);
    return known.length;
  }

  async extents(siteId: string, requestIds: readonly string[]): Promise<FileExtent[]> {
    return this.transaction.query<FileExtent>(EXTENTS, [siteId, requestIds]);
  }

  async personOf(siteId: string, requestId: string): Promise<HeldPerson | null> {
    const requests = await this.transaction.query<HeldRequest & { readonly personId: string }>(
      `SELECT id, reference, requested_on::text AS "requestedOn", submission, applicant_id AS "personId",
         ${civil('filed_at')} AS "filedOn",
         ARRAY(SELECT change.earlier FROM request_change change
           WHERE change.site_id = aid_request.site_id AND change.request_id = aid_request.id ORDER BY change.version) AS earlier
       FROM aid_request WHERE site_id = $1 AND applicant_id = (
         SELECT applicant_id FROM aid_request asked WHERE asked.site_id = $1 AND asked.id = $2)
       ORDER BY filed_at, id LIMIT 500`,
      [siteId, requestId],
    );
    const [first] = requests;
    if (first === undefined) return null;
    const parameters = [siteId, requests.map(({ id }) => id)];
    const [notes, promises, documents, accesses] = [
      await this.transaction.query<HeldNote>(NOTES, parameters),
      await this.transaction.query<HeldPromise>(PROMISES, parameters),
      await this.transaction.query<HeldDocument>(DOCUMENTS, parameters),
      await this.transaction.query<HeldAccess>(ACCESSES, parameters),
    ];
    return { personId: first.personId, requests, notes, promises, documents, accesses };
  }
}

function civil(column: string): string {
  return `(${column} AT TIME ZONE 'Europe/Paris')::date::text`;
}

const DELETED = [
  `DELETE FROM search_key WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM protection_act WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM protected_file WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM note WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM promise WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM request_change WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
  `DELETE FROM document_piece piece USING document WHERE document.site_id = $1 AND document.request_id = ANY ($2::uuid[])
     AND piece.site_id = document.site_id AND piece.document_id = document.id`,
  `DELETE FROM document WHERE site_id = $1 AND request_id = ANY ($2::uuid[])`,
];

const NOBODY_ELSE_NAMES = `
  DELETE FROM person WHERE site_id = $1 AND id = ANY ($2::uuid[]) AND NOT EXISTS (
    SELECT FROM aid_request other WHERE other.site_id = person.site_id AND (other.applicant_id = person.id
      OR person.id = ANY (other.adult_ids) OR person.id = ANY (other.child_ids) OR person.id = ANY (other.member_ids)))`;

// People are seen when any of the adults of the file asks for something, brings something, or is written about.
const EXTENTS = `
  WITH asked AS (
    SELECT site_id, id, applicant_id, adult_ids FROM aid_request WHERE site_id = $1 AND id = ANY ($2::uuid[])
  ), seen AS (
    SELECT DISTINCT asked.id, other.id AS other_id, other.filed_at FROM asked
    CROSS JOIN LATERAL unnest(asked.adult_ids || asked.applicant_id) AS adult
    JOIN aid_request other ON other.site_id = asked.site_id AND other.applicant_id = adult
  ), contact AS (
    SELECT seen.id, greatest(max(seen.filed_at),
      max((SELECT max(note.updated_at) FROM note WHERE note.site_id = $1 AND note.request_id = seen.other_id)),
      max((SELECT max(recorded_at) FROM promise WHERE promise.site_id = $1 AND promise.request_id = seen.other_id)),
      max((SELECT max(added_at) FROM document WHERE document.site_id = $1 AND document.request_id = seen.other_id)),
      max((SELECT max(changed_at) FROM request_change change WHERE change.site_id = $1 AND change.request_id = seen.other_id))) AS at
    FROM seen GROUP BY seen.id
  )
  SELECT contact.id AS "requestId", ${civil('contact.at')} AS "lastContactOn",
    (SELECT count(*)::integer FROM document WHERE document.site_id = $1 AND document.request_id = contact.id AND removed_at IS NULL) AS documents,
    (SELECT coalesce(sum(size), 0)::float8 FROM document
     WHERE document.site_id = $1 AND document.request_id = contact.id AND removed_at IS NULL) AS bytes
  FROM contact ORDER BY contact.id`;

const NOTES = `SELECT request_id AS "requestId", level, body AS text, ${civil('created_at')} AS on FROM note
  WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY created_at, id`;

const PROMISES = `SELECT request_id AS "requestId", body AS text, ${civil('recorded_at')} AS on FROM promise
  WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY recorded_at, id`;

const DOCUMENTS = `SELECT request_id AS "requestId", name, media_type AS "mediaType", size, ${civil('added_at')} AS on FROM document
  WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) AND removed_at IS NULL ORDER BY added_at, id`;

// Who looked is the data of that person: what for and when is told, not who.
const ACCESSES = `SELECT purpose, ${civil('at')} AS on, count(*)::integer AS times FROM access_log
  WHERE site_id = $1 AND subject_id = ANY ($2::uuid[]) GROUP BY 1, 2 ORDER BY 2, 1`;
