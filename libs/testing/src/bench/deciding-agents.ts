import { setMaxListeners } from 'node:events';
import { BATCH, type GatewayClient } from './gateway-client.js';

/** The agents of many sites, who are told what is routed, as by an open page, and grant it in batches, one site after the other. */
export class DecidingAgents {
  private readonly leaving = new AbortController();
  /** Sites where something was routed since they were looked at, the longest ago first. */
  private readonly told = new Set<string>();
  private wake: () => void = () => undefined;
  private count = 0;
  private failure: Error | undefined;

  constructor(
    private readonly client: GatewayClient,
    sites: readonly string[],
  ) {
    setMaxListeners(sites.length, this.leaving.signal);
    for (const site of sites) void this.follow(site);
  }

  /** Requests decided. */
  get decided(): number {
    return this.count;
  }

  /** Ends once so many are decided. */
  async decide(requests: number): Promise<void> {
    while (this.count < requests) {
      if (this.failure !== undefined) throw this.failure;
      const [site] = this.told;
      if (site === undefined) await new Promise<void>((resolve) => (this.wake = resolve));
      else await this.decideAt(site);
    }
  }

  leave(): void {
    this.leaving.abort();
  }

  private async decideAt(site: string): Promise<void> {
    this.told.delete(site);
    const ids = await this.client.listRouted(site);
    if (ids.length > 0) this.count += await this.client.decide(site, ids);
    if (ids.length === BATCH) this.hear(site);
  }

  private async follow(site: string): Promise<void> {
    try {
      await this.client.follow(site, () => this.hear(site), this.leaving.signal);
      throw new Error(`${site}: nothing is told any more`);
    } catch (error) {
      if (!this.leaving.signal.aborted) this.fail(error);
    }
  }

  private hear(site: string): void {
    this.told.add(site);
    this.wake();
  }

  private fail(error: unknown): void {
    this.failure = error instanceof Error ? error : new Error(String(error));
    this.wake();
  }
}
