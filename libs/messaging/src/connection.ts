import {
  PermissionViolationError,
  connect,
  type NatsConnection,
  type NodeConnectionOptions,
} from '@nats-io/transport-node';
import { inboxPrefixOf } from '@octroi/contracts';
import type { MessagingObserver } from './observer.js';

/** How a process reaches NATS. */
export interface NatsOptions {
  /** Name of the process: connection name, and prefix `_INBOX_<service>` of its reply subjects (so that each user may read only its own). */
  readonly service: string;
  /** One or more `host:port` or `nats://…`. */
  readonly servers: string | readonly string[];
  readonly user?: string;
  readonly password?: string;
  readonly tls?: NodeConnectionOptions['tls'];
}

/**
 * What `tls://` in an address asks for: a server that does not speak TLS is then refused. (One that does is spoken to in TLS whatever the address says.)
 * An authority of one's own is known by Node's `NODE_EXTRA_CA_CERTS`.
 */
export function tlsOf(url: string): NodeConnectionOptions['tls'] {
  return url.startsWith('tls://') ? {} : undefined;
}

/** Connects for good: waits for the first connection, and reconnects for ever. */
export async function connectNats(options: NatsOptions): Promise<NatsConnection> {
  return connect({ ...connectionOptions(options), waitOnFirstConnect: true });
}

function connectionOptions({ service, servers, user, password, tls }: NatsOptions): NodeConnectionOptions {
  return {
    name: service,
    servers: typeof servers === 'string' ? servers : [...servers],
    ...(user === undefined ? {} : { user, pass: password }),
    ...(tls === undefined ? {} : { tls }),
    inboxPrefix: inboxPrefixOf(service),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    pingInterval: 5_000,
    maxPingOut: 2,
    timeout: 5_000,
  };
}

/**
 * A connection that may not exist yet: it is made in the background, and made again if the server ends it for good (refused credentials,
 * say), so that a process starts and works without NATS.
 */
export class NatsLink {
  private nc: NatsConnection | null = null;
  private up = false;
  private ended = false;
  private maintained: Promise<void> | null = null;
  private endWait: (() => void) | null = null;

  constructor(
    private readonly options: NatsOptions,
    private readonly observer: MessagingObserver = {},
  ) {}

  /** The connection, or null when there is none now (never made, or cut and not yet back). */
  get current(): NatsConnection | null {
    return this.up ? this.nc : null;
  }

  /** Begins to connect. A second call does nothing. */
  start(): this {
    this.maintained ??= this.maintain();
    return this;
  }

  /** Sends what is buffered and closes. */
  async close(): Promise<void> {
    this.ended = true;
    this.endWait?.();
    const connection = this.nc;
    if (connection !== null && !connection.isClosed()) {
      if (this.up) await connection.drain().catch(() => undefined);
      if (!connection.isClosed()) await connection.close();
    }
    await this.maintained;
  }

  private async maintain(): Promise<void> {
    while (!this.ended) {
      try {
        const connection = await connect(connectionOptions(this.options));
        await this.follow(connection);
      } catch (error) {
        this.note('warn', 'nats-unreachable', error);
      }
      await this.pause(500);
    }
  }

  private async follow(connection: NatsConnection): Promise<void> {
    this.nc = connection;
    this.up = true;
    this.note('info', 'nats-connected');
    // Credentials were given, and nobody is asked for any: no right holds there.
    if (this.options.user !== undefined && connection.info?.auth_required !== true)
      this.note('error', 'nats-lets-anybody-in');
    if (this.ended) await connection.close();
    for await (const status of connection.status()) {
      if (status.type === 'error') this.noteError(status.error);
      if (status.type === 'disconnect') this.turn(false, 'nats-disconnected');
      if (status.type === 'reconnect') this.turn(true, 'nats-reconnected');
    }
    await connection.closed();
    this.up = false;
    this.nc = null;
  }

  /** What the server refuses this user, by its subject. */
  private noteError(error: Error): void {
    if (!(error instanceof PermissionViolationError)) return;
    const { operation, subject } = error;
    this.observer.note?.({ level: 'error', code: 'nats-permission-denied', details: { operation, subject } });
  }

  private turn(up: boolean, code: string): void {
    this.up = up;
    this.note(up ? 'info' : 'warn', code);
  }

  private note(level: 'info' | 'warn' | 'error', code: string, error?: unknown): void {
    if (this.ended) return;
    this.observer.note?.({ level, code, details: error instanceof Error ? { error: error.name } : undefined });
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.ended ? 0 : ms);
      this.endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
