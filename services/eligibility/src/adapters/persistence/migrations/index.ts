import { Foundations1764000000001 } from './0001-foundations.js';
import { DraftsAndLedger1764000000002 } from './0002-drafts-and-ledger.js';
import { Findings1764000000003 } from './0003-findings.js';
import { GrantsOfACentre1764000000004 } from './0004-grants-of-a-centre.js';
import { RequestHolders1764000000005 } from './0005-request-holders.js';
import { Retention1764000000006 } from './0006-retention.js';

/** Migrations of the schema `eligibility`, oldest first. */
export const MIGRATIONS = [
  Foundations1764000000001,
  DraftsAndLedger1764000000002,
  Findings1764000000003,
  GrantsOfACentre1764000000004,
  RequestHolders1764000000005,
  Retention1764000000006,
];

/** Tables of our own that the worker role reads across sites: what is old enough to be purged. */
export const WORKER_TABLES: readonly string[] = ['access_log'];
