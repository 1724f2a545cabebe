import { Foundations1764000000001 } from './0001-foundations.js';
import { WebSessions1764000000002 } from './0002-web-sessions.js';
import { Worklists1764000000003 } from './0003-worklists.js';
import { ChangeLog1764000000004 } from './0004-change-log.js';
import { Statistics1764000000005 } from './0005-statistics.js';
import { Webhooks1764000000006 } from './0006-webhooks.js';
import { LongLists1764000000007 } from './0007-long-lists.js';
import { OperatorActs1764000000008 } from './0008-operator-acts.js';
import { SealedIdTokens1764000000009 } from './0009-sealed-id-tokens.js';
import { WebhookTraces1764000000010 } from './0010-webhook-traces.js';
import { Retention1764000000011 } from './0011-retention.js';
import { ProtectedCases1764000000012 } from './0012-protected-cases.js';
import { SealedSignIns1764000000013 } from './0013-sealed-sign-ins.js';

/** Migrations of the schema `gateway`, oldest first. */
export const MIGRATIONS = [
  Foundations1764000000001,
  WebSessions1764000000002,
  Worklists1764000000003,
  ChangeLog1764000000004,
  Statistics1764000000005,
  Webhooks1764000000006,
  LongLists1764000000007,
  OperatorActs1764000000008,
  SealedIdTokens1764000000009,
  WebhookTraces1764000000010,
  Retention1764000000011,
  ProtectedCases1764000000012,
  SealedSignIns1764000000013,
];

/** Tables of our own that the worker role reads across sites: who belongs where, and which requests changed, by identifiers alone. */
export const WORKER_TABLES: readonly string[] = [
  ...['site_user', 'timeline_entry', 'webhook', 'webhook_delivery', 'access_log', 'protected_case'],
];
