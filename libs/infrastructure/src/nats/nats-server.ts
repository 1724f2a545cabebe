import type { InfrastructureProvider, Progress, ServerHandle } from '../server-handle.js';
import type { NatsSearch } from './nats-program.js';

/** What `startNats` needs. */
export interface NatsOptions {
  /** Folder of JetStream's files; made when missing, kept afterwards. */
  readonly storeDir: string;
  /** Port to listen on. @default a free port */
  readonly port?: number;
  /** A configuration file of nats-server (users, limits); address, port and store stay ours. */
  readonly configFile?: string;
  /** A folder that is deleted if we are killed, for servers of a test run. */
  readonly temporaryFolder?: string;
  /** Where to look for the program. @default the PATH, the caches, the official release, Debian's package */
  readonly search?: NatsSearch;
  /** Where it comes from. @default as OCTROI_INFRA says, else embedded */
  readonly provider?: InfrastructureProvider;
  readonly progress?: Progress;
}

/** A running nats-server with JetStream, listening on 127.0.0.1 alone. */
export interface NatsHandle extends ServerHandle {
  /** e.g. `nats://127.0.0.1:4222` */
  readonly url: string;
}
