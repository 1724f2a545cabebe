import { Foundations1764000000001 } from './0001-foundations.js';
import { Search1764000000002 } from './0002-search.js';
import { Corrections1764000000003 } from './0003-corrections.js';
import { NotesAndDrafts1764000000004 } from './0004-notes-and-drafts.js';
import { Documents1764000000005 } from './0005-documents.js';
import { Retention1764000000006 } from './0006-retention.js';
import { ProtectedFiles1764000000007 } from './0007-protected-files.js';
import { Promises1764000000008 } from './0008-promises.js';
import { ReferencesOfTheirFilers1764000000009 } from './0009-references-of-their-filers.js';

/** Migrations of the schema `intake`, oldest first. */
export const MIGRATIONS = [
  Foundations1764000000001,
  Search1764000000002,
  Corrections1764000000003,
  NotesAndDrafts1764000000004,
  Documents1764000000005,
  Retention1764000000006,
  ProtectedFiles1764000000007,
  Promises1764000000008,
  ReferencesOfTheirFilers1764000000009,
];

/** Tables of our own that the worker role reads across sites: what is old enough to be purged. */
export const WORKER_TABLES: readonly string[] = ['request_draft', 'access_log'];
