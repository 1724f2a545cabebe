import type { SqlTransaction } from '@octroi/platform';
import type { RetrievalStores } from '../../application/ports/stores.js';
import type { TaskChange } from '../../domain/task-change.js';
import { publishChange } from '../messaging/event-mapper.js';
import { SqlAccessStore } from './sql-access-store.js';
import { SqlCallLog } from './sql-call-log.js';
import { SqlFactStore } from './sql-fact-store.js';
import { SqlQuestionStore } from './sql-question-store.js';
import { SqlSourceRuleStore } from './sql-source-rule-store.js';
import { SqlTaskStore } from './sql-task-store.js';

/** The stores of one transaction. */
export class SqlRetrievalStores implements RetrievalStores {
  readonly tasks: SqlTaskStore;
  readonly rules: SqlSourceRuleStore;
  readonly access: SqlAccessStore;
  readonly facts: SqlFactStore;
  readonly calls: SqlCallLog;
  readonly questions: SqlQuestionStore;

  constructor(private readonly transaction: SqlTransaction) {
    this.tasks = new SqlTaskStore(transaction);
    this.rules = new SqlSourceRuleStore(transaction);
    this.access = new SqlAccessStore(transaction);
    this.facts = new SqlFactStore(transaction);
    this.calls = new SqlCallLog(transaction);
    this.questions = new SqlQuestionStore(transaction);
  }

  get now(): Date {
    return this.transaction.now;
  }

  newId(): string {
    return this.transaction.ids.next();
  }

  async holdRules(siteIds: readonly string[], intent: 'rely' | 'change'): Promise<void> {
    const lock = intent === 'rely' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await this.transaction.query(
      `SELECT ${lock}(hashtextextended('retrieval-rules:' || site_id, 0))
       FROM (SELECT unnest($1::text[]) AS site_id ORDER BY 1) AS site`,
      [siteIds],
    );
  }

  announce(changes: readonly TaskChange[], inTheNameOf: 'who-filed' | 'command'): void {
    for (const change of changes)
      publishChange(this.transaction, change, inTheNameOf === 'who-filed' ? change.task.origin : undefined);
  }
}
