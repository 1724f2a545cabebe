import type { RequestFacts } from './facts.js';
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
  /** Null when the request waits for a person's finding. */
  readonly routing: AssessedRouting | null;
}

/** Who may decide, and what is proposed to them. */
export interface AssessedRouting extends Route {
  readonly proposal: 'grant' | 'refuse';
  readonly proposedAmountCents: number | null;
  readonly ceilingCents: number | null;
}

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
  engine.setFacts(facts);
  const judged = regulation.conditions
    .filter(({ code }) => aid.conditions.includes(code))
    .map((condition) => judge(engine, condition));
  const outcome = outcomeOf(judged.map(({ condition }) => condition));
  const resteAVivre = engine.cents(regulation.resteAVivre);
  const missing = [...new Set(judged.flatMap((one) => one.missing))];
  const proposedAmountCents = outcome === 'ineligible' ? null : proposedAmount(aid, facts);
  return {
    outcome,
    resteAVivreCents: resteAVivre.cents,
    proposedAmountCents,
    conditions: judged.map(({ condition }) => condition),
    missing,
    routing: route({ regulation, engine, aid, outcome, proposedAmountCents }),
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

/** What was asked, up to the aid's ceiling; the ceiling when nothing was asked. */
function proposedAmount({ ceilingCents }: Aid, { submission }: RequestFacts): number | null {
  const asked = submission.requestedAmountCents;
  if (asked === null) return ceilingCents;
  return ceilingCents === null ? asked : Math.min(asked, ceilingCents);
}

interface RoutingQuestion {
  readonly regulation: Regulation;
  readonly engine: RuleEngine;
  readonly aid: Aid;
  readonly outcome: Assessment['outcome'];
  readonly proposedAmountCents: number | null;
}

function route(question: RoutingQuestion): AssessedRouting | null {
  const chosen = chooseRoute(question);
  if (chosen === null) return null;
  const { engine, aid, outcome, proposedAmountCents } = question;
  return {
    authority: chosen.authority,
    because: engine.sentence(chosen.because),
    proposal: outcome === 'ineligible' ? 'refuse' : 'grant',
    proposedAmountCents,
    ceilingCents: aid.ceilingCents,
  };
}

function chooseRoute({ regulation, engine, aid, outcome }: RoutingQuestion): Route | null {
  const { cases, otherwise, noQuotient, refusal, toAssess } = regulation.routing;
  if (outcome === 'ineligible') return refusal;
  if (outcome === 'to-assess') return toAssess;
  if (aid.sources.includes('quotient-familial') && engine.judge('quotient familial . absent').answer === true)
    return noQuotient ?? otherwise;
  return cases.find(({ when }) => engine.judge(when).answer === true) ?? otherwise;
}
