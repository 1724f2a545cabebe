import { addDays, addMonths, wholeMonthsBetween, type CivilDate } from '@octroi/kernel';
import { isBudgetKnown } from './facts.js';
import { countMembers, type MemberSelection } from './household.js';
import {
  euros,
  quantity,
  type FactDefinition,
  type GrantFacts,
  type GrantSelection,
  type Period,
  type RequestFacts,
} from './request-facts.js';

/** What a regulation asks of the past: a total in euros, a number of grants, whole months since the last one. */
export interface HistoryFact extends GrantSelection {
  readonly kind: 'history';
  readonly gives: 'total' | 'count' | 'months-since-last';
}

/** Lines of the worksheet that count, some up to a cap; `lines` null for all but those of `except`. */
export interface LineSelection {
  readonly side: 'resources' | 'charges';
  readonly lines: readonly string[] | null;
  readonly except: readonly string[];
  /** Cents a month, by code of line. */
  readonly caps: Readonly<Record<string, number>>;
}

/** A fact that a regulation defines for itself. */
export type DeclaredFact = { readonly name: string } & (
  | ({ readonly kind: 'count' } & MemberSelection)
  | HistoryFact
  | { readonly kind: 'residence'; readonly withinMonths: number }
  /** Days of the year `MM-DD`, or dates. */
  | { readonly kind: 'window'; readonly from: string; readonly until: string }
  | ({ readonly kind: 'lines' } & LineSelection)
  | {
      readonly kind: 'finding';
      readonly code: string;
      readonly question: string;
      readonly answer: 'yes-no' | 'quantity';
      readonly unit: string | null;
    }
);

/** Months since the last grant when there was none: more than any waiting time. */
export const NEVER_MONTHS = 9_999;

/** Code of the question of a finding: no other fact has one like it. */
export function findingCode(code: string): string {
  return `constat-${code}`;
}

/** The declared fact as one of the catalogue. */
export function defineFact(fact: DeclaredFact): FactDefinition {
  const { name } = fact;
  switch (fact.kind) {
    case 'count':
      return {
        ...{ name, kind: 'quantity', unit: null, code: 'household', from: 'request' },
        source: 'Membres déclarés du foyer, selon le lien et l’âge que dit le règlement.',
        read: (facts) => quantity(countMembers(facts, fact), null),
      };
    case 'history':
      return {
        ...{ name, kind: 'quantity', unit: HISTORY_UNITS[fact.gives], code: 'history', from: 'ledger' },
        source:
          fact.holder === 'centre'
            ? 'Aides que le centre a accordées à tous les foyers, selon ses décisions.'
            : 'Aides déjà accordées, selon les décisions du centre.',
        read: (facts) => quantity(historyOf(facts, fact), HISTORY_UNITS[fact.gives]),
        grants: fact,
      };
    case 'residence':
      return {
        ...{ name, kind: 'quantity', unit: 'mois', code: 'residence-since', from: 'request' },
        source: `Mois de résidence dans la commune au cours des ${String(fact.withinMonths)} derniers mois.`,
        read: (facts) => quantity(monthsResident(facts, fact.withinMonths), 'mois'),
      };
    case 'window':
      return {
        ...{ name, kind: 'yes-no', unit: null, code: null, from: 'request' },
        source: 'Date de la demande, comparée à la période que dit le règlement.',
        read: ({ submission }) => isInWindow(submission.requestedOn, fact),
      };
    case 'lines':
      return {
        ...{ name, kind: 'quantity', unit: '€/mois', code: 'worksheet', from: 'request' },
        source: sourceOfLines(fact),
        read: (facts) => quantity(isBudgetKnown(facts) ? sumOfLines(facts, fact) : null, '€/mois'),
      };
    case 'finding':
      return {
        ...{ name, kind: fact.answer, unit: fact.unit, code: findingCode(fact.code), from: 'finding' },
        source: `Constat d’une personne : ${fact.question}`,
        read: ({ findings }) => {
          const found = findings?.[fact.code] ?? null;
          return typeof found === 'number' ? quantity(found, fact.unit) : found;
        },
      };
  }
}

const HISTORY_UNITS = { total: '€', count: null, 'months-since-last': 'mois' } as const;

/** A window that ends before it begins goes across New Year. */
function isInWindow(on: string, { from, until }: { readonly from: string; readonly until: string }): boolean {
  const [first, last] = [from, until].map((day) => on.slice(-day.length) >= day);
  const after = first === true;
  const before = last !== true || on.endsWith(until);
  return from.length === 5 && from > until ? after || before : after && before;
}

function sourceOfLines({ side, lines, except, caps }: LineSelection): string {
  const what = side === 'resources' ? 'Ressources' : 'Charges';
  const which = lines === null ? (except.length > 0 ? `toutes sauf ${except.join(', ')}` : 'toutes') : lines.join(', ');
  const capped = Object.entries(caps).map(([code, cents]) => `${code} dans la limite de ${String(euros(cents))} €`);
  return `${what} de la fiche budget : ${[which, ...capped].join(' ; ')}.`;
}

function sumOfLines({ submission }: RequestFacts, { side, lines, except, caps }: LineSelection): number {
  const byCode = new Map<string, number>();
  for (const { code, monthlyCents } of submission.worksheet[side])
    if (lines === null ? !except.includes(code) : lines.includes(code))
      byCode.set(code, (byCode.get(code) ?? 0) + monthlyCents);
  const counted = [...byCode].map(([code, cents]) => Math.min(cents, caps[code] ?? cents));
  return euros(counted.reduce((total, cents) => total + cents, 0));
}

function historyOf({ history, centre, submission }: RequestFacts, fact: HistoryFact): number | null {
  const on = submission.requestedOn as CivilDate;
  if (fact.holder === 'centre') {
    if (centre === undefined) return null;
    const { count, cents } = centre[centreKeyOf(fact, on)] ?? { count: 0, cents: 0 };
    return fact.gives === 'count' ? count : euros(cents);
  }
  if (history === undefined) return null;
  const grants = selectGrants(history, fact, on);
  if (fact.gives === 'count') return grants.length;
  if (fact.gives === 'total') return euros(grants.reduce((total, { cents }) => total + cents, 0));
  const last = grants
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (last === undefined) return NEVER_MONTHS;
  return Math.max(0, wholeMonthsBetween(last as CivilDate, on));
}

/** Name under which a regulation finds what the whole centre granted: first day, last day, aids (`*` for all of them). */
export function centreKeyOf({ aids, period }: GrantSelection, on: CivilDate): string {
  return [...boundsOf(period, on), ...(aids === null ? ['*'] : aids.toSorted())].join(' ');
}

/** The grants of the past that count on a date, that date included. */
export function selectGrants(
  history: readonly GrantFacts[],
  { aids, holder, period }: GrantSelection,
  on: string,
): readonly GrantFacts[] {
  const [from, until] = boundsOf(period, on as CivilDate);
  return history.filter(
    (grant) =>
      (aids === null || aids.includes(grant.aid)) &&
      (holder === 'household' || grant.toApplicant) &&
      grant.on >= from &&
      grant.on <= until,
  );
}

const LAST_DAY = '9999-12-31';

/**
 * First and last day of the period that holds the date. A rolling period of 12 months begins the day after the same day of the year before,
 * and has no end: what was granted to a later request that was decided first counts too.
 */
export function boundsOf(period: Period, on: CivilDate): readonly [string, string] {
  const year = Number(on.slice(0, 4));
  if (period === 'lifetime') return ['0000-01-01', LAST_DAY];
  if (period === 'civil-year') return [`${String(year)}-01-01`, `${String(year)}-12-31`];
  if (period === 'school-year') {
    const first = on.slice(5) >= '09-01' ? year : year - 1;
    return [`${String(first)}-09-01`, `${String(first + 1)}-08-31`];
  }
  const months = period === 'rolling-12-months' ? 12 : period.months;
  return [addDays(addMonths(on, -months), 1), LAST_DAY];
}

/** Months of residence in the centre's communes within the last months; null when it cannot be told. */
function monthsResident({ submission, siteCommunes }: RequestFacts, within: number): number | null {
  const { residence, requestedOn } = submission;
  if (residence === null) return null;
  const on = requestedOn as CivilDate;
  const first = addMonths(on, -within);
  if (residence.stays === undefined) {
    if (residence.months === null) return null;
    return siteCommunes.includes(residence.communeCode) ? Math.min(residence.months, within) : null;
  }
  return residence.stays
    .filter(({ communeCode }) => siteCommunes.includes(communeCode))
    .map(({ from, until }) => ({
      from: (from < first ? first : from) as CivilDate,
      until: (until === null || until === undefined || until > on ? on : until) as CivilDate,
    }))
    .filter(({ from, until }) => from < until)
    .reduce((months, { from, until }) => months + wholeMonthsBetween(from, until), 0);
}
