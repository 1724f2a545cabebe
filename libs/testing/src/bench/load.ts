import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { aRequest } from '../acceptance/client.js';

/** Quotient below which Chaville's agents grant alone. */
const BELOW_THRESHOLD = 300;
/** Most requests that one act may decide. */
const BATCH = 200;

/** Agents of many sites at one gateway. */
export interface LoadTarget {
  readonly url: string;
  /** Bearer token of the agent of each site. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** What is filed. */
export interface LoadPlan {
  readonly requests: number;
  /** Submissions waited for at the same time. */
  readonly inFlight: number;
  /** Submissions a second; as many as possible when undefined. */
  readonly rate?: number;
  /** Number of the first request: people differ by it. */
  readonly firstNumber: number;
}

/** What came out. */
export interface LoadResult {
  readonly seconds: number;
  readonly decided: number;
  /** Time of each answer to a submission, in ms. */
  readonly submissionMs: readonly number[];
}

/** Files requests in turn over the sites while their agents decide what is routed to them, in batches; ends when all are decided. */
export async function runLoad(
  target: LoadTarget,
  plan: LoadPlan,
  progress: (line: string) => void,
): Promise<LoadResult> {
  const client = new GatewayClient(target, plan.inFlight + 8);
  const sites = [...target.tokens.keys()];
  const submissionMs: number[] = [];
  let decided = 0;
  const started = performance.now();
  const ticker = setInterval(() => {
    progress(`  ${submissionMs.length} filed, ${decided} decided`);
  }, 5_000);
  try {
    const decideAll = async (): Promise<void> => {
      for (let turn = 0; decided < plan.requests; turn += 1) {
        const now = await client.decideRouted(sites[turn % sites.length] ?? '');
        decided += now;
        if (turn % sites.length === sites.length - 1) await pause(50);
      }
    };
    await Promise.all([fileAll({ client, plan, sites, submissionMs, started }), decideAll()]);
    return { seconds: (performance.now() - started) / 1000, decided, submissionMs };
  } finally {
    clearInterval(ticker);
    await client.close();
  }
}

interface Filing {
  readonly client: GatewayClient;
  readonly plan: LoadPlan;
  readonly sites: readonly string[];
  readonly submissionMs: number[];
  readonly started: number;
}

async function fileAll({ client, plan, sites, submissionMs, started }: Filing): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < plan.requests) {
      const number = next;
      next += 1;
      if (plan.rate !== undefined) await pause(Math.max(0, started + (number / plan.rate) * 1000 - performance.now()));
      const sent = performance.now();
      await client.file(sites[number % sites.length] ?? '', plan.firstNumber + number);
      submissionMs.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: plan.inFlight }, lane));
}

/** The calls of agents, over kept connections. */
export class GatewayClient {
  private readonly pool: Pool;

  constructor(
    private readonly target: LoadTarget,
    connections: number,
  ) {
    this.pool = new Pool(target.url, { connections });
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

  /** Grants what waits for the site's agent, at most one batch. @returns how many were decided */
  async decideRouted(site: string): Promise<number> {
    const ids = await this.listRouted(site);
    return ids.length === 0 ? 0 : this.decide(site, ids);
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

  async close(): Promise<void> {
    await this.pool.close();
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
        authorization: `Bearer ${this.target.tokens.get(request.site) ?? ''}`,
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
