import { receivedV1, type ServiceName } from '@octroi/contracts';
import { NatsLink, OutboxRelay, Reconciler, tlsOf, typeOrmRunner, type MessagingObserver } from '@octroi/messaging';
import type { DataSource } from 'typeorm';
import type { ActorTokens } from './actor-tokens.js';
import type { RequestClient } from './request-client.js';

/** What a {@link MessagingRuntime} needs. */
export interface MessagingRuntimeOptions {
  readonly service: ServiceName;
  readonly nats: { readonly url: string; readonly user?: string; readonly password?: string };
  readonly workerSource: DataSource;
  readonly tokens: ActorTokens;
  readonly requests: RequestClient;
  readonly observer: MessagingObserver;
}

/** Site of requests that are about no site: what one service asks another about its own machinery. */
export const NO_SITE = 'platform';

/** The outgoing half of a service's messaging: its connection, its relay and its reconciler. */
export class MessagingRuntime {
  readonly link: NatsLink;
  private readonly relay: OutboxRelay;
  private readonly reconciler: Reconciler;

  constructor(private readonly options: MessagingRuntimeOptions) {
    const { service, nats, observer } = options;
    const sql = typeOrmRunner(options.workerSource);
    const { url: servers, user, password } = nats;
    this.link = new NatsLink({ service, servers, user, password, tls: tlsOf(servers) }, observer);
    this.relay = new OutboxRelay({ service, sql, nats: this.link, observer, onLoss: () => this.reconciler.wake() });
    this.reconciler = new Reconciler({
      service,
      sql,
      nats: this.link,
      observer,
      ask: (consumer, eventIds) => this.askMissing(consumer, eventIds),
      onReemitted: () => this.relay.wake(),
    });
  }

  /** True while NATS is reached. */
  get connected(): boolean {
    return this.link.current !== null;
  }

  /** Begins to connect, publish and reconcile. */
  start(): void {
    this.link.start();
    this.relay.start();
    this.reconciler.start();
  }

  /** Call it after a commit that wrote events. */
  wakeRelay(): void {
    this.relay.wake();
  }

  /** Finishes what is in flight and closes the connection. */
  async stop(): Promise<void> {
    await Promise.all([this.relay.stop(), this.reconciler.stop()]);
    await this.link.close();
  }

  private async askMissing(consumer: ServiceName, eventIds: readonly string[]): Promise<readonly string[]> {
    const actor = await this.options.tokens.signForService(null, 'reconcile');
    const payload = { eventIds: [...eventIds] };
    const { result } = await this.options.requests.send(receivedV1[consumer], {
      siteId: NO_SITE,
      actor,
      correlationId: 'reconciliation',
      payload,
    });
    return result.missing;
  }
}
