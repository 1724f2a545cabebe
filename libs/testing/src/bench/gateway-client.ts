import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Pool } from 'undici';
import { aRequest } from '../acceptance/client.js';

/** Quotient below which Chaville's agents grant alone. */
const BELOW_THRESHOLD = 300;
/** Most requests that one act may decide. */
export const BATCH = 200;

/** Agents of many sites at one gateway. */
export interface LoadTarget {
  readonly url: string;
  /** Bearer token of the agent of each site. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** The calls of agents, over kept connections. */
export class GatewayClient {
  private readonly pool: Pool;
  private readonly streams: Pool;

  constructor(
    private readonly target: LoadTarget,
    connections: number,
  ) {
    this.pool = new Pool(target.url, { connections });
    this.streams = new Pool(target.url, { connections: target.tokens.size, bodyTimeout: 0 });
  }

  async file(site: string, number: number): Promise<void> {
    await this.call({
      site,
      method: 'POST',
      path: 'aid-requests',
      status: 201,
      body: aRequest(number, BELOW_THRESHOLD),
    });
  }

  /** What waits for the site's agent, at most one batch. */
  async listRouted(site: string): Promise<string[]> {
    const path = `aid-requests?status=awaiting-decision&authority=delegated-agent&limit=${BATCH}`;
    const { items } = await this.call<{ items: { id: string }[] }>({ site, method: 'GET', path, status: 200 });
    return items.map(({ id }) => id);
  }

  /** Grants these requests in one act. @returns how many were decided */
  async decide(site: string, ids: readonly string[]): Promise<number> {
    const decision = { outcome: 'granted', amountCents: 15_000 };
    const body = { items: ids.map((requestId) => ({ requestId, decision })) };
    const answer = { site, method: 'POST', path: 'decisions', status: 200, body } as const;
    const { results } = await this.call<{ results: { status: string }[] }>(answer);
    return results.filter(({ status }) => status === 'recorded').length;
  }

  /** Says whenever something was routed in a site, as its open pages are told, until the signal. */
  async follow(site: string, told: () => void, signal: AbortSignal): Promise<void> {
    const { statusCode, body } = await this.streams.request({
      path: `/v1/sites/${site}/changes`,
      method: 'GET',
      headers: this.headersOf(site),
      signal,
    });
    if (statusCode !== 200) throw new Error(`GET changes: ${statusCode} ${await body.text()}`);
    for await (const line of createInterface({ input: body })) {
      if (line === 'event: refresh' || line.includes('"request-routed"')) told();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.close(), this.streams.destroy()]);
  }

  private headersOf(site: string): Record<string, string> {
    return { authorization: `Bearer ${this.target.tokens.get(site) ?? ''}` };
  }

  private async call<Answer>(request: {
    readonly site: string;
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly status: number;
    readonly body?: object;
  }): Promise<Answer> {
    const { statusCode, body } = await this.pool.request({
      path: `/v1/sites/${request.site}/${request.path}`,
      method: request.method,
      headers: {
        ...this.headersOf(request.site),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
    });
    const answer = (await body.json()) as Answer;
    if (statusCode !== request.status)
      throw new Error(`${request.method} ${request.path}: ${statusCode} ${JSON.stringify(answer)}`);
    return answer;
  }
}
