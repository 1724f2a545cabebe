import { setTimeout as pause } from 'node:timers/promises';
import { DecidingAgents } from './deciding-agents.js';
import { GatewayClient, type LoadTarget } from './gateway-client.js';

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
  const agents = new DecidingAgents(client, sites);
  const submissionMs: number[] = [];
  const started = performance.now();
  const ticker = setInterval(() => {
    progress(`  ${submissionMs.length} filed, ${agents.decided} decided`);
  }, 5_000);
  try {
    await Promise.all([fileAll({ client, plan, sites, submissionMs, started }), agents.decide(plan.requests)]);
    return { seconds: (performance.now() - started) / 1000, decided: agents.decided, submissionMs };
  } finally {
    clearInterval(ticker);
    agents.leave();
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
