import { NO_QUOTIENT, type RequestFacts } from './facts.js';
import type { Aid, Condition, Regulation, Route } from './regulation.js';
import type { RuleEngine } from './rule-engine.js';

/** One condition, judged. */
export interface AssessedCondition {
  readonly code: string;
  readonly outcome: 'met' | 'not-met' | 'to-assess';
  readonly explanation: string;
}

/** What the regulation makes of a request. A proposal: a person decides. */
export interface Assessment {
  readonly outcome: 'eligible' | 'ineligible' | 'to-assess';
  readonly resteAVivreCents: number | null;
  readonly proposedAmountCents: number | null;
  readonly conditions: readonly AssessedCondition[];
  readonly missing: readonly string[];
  /** Null when the request waits for a fact or for a person's finding. */
  readonly routing: AssessedRouting | null;
}

/** Who may decide, and what is proposed to them. */
export interface AssessedRouting extends Route {
  readonly proposal: 'grant' | 'refuse';
  readonly proposedAmountCents: number | null;
  readonly ceilingCents: number | null;
}

/** Highest amount that is ever told. */
const MOST_CENTS = 1e10;

/** Applies a regulation to a request. Pure: the same facts give the same result. */
export function assess(regulation: Regulation, engine: RuleEngine, facts: RequestFacts): Assessment {
  const aid = regulation.aids.find(({ code }) => code === facts.submission.aid);
  if (aid === undefined)
    return {
      outcome: 'to-assess',
      resteAVivreCents: null,
      proposedAmountCents: null,
      conditions: [],
      missing: ['aid'],
      routing: null,
    };
  engine.setFacts({ ...facts, ceilingCents: aid.ceilingCents });
  const judged = regulation.conditions
    .filter(({ code }) => aid.conditions.includes(code))
    .map((condition) => judge(engine, condition));
  const conditions = judged.map(({ condition }) => condition);
  const ruled = outcomeOf(conditions);
  const decider =
    ruled === 'ineligible' ? { route: regulation.routing.refusal, missing: [] } : deciderOf(regulation, engine, aid);
  const outcome = decider.route === null ? 'to-assess' : ruled;
  const proposedAmountCents = outcome === 'ineligible' ? null : proposedAmount(engine, aid);
  const route = decider.route !== null && ruled === 'to-assess' ? regulation.routing.toAssess : decider.route;
  return {
    outcome,
    resteAVivreCents: engine.cents(regulation.resteAVivre).cents,
    proposedAmountCents,
    conditions,
    missing: [...new Set([...judged.flatMap((one) => one.missing), ...decider.missing])],
    routing: route === null ? null : routed(engine, route, { aid, outcome, proposedAmountCents }),
  };
}

interface JudgedCondition {
  readonly condition: AssessedCondition;
  readonly missing: readonly string[];
}

function judge(engine: RuleEngine, { code, rule, met, notMet, toAssess }: Condition): JudgedCondition {
  const { answer, missing } = engine.judge(rule);
  const [outcome, template] =
    answer === null
      ? (['to-assess', toAssess] as const)
      : answer
        ? (['met', met] as const)
        : (['not-met', notMet] as const);
  return { condition: { code, outcome, explanation: engine.sentence(template) }, missing };
}

/** One condition that is not met settles it; otherwise one that cannot be judged leaves it open. */
function outcomeOf(conditions: readonly AssessedCondition[]): Assessment['outcome'] {
  if (conditions.some(({ outcome }) => outcome === 'not-met')) return 'ineligible';
  return conditions.some(({ outcome }) => outcome === 'to-assess') ? 'to-assess' : 'eligible';
}

/** What the regulation's rule says, between nothing and the aid's ceiling; null when it cannot be told. */
function proposedAmount(engine: RuleEngine, { amount, ceilingCents }: Aid): number | null {
  const { cents } = engine.cents(amount);
  return cents === null ? null : Math.max(0, Math.min(cents, ceilingCents ?? MOST_CENTS));
}

interface Decider {
  /** Null when a missing fact keeps it open. */
  readonly route: Route | null;
  readonly missing: readonly string[];
}

/** Who decides when the conditions are met: the first case that says yes. A case that nobody can judge yet stops the search, rather than let a later one be taken. */
function deciderOf({ routing }: Regulation, engine: RuleEngine, { sources }: Aid): Decider {
  if (sources.includes('quotient-familial') && engine.judge(NO_QUOTIENT).answer === true)
    return { route: routing.noQuotient ?? routing.otherwise, missing: [] };
  for (const route of routing.cases) {
    const { answer, missing } = engine.judge(route.when);
    if (answer === true) return { route, missing: [] };
    if (answer === null && missing.length > 0) return { route: null, missing };
  }
  return { route: routing.otherwise, missing: [] };
}

interface RoutedAid {
  readonly aid: Aid;
  readonly outcome: Assessment['outcome'];
  readonly proposedAmountCents: number | null;
}

function routed(
  engine: RuleEngine,
  { authority, because }: Route,
  { aid, outcome, proposedAmountCents }: RoutedAid,
): AssessedRouting {
  return {
    authority,
    because: engine.sentence(because),
    proposal: outcome === 'ineligible' ? 'refuse' : 'grant',
    proposedAmountCents,
    ceilingCents: aid.ceilingCents,
  };
}
