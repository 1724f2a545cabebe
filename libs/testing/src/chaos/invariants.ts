import { CONSUMERS_OF, SERVICES } from '@octroi/contracts';
import type { Client } from 'pg';
import type { Caller } from '../acceptance/client.js';
import { FATES, type Followed } from './clients.js';

/** What must hold once all is quiet. @returns one sentence for each breach */
export async function breaches(agent: Caller, admin: Client, followed: readonly Followed[]): Promise<string[]> {
  return [...(await endsOf(agent, followed)), ...(await registerOf(agent, followed)), ...(await effectsOf(admin))];
}

/** What still moves: events to publish, to receive, or given up. Empty when all is quiet. */
export async function stillMoving(admin: Client): Promise<string[]> {
  const waiting: string[] = [];
  for (const producer of SERVICES) {
    const unpublished = await count(admin, `SELECT count(*) FROM ${producer}.outbox WHERE published_at IS NULL`);
    if (unpublished > 0) waiting.push(`${producer}: ${unpublished} to publish`);
    for (const consumer of CONSUMERS_OF[producer]) {
      const missing = await count(
        admin,
        `SELECT count(*) FROM ${producer}.outbox o WHERE NOT EXISTS (SELECT 1 FROM ${consumer}.inbox i WHERE i.event_id = o.id)`,
      );
      if (missing > 0) waiting.push(`${consumer}: ${missing} of ${producer} to come`);
    }
  }
  return waiting;
}

/** I1: each request that was accepted has exactly the end of its fate. */
async function endsOf(agent: Caller, followed: readonly Followed[]): Promise<string[]> {
  const ends = await Promise.all(
    followed.map(async ({ id, fate }) => {
      const { body } = await agent.get(`chaville/aid-requests/${id}`);
      return body.status === FATES[fate] ? [] : [`${id} (${fate}) is ${body.status}`];
    }),
  );
  return ends.flat();
}

/** I2: one entry for each decision, numbered without gap, the chain intact. */
async function registerOf(agent: Caller, followed: readonly Followed[]): Promise<string[]> {
  const granted = followed.filter(({ fate }) => fate === 'granted').map(({ id }) => id);
  const { body } = await agent.get('chaville/register/verification');
  const wrong =
    body['intact'] === true && body['entries'] === granted.length
      ? []
      : [`register: ${JSON.stringify(body)} for ${granted.length} decisions`];
  const numbers: number[] = [];
  const requests = new Set<string>();
  let cursor = '';
  do {
    const page = (await agent.get(`chaville/register?limit=200${cursor}`)).body as unknown as RegisterPage;
    for (const { requestId, register } of page.items) {
      numbers.push(register.number);
      requests.add(requestId);
    }
    cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== '');
  numbers.forEach((number, index) => {
    if (number !== index + 1) wrong.push(`register: ${number} stands where ${index + 1} should`);
  });
  for (const id of granted) if (!requests.has(id)) wrong.push(`register: nothing of ${id}`);
  return wrong;
}

interface RegisterPage {
  readonly items: readonly { readonly requestId: string; readonly register: { readonly number: number } }[];
  readonly nextCursor: string | null;
}

/** I3: each event once in the outbox, once in each effect; no dead letter. */
async function effectsOf(admin: Client): Promise<string[]> {
  const wrong: string[] = [];
  for (const service of SERVICES) {
    const dead = await count(admin, `SELECT count(*) FROM ${service}.failed_message WHERE dead_at IS NOT NULL`);
    if (dead > 0) wrong.push(`${service}: ${dead} dead letters`);
  }
  for (const [what, sql] of ONCE) {
    const doubled = await count(admin, sql);
    if (doubled > 0) wrong.push(`${what}: ${doubled}`);
  }
  return wrong;
}

const ONCE: readonly (readonly [string, string])[] = [
  ['requests submitted twice', twice('intake.outbox', 'subject', `type = 'aid.intake.request-submitted.v1'`)],
  ['requests decided twice', twice('decision.outbox', 'subject', `type = 'aid.decision.decision-recorded.v1'`)],
  [
    'tasks that succeeded twice',
    twice('retrieval.outbox', 'subject', `type = 'aid.retrieval.household-data-retrieved.v1'`),
  ],
  ['versions assessed twice', twice('eligibility.outbox', 'subject, sequence', `true`)],
  ['events shown twice', twice('gateway.timeline_entry', 'event_id', 'true')],
  ...SERVICES.map((producer): readonly [string, string] => [
    `events of ${producer} that are not shown`,
    `SELECT count(*) FROM ${producer}.outbox o WHERE EXISTS (SELECT 1 FROM intake.aid_request r WHERE r.id::text = o.subject)
       AND NOT EXISTS (SELECT 1 FROM gateway.timeline_entry t WHERE t.event_id = o.id)`,
  ]),
];

function twice(table: string, key: string, condition: string): string {
  return `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${condition} GROUP BY ${key} HAVING count(*) > 1) AS doubled`;
}

async function count(admin: Client, sql: string): Promise<number> {
  const { rows } = await admin.query<{ count: string }>(sql);
  return Number(rows[0]?.count ?? 0);
}
