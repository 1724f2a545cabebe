import { Foundations1764000000001 } from './0001-foundations.js';
import { WebSessions1764000000002 } from './0002-web-sessions.js';

/** Migrations of the schema `gateway`, oldest first. */
export const MIGRATIONS = [Foundations1764000000001, WebSessions1764000000002];

/** Tables of our own that the worker role reads across sites: who belongs where, by identifiers alone. */
export const WORKER_TABLES: readonly string[] = ['site_user'];
