import type { CivilDate } from '@octroi/kernel';
import { boundsOf, centreKeyOf } from './declared-facts.js';
import { NO_QUOTIENT, PROPOSED_AMOUNT, REQUESTED_AMOUNT } from './facts.js';
import { factsOf, namesOfCap } from './compile.js';
import { questionsOf } from './questions.js';
import { epochsOf, type Aid, type Condition, type Regulation, type Route } from './regulation.js';
import { euros, type GrantSelection, type RequestFacts } from './request-facts.js';
import { RuleEngine, type Situation } from './rule-engine.js';
import { situationOf } from './situation.js';

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
  /** Codes of the questions to ask, the one that decides fastest first. */
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

/** What is assessed, its facts already by name. */
export interface AssessedSituation {
  readonly aid: Aid;
  readonly urgent: boolean;
  /** Date that chooses the parameters. */
  readonly on: string;
  readonly situation: Situation;
}

/** What is left of a cap: euros in cents, a number of grants; null where the cap has no such limit, or where it cannot be told. */
export interface CapLeft {
  readonly code: string;
  readonly leftCents: number | null;
  readonly leftGrants: number | null;
}

/** Grants of the whole centre that a regulation asks for: dates are those of the requests, both included; `aids` null for all of them. */
export interface CentreSelection {
  /** Name of the answer in `RequestFacts.centre`. */
  readonly key: string;
  readonly aids: readonly string[] | null;
  readonly from: string;
  readonly until: string;
}

/** Highest amount that is ever told. */
const MOST_CENTS = 1e10;

/** Applies one version of a regulation. Pure: the same facts give the same result. Its engines are kept, one for each set of values of the parameters. */
export class Assessor {
  private readonly engines = new Map<string, RuleEngine>();
  private readonly epochs: readonly string[];

  /** True when a rule or a cap asks what was granted before to the household. */
  readonly usesHistory: boolean;
  /** True when a rule or a cap asks what the whole centre granted. */
  readonly usesCentre: boolean;
  private readonly ofCentre: readonly GrantSelection[];

  constructor(readonly regulation: Regulation) {
    this.epochs = epochsOf(regulation);
    const asked = factsOf(regulation).flatMap(({ grants }) => (grants === undefined ? [] : [grants]));
    this.usesHistory = asked.some(({ holder }) => holder !== 'centre');
    this.ofCentre = asked.filter(({ holder }) => holder === 'centre');
    this.usesCentre = this.ofCentre.length > 0;
  }

  /** What has to be known of the whole centre's grants for a request of a date, each once; empty when no rule or cap asks for it. */
  centreSelections(on: string): readonly CentreSelection[] {
    const selections = this.ofCentre.map((selection): CentreSelection => {
      const [from, until] = boundsOf(selection.period, on as CivilDate);
      return { key: centreKeyOf(selection, on as CivilDate), aids: selection.aids, from, until };
    });
    return [...new Map(selections.map((selection) => [selection.key, selection])).values()];
  }

  /** What is left of each cap on the aid that is asked for. */
  capsLeft(facts: RequestFacts): readonly CapLeft[] {
    const { aid: code, requestedOn } = facts.submission;
    const aid = this.regulation.aids.find((one) => one.code === code);
    if (aid === undefined) return [];
    const engine = this.engineOn(requestedOn);
    engine.set(situationOf(facts, engine.used, aid));
    return this.regulation.caps
      .filter(({ aids }) => aids === null || aids.includes(code))
      .map((cap) => {
        const { count, left } = namesOfCap(cap.code);
        const granted = engine.has(count) ? engine.evaluate(count).value : null;
        return {
          code: cap.code,
          leftCents: cap.amount === null ? null : engine.cents(left).cents,
          leftGrants: cap.grants === null || typeof granted !== 'number' ? null : Math.max(0, cap.grants - granted),
        };
      });
  }

  /** The engine with the parameters at their value of a date. */
  engineOn(on: string): RuleEngine {
    const epoch = this.epochs.findLast((from) => from <= on) ?? '';
    const kept = this.engines.get(epoch);
    if (kept !== undefined) return kept;
    const made = RuleEngine.of(this.regulation, on);
    this.engines.set(epoch, made);
    return made;
  }

  /** Applies the regulation to a request. */
  assess(facts: RequestFacts): Assessment {
    const assessed = this.situationOf(facts);
    return assessed === null ? UNKNOWN_AID : this.assessSituation(assessed);
  }

  /** A request with its facts by name; null when the regulation does not know its aid. */
  situationOf(facts: RequestFacts): AssessedSituation | null {
    const { aid: code, requestedOn: on, urgent } = facts.submission;
    const aid = this.regulation.aids.find((one) => one.code === code);
    return aid === undefined ? null : { aid, urgent, on, situation: situationOf(facts, this.engineOn(on).used, aid) };
  }

  /** Applies the regulation to facts given by name. */
  assessSituation({ aid, urgent, on, situation }: AssessedSituation): Assessment {
    const { regulation } = this;
    const engine = this.engineOn(on);
    engine.set(situation);
    const judged = regulation.conditions
      .filter(({ code }) => aid.conditions.includes(code))
      .map((condition) => judge(engine, condition));
    const conditions = judged.map(({ condition }) => condition);
    const ruled = outcomeOf(conditions);
    const amount = ruled === 'ineligible' ? NOTHING : amountOf(engine, regulation, aid);
    const resteAVivreCents = regulation.resteAVivre === null ? null : engine.cents(regulation.resteAVivre).cents;
    if (urgent && aid.urgency !== null && ruled !== 'ineligible')
      return {
        ...urgently(engine, aid.urgency, amount),
        outcome: ruled,
        resteAVivreCents,
        conditions,
        missing: questionsOf(regulation, judged, []),
      };
    const decider =
      ruled === 'ineligible'
        ? { route: regulation.routing.refusal, missing: [] }
        : deciderOf(engine, { regulation, aid, amount, situation });
    const outcome = decider.route === null ? 'to-assess' : ruled;
    const proposedAmountCents = outcome === 'ineligible' ? null : amount.proposedCents;
    const route = decider.route !== null && ruled === 'to-assess' ? regulation.routing.toAssess : decider.route;
    return {
      outcome,
      resteAVivreCents,
      proposedAmountCents,
      conditions,
      missing: questionsOf(regulation, judged, decider.missing),
      routing:
        route === null
          ? null
          : routed(engine, route, {
              outcome,
              proposedAmountCents,
              ceilingCents: amount.ceilingCents ?? aid.ceilingCents,
            }),
    };
  }
}

const UNKNOWN_AID: Assessment = {
  outcome: 'to-assess',
  resteAVivreCents: null,
  proposedAmountCents: null,
  conditions: [],
  missing: ['aid'],
  routing: null,
};

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

/** What the rules give, and the most that the authority may. */
export interface AidAmount {
  readonly proposedCents: number | null;
  readonly ceilingCents: number | null;
}

const NOTHING: AidAmount = { proposedCents: null, ceilingCents: null };

/** What the rule of the amount says, rounded once, within the real cost, the ceiling and what is left of the caps; null when it cannot be told. */
export function amountOf(engine: RuleEngine, { caps }: Regulation, aid: Aid): AidAmount {
  const left = caps.filter(({ aids, amount }) => amount !== null && (aids === null || aids.includes(aid.code)));
  const limits = [
    ...(aid.ceilingCents === null ? [] : [aid.ceilingCents]),
    ...[...(aid.boundedBy === null ? [] : [aid.boundedBy]), ...left.map(({ code }) => namesOfCap(code).left)].map(
      (rule) => engine.cents(rule).cents,
    ),
  ];
  if (limits.includes(null)) return { proposedCents: null, ceilingCents: aid.ceilingCents };
  const ceiling = Math.max(0, Math.min(...limits.map((limit) => limit ?? 0), MOST_CENTS));
  const ruled = rounded(engine, aid);
  const most = aid.amountIs === 'maximum' && ruled !== null ? Math.min(ceiling, Math.max(0, ruled)) : ceiling;
  const ceilingCents = most === MOST_CENTS ? null : most;
  const asked = aid.amountIs === 'maximum' ? engine.cents(REQUESTED_AMOUNT).cents : ruled;
  if (asked === null || ruled === null) return { proposedCents: null, ceilingCents };
  const proposed = Math.max(0, Math.min(asked, most));
  return { proposedCents: proposed < aid.minimumCents ? 0 : proposed, ceilingCents };
}

function rounded(engine: RuleEngine, { amount, rounding }: Aid): number | null {
  const { cents } = engine.cents(amount);
  if (cents === null || rounding === 'cent') return cents;
  const bring = { 'euro-down': Math.floor, 'euro-nearest': Math.round, 'euro-up': Math.ceil }[rounding];
  return bring(cents / 100) * 100;
}

/** Nothing that is missing may hold up an urgent request: the person's word is enough. */
function urgently(
  engine: RuleEngine,
  { ceilingCents, ...route }: NonNullable<Aid['urgency']>,
  amount: AidAmount,
): Pick<Assessment, 'proposedAmountCents' | 'routing'> {
  const most = Math.min(ceilingCents, amount.ceilingCents ?? ceilingCents);
  const proposedAmountCents = amount.proposedCents === null ? null : Math.min(amount.proposedCents, most);
  return {
    proposedAmountCents,
    routing: routed(engine, route, { outcome: 'eligible', proposedAmountCents, ceilingCents: most }),
  };
}

interface Decider {
  /** Null when a missing fact keeps it open. */
  readonly route: Route | null;
  readonly missing: readonly string[];
}

interface ToRoute {
  readonly regulation: Regulation;
  readonly aid: Aid;
  readonly amount: AidAmount;
  readonly situation: Situation;
}

/** Who decides when the conditions are met: the first case that says yes. A case that nobody can judge yet stops the search, rather than let a later one be taken. */
function deciderOf(engine: RuleEngine, { regulation: { routing }, aid, amount, situation }: ToRoute): Decider {
  if (aid.sources.includes('quotient-familial') && engine.judge(NO_QUOTIENT).answer === true)
    return { route: routing.noQuotient ?? routing.otherwise, missing: [] };
  if (amount.proposedCents !== null && engine.used.some(({ name }) => name === PROPOSED_AMOUNT))
    engine.set(new Map([...situation, [PROPOSED_AMOUNT, { number: euros(amount.proposedCents), unit: '€' }]]));
  for (const route of routing.cases) {
    if (route.aids.length > 0 && !route.aids.includes(aid.code)) continue;
    const { answer, missing } = engine.judge(route.when);
    if (answer === true) return { route, missing: [] };
    if (answer === null && missing.length > 0) return { route: routing.missingData, missing };
  }
  return { route: routing.otherwise, missing: [] };
}

interface Proposal {
  readonly outcome: Assessment['outcome'];
  readonly proposedAmountCents: number | null;
  readonly ceilingCents: number | null;
}

function routed(
  engine: RuleEngine,
  { authority, because }: Route,
  { outcome, proposedAmountCents, ceilingCents }: Proposal,
): AssessedRouting {
  const proposal = outcome === 'ineligible' ? 'refuse' : 'grant';
  return { authority, because: engine.sentence(because), proposal, proposedAmountCents, ceilingCents };
}
