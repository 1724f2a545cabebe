import { Foundations1764000000001 } from './0001-foundations.js';
import { UpstreamLane1764000000002 } from './0002-upstream-lane.js';
import { Households1764000000003 } from './0003-households.js';
import { Operations1764000000004 } from './0004-operations.js';
import { Sources1764000000005 } from './0005-sources.js';
import { ProvingDocuments1764000000006 } from './0006-proving-documents.js';
import { RecentCalls1764000000007 } from './0007-recent-calls.js';
import { HabilitationEnds1764000000008 } from './0008-habilitation-ends.js';
import { FiguresAndContradictions1764000000009 } from './0009-figures-and-contradictions.js';
import { Retention1764000000010 } from './0010-retention.js';
import { Waits1764000000011 } from './0011-waits.js';
import { ToldPauses1764000000012 } from './0012-told-pauses.js';

/** Migrations of the schema `retrieval`, oldest first. */
export const MIGRATIONS = [
  Foundations1764000000001,
  UpstreamLane1764000000002,
  Households1764000000003,
  Operations1764000000004,
  Sources1764000000005,
  ProvingDocuments1764000000006,
  RecentCalls1764000000007,
  HabilitationEnds1764000000008,
  FiguresAndContradictions1764000000009,
  Retention1764000000010,
  Waits1764000000011,
  ToldPauses1764000000012,
];

/** Tables of our own that the worker role reads across sites: the heads of tasks, ids and states only; sealed tokens; dates of habilitations; and what is old enough to be purged. */
export const WORKER_TABLES: readonly string[] = [
  ...['task', 'sealed_token', 'call_log', 'asked_question', 'habilitation', 'access_log'],
];
