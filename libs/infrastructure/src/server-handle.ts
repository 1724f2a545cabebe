import type { ExitInfo } from './processes.js';

/** A server that this process started. */
export interface ServerHandle {
  /** Where it comes from, in a few words for the terminal, e.g. `embedded PostgreSQL 18.4`. */
  readonly origin: string;
  readonly port: number;
  /** Process number of the server (of the Docker client that runs it); undefined when Testcontainers holds it. */
  readonly pid: number | undefined;
  /** Resolves when the server has ended, for whatever reason. */
  readonly exited: Promise<ExitInfo>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Kills it and all its processes at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Where servers come from: the chain of embedded ones, or containers by Testcontainers (`OCTROI_INFRA=testcontainers`). */
export type InfrastructureProvider = 'embedded' | 'testcontainers';

/** Receives a line of progress for the person who waits. */
export type Progress = (line: string) => void;
