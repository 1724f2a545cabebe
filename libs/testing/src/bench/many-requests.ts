import type { Octroi } from '@octroi/infrastructure';
import { Client } from 'pg';
import { probe } from '../probe.js';
import { inventedPerson, searchWords } from './invented-people.js';

/** A centre with a past. */
export interface ManyRequests {
  readonly site: string;
  /** Requests filed through the gateway; each copy is one of them under other names and on another day. */
  readonly ended: readonly string[];
  readonly open: readonly string[];
  readonly count: number;
  /** Of these, those that still wait for somebody: every other one of the last filed. */
  readonly waiting: number;
}

/** Days over which the copies were filed. */
const DAYS = 3 * 365;
const PEOPLE_PER_REQUEST = 0.4;
const CHUNK = 10_000;
/** Far above the entries of the register that the gateway's requests wrote. */
const FIRST_POSITION = 1_000_000;

/** What the screens read of a request, by the column that names the request. Retrieval has nothing left to do for what is answered. */
const TABLES: readonly (readonly [table: string, request: string])[] = [
  ['gateway.case_view', 'request_id'],
  ['gateway.timeline_entry', 'request_id'],
  ['intake.aid_request', 'id'],
  ['eligibility.request', 'request_id'],
  ['eligibility.request_holder', 'request_id'],
  ['eligibility.assessment', 'request_id'],
  ['eligibility.grant_entry', 'request_id'],
  ['eligibility.grant_holder', 'request_id'],
  ['decision.aid_request', 'id'],
  ['decision.decision', 'request_id'],
  ['decision.payment', 'request_id'],
];

/** Tables of the register: an entry is one decision's. */
const REGISTER = ['decision.register_entry', 'decision.register_content'];

/**
 * Copies requests of a centre until it has as many as wanted: the rows of every service, by SQL, with people, references and dates of
 * their own. Copied register entries are no chain: nothing that is measured with them verifies one.
 */
export async function copyRequests(octroi: Octroi, plan: ManyRequests): Promise<void> {
  const client = new Client({ connectionString: octroi.databaseUrl });
  await client.connect();
  try {
    // Foreign keys hold by construction: each copy has the rows of its original.
    await client.query('SET session_replication_role = replica');
    await probe(
      () => client.query('SELECT FROM eligibility.request WHERE closed AND request_id = ANY ($1)', [plan.ended]),
      {
        describe: 'every service knows what has ended',
        timeoutMs: 60_000,
        satisfied: ({ rowCount }) => rowCount === plan.ended.length,
      },
    );
    await planCopies(client, plan);
    for (const [table, request] of TABLES)
      await copyTable(client, table, { request, join: `copy.original = row.${request}` });
    for (const table of REGISTER)
      await copyTable(client, table, {
        request: null,
        join: `copy.original = (SELECT request_id FROM decision.decision known
          WHERE known.site_id = row.site_id AND known.position = row.position)`,
      });
    for (const statement of PEOPLE) await client.query(statement, [plan.site]);
    await client.query('DROP SCHEMA bench CASCADE');
    for (const table of [...TABLES.map(([name]) => name), ...REGISTER, 'intake.person', 'intake.search_key'])
      await client.query(`VACUUM ANALYZE ${table}`);
  } finally {
    await client.end();
  }
}

/** Writes down which original each copy is of, who it is about and when it was filed. */
async function planCopies(client: Client, { ended, open, count, waiting }: ManyRequests): Promise<void> {
  await client.query(`CREATE SCHEMA bench`);
  await client.query(
    `CREATE UNLOGGED TABLE bench.copy (n integer PRIMARY KEY, original uuid NOT NULL, request uuid NOT NULL, person uuid NOT NULL,
       days integer NOT NULL, birth_name text NOT NULL, given_name text NOT NULL, birth_date text NOT NULL, keys text[] NOT NULL)`,
  );
  const now = Date.now();
  for (let first = 0; first < count; first += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - first) }, (_none, index) => {
      const n = first + index + 1;
      const originals = n > count - 2 * waiting && n % 2 === 0 ? open : ended;
      const days = -Math.floor(((count - n) / count) * DAYS);
      const person = (n * 7_919) % Math.ceil(count * PEOPLE_PER_REQUEST);
      const { birthName, givenName, birthDate } = inventedPerson(person);
      const words = searchWords({ birthName, givenName, birthDate });
      const keys = words.map((word) => [word, ...words.filter((other) => other !== word)].join(' '));
      return {
        ...{
          n,
          days,
          original: originals[(n >> 1) % originals.length],
          request: requestId(now + days * 86_400_000, n),
        },
        ...{ person: personId(person), birth_name: birthName, given_name: givenName, birth_date: birthDate, keys },
      };
    });
    await client.query(
      `INSERT INTO bench.copy SELECT row.* FROM jsonb_to_recordset($1::jsonb) AS row (n integer, original uuid, request uuid,
         person uuid, days integer, birth_name text, given_name text, birth_date text, keys text[])`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('ANALYZE bench.copy');
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** Ids of requests follow time, as the intake's do. */
function requestId(ms: number, n: number): string {
  const time = hex(ms, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${hex(n, 12)}`;
}

function personId(person: number): string {
  return `00000000-0000-7000-9000-${hex(person, 12)}`;
}

interface CopyPlan {
  /** Column that names the request; null where none does. */
  readonly request: string | null;
  readonly join: string;
}

async function copyTable(client: Client, table: string, { request, join }: CopyPlan): Promise<void> {
  const [schema, name] = table.split('.');
  const { rows } = await client.query<{ column: string; type: string }>(
    `SELECT column_name AS column, data_type AS type FROM information_schema.columns
     WHERE table_schema = $1 AND table_name = $2 AND is_generated = 'NEVER' AND is_identity = 'NO' AND column_name <> 'xid'
     ORDER BY ordinal_position`,
    [schema, name],
  );
  const values = rows.map(({ column, type }) => (column === request ? 'copy.request' : valueOf(column, type)));
  await client.query(
    `INSERT INTO ${table} (${rows.map(({ column }) => column).join(', ')})
     SELECT ${values.join(', ')} FROM ${table} row JOIN bench.copy copy ON ${join} ORDER BY copy.n`,
  );
}

/** What a copy has of its own, by column. */
const OWN: Readonly<Record<string, string>> = {
  reference: `regexp_replace(row.reference, '-.*', '') || '-' || to_char(current_date + copy.days, 'YYYY') || '-' || lpad((200000 + copy.n)::text, 6, '0')`,
  external_reference: `'COPY-' || copy.n`,
  applicant_id: 'copy.person',
  person_id: 'copy.person',
  adult_ids: 'ARRAY[copy.person]',
  child_ids: `'{}'`,
  member_ids: `'{}'`,
  position: `${String(FIRST_POSITION)} + copy.n`,
  number: `${String(FIRST_POSITION)} + copy.n`,
  regulation: 'row.regulation',
  submission: `CASE WHEN row.submission ? 'applicant' THEN row.submission || jsonb_build_object('applicant', row.submission -> 'applicant'
    || jsonb_build_object('birthName', copy.birth_name, 'givenNames', jsonb_build_array(copy.given_name), 'birthDate', copy.birth_date))
    ELSE row.submission END`,
};

function valueOf(column: string, type: string): string {
  const own = OWN[column];
  if (own !== undefined) return own;
  // The same id of an original becomes the same id in every table.
  if (type === 'uuid') return `md5(row.${column}::text || copy.n)::uuid`;
  if (type === 'date') return `row.${column} + copy.days`;
  if (type.startsWith('timestamp')) return `row.${column} + make_interval(days => copy.days)`;
  return `row.${column}`;
}

const PEOPLE = [
  `INSERT INTO intake.person (site_id, id) SELECT DISTINCT $1, person FROM bench.copy`,
  `INSERT INTO intake.search_key (site_id, key, request_id, place)
   SELECT $1, key, request, 0 FROM bench.copy CROSS JOIN unnest(keys) AS key ORDER BY 2`,
];
