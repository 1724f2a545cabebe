/** Who may decide. */
export type Authority = 'delegated-agent' | 'vice-president' | 'commission-permanente' | 'conseil-administration';

/** Where a request goes, and the French sentence that says why; `{rule name}` is replaced by the value of the rule. */
export interface Route {
  readonly authority: Authority;
  readonly because: string;
}

/** A route that is taken when a rule says yes. */
export interface RoutingCase extends Route {
  /** Name of a rule. */
  readonly when: string;
}

/** A condition of the aids, judged by a rule that says yes or no, with what a citizen reads in each case. */
export interface Condition {
  readonly code: string;
  /** Name of a rule. */
  readonly rule: string;
  readonly met: string;
  readonly notMet: string;
  readonly toAssess: string;
}

/** One aid. */
export interface Aid {
  readonly code: string;
  readonly label: string;
  readonly sources: readonly 'quotient-familial'[];
  /** Month of the quotient that the regulation names. */
  readonly quotientMonth: 'request' | 'previous';
  /** Never passed, whatever the rules say. */
  readonly ceilingCents: number | null;
  /** Name of the rule of the proposed amount, in euros. */
  readonly amount: string;
  /** Codes of the conditions that hold for this aid. */
  readonly conditions: readonly string[];
}

/** Who decides what. */
export interface Routing {
  /** Tried in order, for a request whose conditions are met. */
  readonly cases: readonly RoutingCase[];
  /** When no case is taken. */
  readonly otherwise: Route;
  /** When the household has no quotient familial; required where an aid uses it. */
  readonly noQuotient: Route | null;
  /** When a condition is not met: a refusal is proposed, to somebody who may refuse. */
  readonly refusal: Route;
  /** When a condition is left to a person; null keeps the request waiting for a finding. */
  readonly toAssess: Route | null;
}

/** A version of a regulation, checked. */
export interface Regulation {
  /** Date of adoption. */
  readonly version: string;
  readonly deliberation: { readonly reference: string; readonly date: string };
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly aids: readonly Aid[];
  /** Publicodes rules, as written. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly conditions: readonly Condition[];
  /** Name of the rule of the reste à vivre, in euros. */
  readonly resteAVivre: string;
  readonly routing: Routing;
}

/** Where a file names a rule (path of keys), and what the rule must give there; a sentence takes anything. */
export interface RuleUse {
  readonly path: readonly (string | number)[];
  readonly rule: string;
  readonly gives: 'yes-no' | 'euros' | 'anything';
}

type RuledParts = Pick<Regulation, 'aids' | 'conditions' | 'routing' | 'resteAVivre'>;

/** Every place where a regulation names a rule outside of the rules themselves: in sentences too, in braces. */
export function ruleUses({ aids, conditions, routing, resteAVivre }: RuledParts): readonly RuleUse[] {
  const { cases, otherwise, refusal, noQuotient, toAssess } = routing;
  const routes = Object.entries({ otherwise, refusal, 'no-quotient': noQuotient, 'to-assess': toAssess });
  return [
    { path: ['reste-a-vivre'], rule: resteAVivre, gives: 'euros' },
    ...aids.map(({ code, amount }): RuleUse => ({ path: ['aids', code, 'amount'], rule: amount, gives: 'euros' })),
    ...conditions.flatMap(({ code, rule, met, notMet, toAssess: open }): RuleUse[] => [
      { path: ['conditions', code, 'rule'], rule, gives: 'yes-no' },
      ...[met, notMet, open].flatMap((text) => inBraces(['conditions', code], text)),
    ]),
    ...cases.flatMap(({ when, because }, index): RuleUse[] => [
      { path: ['routing', 'cases', index, 'when'], rule: when, gives: 'yes-no' },
      ...inBraces(['routing', 'cases', index, 'because'], because),
    ]),
    ...routes.flatMap(([name, route]) => (route === null ? [] : inBraces(['routing', name, 'because'], route.because))),
  ];
}

function inBraces(path: RuleUse['path'], text: string): RuleUse[] {
  return [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => ({
    path,
    rule: (match[1] ?? '').trim(),
    gives: 'anything',
  }));
}

/** The version that holds for an aid on a date: the latest adopted of those in force that know the aid. */
export function versionFor<V extends Pick<Regulation, 'version' | 'validFrom' | 'validUntil' | 'aids'>>(
  versions: readonly V[],
  aid: string,
  on: string,
): V | null {
  const inForce = versions.filter(
    ({ validFrom, validUntil, aids }) =>
      validFrom <= on && (validUntil === null || on <= validUntil) && aids.some(({ code }) => code === aid),
  );
  return inForce.toSorted((left, right) => (left.version < right.version ? 1 : -1))[0] ?? null;
}
