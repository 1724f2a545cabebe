import { randomUUID } from 'node:crypto';
import type { Octroi } from '@octroi/infrastructure';
import type { Client } from 'pg';
import type { Answer, Caller } from './client.js';

/** What a database says of a row that breaks a rule, values included; it has a mark of its own, for PostgreSQL's log holds it by right. */
export const SPOKEN = { mark: 'ZZSPOKEN', birthDate: '1911-12-13' };

/** From here on, who writes to one of these tables is answered by a fault that names a person. */
export async function speakOn(admin: Client, tables: readonly string[]): Promise<void> {
  await admin.query(
    `CREATE OR REPLACE FUNCTION public.speak() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'Key (name)=(ZZSPOKEN) already exists' USING DETAIL = 'ZZSPOKEN', HINT = 'ZZSPOKEN'; END $$`,
  );
  for (const table of tables)
    await admin.query(
      `CREATE TRIGGER speak BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION public.speak()`,
    );
}

/** What people are answered by a service whose database fails under it. */
export async function failBelow(admin: Client, agent: Caller, id: string): Promise<Answer[]> {
  const tables = ['intake.note', 'intake.request_draft'];
  await speakOn(admin, tables);
  const note = await agent.post(`chaville/aid-requests/${id}/notes`, { level: 'shared', text: 'ZZCANARY' });
  const content = { applicant: { birthName: 'ZZCANARYBROUILLON', birthDate: '1987-02-03' } };
  const draft = await agent.send('PUT', `chaville/drafts/${randomUUID()}`, { content });
  for (const table of tables) await admin.query(`DROP TRIGGER speak ON ${table}`);
  return [note, draft];
}

/** What people are answered when the owner does not answer: it is frozen until then, and handles what it was sent afterwards. */
export async function askFrozen(octroi: Octroi, agent: Caller, id: string): Promise<Answer> {
  const pid = octroi.parts().find(({ name }) => name === 'intake')?.pid;
  if (pid === undefined) throw new Error('intake is no process of its own');
  process.kill(pid, 'SIGSTOP');
  try {
    return await agent.post(`chaville/aid-requests/${id}/notes`, { level: 'shared', text: 'ZZCANARY' });
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** Rules of a table, and what PostgreSQL says of a row that breaks each. */
const RULES = {
  unique: { row: [`ZZCANARYCLE`, '1950-01-01', null, ''], says: 'violates unique constraint "canary_once"' },
  check: { row: ['ZZCANARYNAISSANCE', '1987-02-03', null, ''], says: 'violates check constraint "canary_born"' },
  known: { row: ['ZZCANARYPARENT', '1950-01-01', 'ZZCANARY', ''], says: 'key constraint "canary_known"' },
  present: { row: ['ZZCANARYVIDE', '1950-01-01', null, null], says: 'violates not-null constraint' },
} as const;

/** What {@link breakRules} makes PostgreSQL say in its log, without the values. */
export const BROKEN_RULES: readonly string[] = Object.values(RULES).map(({ says }) => says);

/**
 * Breaks every kind of rule with rows that hold the canary, once by parameters and once in the text of the statement, and gives what
 * the client was told: the values are in it.
 */
export async function breakRules(admin: Client): Promise<string[]> {
  await admin.query(
    `CREATE TEMP TABLE canary_row (name text CONSTRAINT canary_once UNIQUE, birth_date date CONSTRAINT canary_born CHECK (birth_date < '1980-01-01'),
       parent text CONSTRAINT canary_known REFERENCES canary_row (name), note text NOT NULL)`,
  );
  const insert = 'INSERT INTO canary_row (name, birth_date, parent, note) VALUES';
  await admin.query(`${insert} ($1, $2, $3, $4)`, [...RULES.unique.row]);
  const told: string[] = [];
  const tell = (error: unknown): unknown => told.push((error as { detail?: string }).detail ?? '');
  for (const { row } of Object.values(RULES)) {
    await admin.query(`${insert} ($1, $2, $3, $4)`, [...row]).catch(tell);
    const literal = row.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(', ');
    await admin.query(`${insert} (${literal})`).catch(tell);
  }
  return told;
}
