import type { SqlTransaction } from '@octroi/platform';
import type { RetrievalStores } from '../../application/ports/stores.js';
import { isPublished } from '../../domain/retrieval-task.js';
import type { TaskChange } from '../../domain/task-change.js';
import { publish, tellsFacts } from '../messaging/event-mapper.js';
import { SqlAccessStore } from './sql-access-store.js';
import { SqlCallLog } from './sql-call-log.js';
import { SqlContradictionStore } from './sql-contradiction-store.js';
import { SqlFactStore } from './sql-fact-store.js';
import { SqlQuestionStore } from './sql-question-store.js';
import { SqlRetentionStore } from './sql-retention-store.js';
import { SqlSourceRuleStore } from './sql-source-rule-store.js';
import { SqlTaskStore } from './sql-task-store.js';

/** The stores of one transaction. */
export class SqlRetrievalStores implements RetrievalStores {
  readonly tasks: SqlTaskStore;
  readonly rules: SqlSourceRuleStore;
  readonly access: SqlAccessStore;
  readonly facts: SqlFactStore;
  readonly contradictions: SqlContradictionStore;
  readonly calls: SqlCallLog;
  readonly questions: SqlQuestionStore;
  readonly retention: SqlRetentionStore;

  constructor(private readonly transaction: SqlTransaction) {
    this.tasks = new SqlTaskStore(transaction);
    this.rules = new SqlSourceRuleStore(transaction);
    this.access = new SqlAccessStore(transaction);
    this.facts = new SqlFactStore(transaction);
    this.contradictions = new SqlContradictionStore(transaction);
    this.calls = new SqlCallLog(transaction);
    this.questions = new SqlQuestionStore(transaction);
    this.retention = new SqlRetentionStore(transaction);
  }

  get now(): Date {
    return this.transaction.now;
  }

  async logAccess(requestIds: readonly string[]): Promise<void> {
    this.transaction.logAccess('aid-request', requestIds);
  }

  newId(): string {
    return this.transaction.ids.next();
  }

  async holdRules(siteIds: readonly string[], intent: 'rely' | 'change'): Promise<void> {
    const lock = intent === 'rely' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    this.transaction.send(
      `SELECT ${lock}(hashtextextended('retrieval-rules:' || site_id, 0))
       FROM (SELECT unnest($1::text[]) AS site_id ORDER BY 1) AS site`,
      [siteIds],
    );
  }

  async announce(changes: readonly TaskChange[], inTheNameOf: 'who-filed' | 'command'): Promise<void> {
    const told = changes.filter(({ events }) => events.some(isPublished));
    if (told.length === 0) return;
    const sequences = await this.takeSequences(told);
    const known = await this.facts.known(told.filter(tellsFacts).map(({ task }) => task));
    for (const { task, events } of told)
      for (const event of events.filter(isPublished)) {
        const { siteId, requestId, origin } = task;
        const key = `${siteId}/${requestId}`;
        const sequence = (sequences.get(key) ?? 0) + 1;
        sequences.set(key, sequence);
        const inName = inTheNameOf === 'who-filed' ? origin : undefined;
        const about = { siteId, subject: requestId, sequence, origin: inName };
        const facts = known.filter((fact) => fact.siteId === siteId && fact.requestId === requestId);
        publish(this.transaction, { task, event, about, facts });
      }
  }

  /** Takes as many numbers as there are events, and keeps other transactions of the same requests waiting: the order of numbers is that of commits. @returns the number before the first */
  private async takeSequences(changes: readonly TaskChange[]): Promise<Map<string, number>> {
    const counts = new Map<string, { site_id: string; request_id: string; events: number }>();
    for (const { task, events } of changes) {
      const key = `${task.siteId}/${task.requestId}`;
      const before = counts.get(key)?.events ?? 0;
      const after = before + events.filter(isPublished).length;
      counts.set(key, { site_id: task.siteId, request_id: task.requestId, events: after });
    }
    const rows = await this.transaction.query<{ site_id: string; request_id: string; before: number }>(SEQUENCES, [
      JSON.stringify([...counts.values()]),
    ]);
    return new Map(rows.map((row) => [`${row.site_id}/${row.request_id}`, row.before]));
  }
}

const SEQUENCES = `
  WITH wanted AS (
    SELECT site_id, request_id, events FROM jsonb_to_recordset($1::jsonb) AS row (site_id text, request_id uuid, events integer)
  ), locked AS MATERIALIZED (
    SELECT request.site_id, request.request_id, wanted.events
    FROM request JOIN wanted ON request.site_id = wanted.site_id AND request.request_id = wanted.request_id
    ORDER BY request.site_id, request.request_id FOR UPDATE OF request
  )
  UPDATE request SET sequence = request.sequence + locked.events FROM locked
  WHERE request.site_id = locked.site_id AND request.request_id = locked.request_id
  RETURNING request.site_id, request.request_id, request.sequence - locked.events AS before`;
