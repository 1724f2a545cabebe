import type { DataSource } from '@octroi/kernel';
import type { DeclaredFact } from './declared-facts.js';
import type { GrantSelection } from './request-facts.js';

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
  /** Codes of the aids it is for; empty for all of them. */
  readonly aids: readonly string[];
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

/** An urgent request for an aid: decided at once by whom the regulation names, within a ceiling, on the person's word. */
export interface UrgencyPath extends Route {
  readonly ceilingCents: number;
}

/** What the person and the service read of an aid; no rule depends on it. */
export interface AidNotes {
  /** `grant`, `loan`, `voucher`, `in-kind` or `tariff`. */
  readonly form: string;
  readonly payment: readonly string[];
  readonly documents: readonly string[];
  readonly frequency: string | null;
  readonly duration: string | null;
  readonly advisory: string | null;
  readonly appeal: string | null;
}

/** One aid. */
export interface Aid {
  readonly code: string;
  readonly label: string;
  readonly sources: readonly DataSource[];
  /** Month of the quotient that the regulation names. */
  readonly quotientMonth: 'request' | 'previous';
  /** Never passed, whatever the rules say. */
  readonly ceilingCents: number | null;
  /** Name of the rule of the proposed amount, in euros. */
  readonly amount: string;
  /** `maximum`: the authority grants what it finds right, up to the amount. */
  readonly amountIs: 'proposed' | 'maximum';
  /** Name of the rule of what the aid may never pass: the real cost. */
  readonly boundedBy: string | null;
  /** Below this nothing is paid. */
  readonly minimumCents: number;
  /** To what the amount is brought, once. */
  readonly rounding: 'cent' | 'euro-down' | 'euro-nearest' | 'euro-up';
  /** Codes of the conditions that hold for this aid. */
  readonly conditions: readonly string[];
  readonly urgency: UrgencyPath | null;
  readonly notes: AidNotes;
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
  /** When a case rests on a fact that is missing; null keeps the request waiting for the fact. */
  readonly missingData: Route | null;
  /** Who may depart from the regulation, with a reason; null when nobody may. */
  readonly derogation: Route | null;
}

/** A number with dates: the value of the last date that has come holds. */
export interface Parameter {
  readonly name: string;
  readonly unit: string | null;
  /** From the oldest. */
  readonly values: readonly { readonly from: string; readonly value: number }[];
}

/** Reste à vivre and its kin: what comes in less what goes out, by head, by month or by day. */
export interface Measure {
  readonly name: string;
  /** Names of facts in euros a month. */
  readonly resources: string;
  readonly charges: string;
  /** Name of a fact or rule; null for a household as a whole. */
  readonly divisor: string | null;
  /** Null for a month. */
  readonly daysPerMonth: number | null;
  readonly decimals: number;
  readonly floor: number | null;
  readonly ceiling: number | null;
}

/** A bound of a tier: a number, or the name of a parameter. */
export type Bound = number | string;

/** One tier of a table, with both its bounds, and a value by column (`''` for a table without columns); null where a person judges. */
export interface Tier {
  readonly from: { readonly bound: Bound; readonly included: boolean } | null;
  readonly to: { readonly bound: Bound; readonly included: boolean } | null;
  readonly values: Readonly<Record<string, number | null>>;
}

/** A table of one or two dimensions. */
export interface Table {
  readonly name: string;
  /** Name of the rule that chooses the tier. */
  readonly rows: string;
  readonly rowUnit: string | null;
  /** How the value is read before it is compared. */
  readonly reading: 'exact' | 'truncated' | 'rounded';
  /** Values that the table must cover; outside of them a person judges. */
  readonly range: { readonly from: number | null; readonly to: number | null };
  /** Name of the rule that chooses the column. */
  readonly columns: string | null;
  readonly unit: string | null;
  readonly tiers: readonly Tier[];
}

/** A limit on what one household or person receives in a period, over some aids. */
export interface Cap extends GrantSelection {
  readonly code: string;
  readonly label: string;
  /** Name of the rule of the limit in euros; null when only the number of grants is limited. */
  readonly amount: string | null;
  readonly grants: number | null;
}

/** A worked case: facts, and what the regulation must make of them. */
export interface WorkedCase {
  readonly name: string;
  readonly aid: string;
  readonly on: string;
  readonly urgent: boolean;
  /** By name of a fact or rule. */
  readonly facts: Readonly<Record<string, boolean | number | string>>;
  readonly expect: {
    readonly outcome: string | null;
    readonly amountCents: number | null | undefined;
    readonly authority: string | null;
    readonly missing: readonly string[] | null;
    readonly conditions: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, boolean | number | string>>;
  };
}

/** A version of a regulation, checked. */
export interface Regulation {
  /** Date of adoption. */
  readonly version: string;
  readonly title: string | null;
  readonly deliberation: { readonly reference: string; readonly date: string };
  /** Which date of a request selects the version. */
  readonly selectedBy: 'request-date';
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly aids: readonly Aid[];
  readonly parameters: readonly Parameter[];
  readonly facts: readonly DeclaredFact[];
  readonly measures: readonly Measure[];
  readonly tables: readonly Table[];
  readonly caps: readonly Cap[];
  /** Publicodes rules, as written. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly conditions: readonly Condition[];
  /** Name of the rule of the reste à vivre, in euros; null when the regulation has none. */
  readonly resteAVivre: string | null;
  readonly routing: Routing;
  readonly appeal: string | null;
  readonly cases: readonly WorkedCase[];
}

/** Where a file names a rule (path of keys), and what the rule must give there; a sentence takes anything. */
export interface RuleUse {
  readonly path: readonly (string | number)[];
  readonly rule: string;
  readonly gives: 'yes-no' | 'euros' | 'number' | 'anything';
}

/** Every place where a regulation names a rule outside of the rules themselves: in sentences too, in braces. */
export function ruleUses(regulation: Regulation): readonly RuleUse[] {
  const { aids, conditions, measures, tables, caps, resteAVivre } = regulation;
  const use = (gives: RuleUse['gives'], rule: string | null, ...path: readonly (string | number)[]): RuleUse[] =>
    rule === null ? [] : [{ path, rule, gives }];
  return [
    ...use('euros', resteAVivre, 'reste-a-vivre'),
    ...aids.flatMap(({ code, amount, boundedBy, urgency }) => [
      ...use('euros', amount, 'aids', code, 'amount'),
      ...use('euros', boundedBy, 'aids', code, 'bounded-by'),
      ...(urgency === null ? [] : inBraces(['aids', code, 'urgency', 'because'], urgency.because)),
    ]),
    ...measures.flatMap(({ name, resources, charges, divisor }) => [
      ...use('euros', resources, 'measures', name, 'resources'),
      ...use('euros', charges, 'measures', name, 'charges'),
      ...use('number', divisor, 'measures', name, 'divisor'),
    ]),
    ...tables.flatMap(({ name, rows, columns }) => [
      ...use('number', rows, 'tables', name, 'rows'),
      ...use('anything', columns, 'tables', name, 'columns'),
    ]),
    ...caps.flatMap(({ code, amount }) => use('euros', amount, 'caps', code, 'amount')),
    ...conditions.flatMap(({ code, rule, met, notMet, toAssess }): RuleUse[] => [
      ...use('yes-no', rule, 'conditions', code, 'rule'),
      ...[met, notMet, toAssess].flatMap((text) => inBraces(['conditions', code], text)),
    ]),
    ...usesOfRouting(regulation.routing),
  ];
}

function usesOfRouting({
  cases,
  otherwise,
  refusal,
  noQuotient,
  toAssess,
  missingData,
  derogation,
}: Routing): RuleUse[] {
  const routes = Object.entries({
    ...{ otherwise, refusal, derogation },
    ...{ 'no-quotient': noQuotient, 'to-assess': toAssess, 'missing-data': missingData },
  });
  return [
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

/** The value of a parameter on a date; null before its first date. */
export function parameterOn({ values }: Parameter, on: string): number | null {
  return values.findLast(({ from }) => from <= on)?.value ?? null;
}

/** The dates on which the value of some parameter changes. */
export function epochsOf({ parameters }: Pick<Regulation, 'parameters'>): readonly string[] {
  return [...new Set(parameters.flatMap(({ values }) => values.map(({ from }) => from)))].toSorted();
}
