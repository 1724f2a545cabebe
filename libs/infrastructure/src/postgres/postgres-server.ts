import type { InfrastructureProvider, Progress, ServerHandle } from '../server-handle.js';

/** Name of the superuser of the clusters made here. */
export const ADMIN_USER = 'postgres';

/** What `startPostgres` needs. */
export interface PostgresOptions {
  /** Folder of the cluster; made when missing, kept afterwards. */
  readonly dataDir: string;
  /** Password of the superuser. It is set when the cluster is made, so it must be kept with the folder. */
  readonly password: string;
  /** Port to listen on. @default a free port */
  readonly port?: number;
  /** Settings of the server (`-c name=value`), over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A folder that is deleted if we are killed, for servers of a test run. */
  readonly temporaryFolder?: string;
  /** The PATH to search. @default that of this process */
  readonly path?: string;
  /** Where it comes from. @default as OCTROI_INFRA says, else embedded */
  readonly provider?: InfrastructureProvider;
  readonly progress?: Progress;
}

/** A running PostgreSQL, listening on 127.0.0.1 alone. */
export interface PostgresHandle extends ServerHandle {
  /** URL of the superuser on the database `postgres`. */
  readonly adminUrl: string;
}
