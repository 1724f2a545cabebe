import type { AssessedSituation, Assessment, Assessor } from './assess.js';
import { factsOf } from './compile.js';
import type { Regulation, WorkedCase } from './regulation.js';
import type { FactDefinition, FactValue, RequestFacts } from './request-facts.js';
import { frenchValue, type Situation } from './rule-engine.js';
import { ceilingOf } from './situation.js';
import { CEILING } from './facts.js';
import { hundredths } from './french-values.js';

/** What became of one worked case. */
export interface CaseResult {
  readonly name: string;
  readonly index: number;
  /** French sentences: what was expected, what came out. None when the case passes. */
  readonly differences: readonly string[];
  readonly assessment: Assessment | null;
}

/** Runs the worked cases of a regulation. */
export function runCases(assessor: Assessor): readonly CaseResult[] {
  return assessor.regulation.cases.map((one, index) => {
    const assessment = assessCase(assessor, one);
    return {
      name: one.name,
      index,
      assessment,
      differences:
        assessment === null ? [`L’aide « ${one.aid} » n’existe pas.`] : differencesOf(assessor, one, assessment),
    };
  });
}

function assessCase(assessor: Assessor, one: WorkedCase): Assessment | null {
  const assessed = assessedCase(assessor.regulation, one);
  return assessed === null ? null : assessor.assessSituation(assessed);
}

/** A worked case, ready to be assessed or explained; null when its aid does not exist. */
export function assessedCase(
  regulation: Regulation,
  one: Omit<WorkedCase, 'expect' | 'name'>,
): AssessedSituation | null {
  const aid = regulation.aids.find(({ code }) => code === one.aid);
  return aid === undefined
    ? null
    : { aid, urgent: one.urgent, on: one.on, situation: situationOfCase(regulation, one) };
}

/** A case's facts by name. What it does not say is missing, but for the date, the urgency and the past: no aid granted before. */
export function situationOfCase(regulation: Regulation, one: Omit<WorkedCase, 'expect' | 'name'>): Situation {
  const facts = factsOf(regulation);
  const nothing = nothingKnown(one);
  const situation = new Map<string, FactValue>();
  for (const fact of facts)
    if (fact.from === 'ledger' || fact.code === null || fact.code === 'urgent')
      situation.set(fact.name, fact.read(nothing));
  const aid = regulation.aids.find(({ code }) => code === one.aid);
  if (aid !== undefined) situation.set(CEILING, ceilingOf(aid));
  for (const [written, value] of Object.entries(one.facts)) {
    const name = factNamed(facts, written);
    situation.set(name, givenValue(value, unitOf(regulation, facts, name)));
  }
  return situation;
}

/** The name of a fact of a case, which may be written as the code of a finding. */
export function factNamed(facts: readonly FactDefinition[], written: string): string {
  return facts.find(({ from, code }) => from === 'finding' && code === written)?.name ?? written;
}

function nothingKnown({ aid, on, urgent }: Omit<WorkedCase, 'expect' | 'name'>): RequestFacts {
  return {
    submission: {
      ...{ aid, urgent, requestedOn: on, requestedAmountCents: null, applicantAge: null, members: [], residence: null },
      worksheet: { resources: [], charges: [] },
    },
    household: null,
    siteCommunes: [],
    history: [],
    centre: {},
  };
}

function unitOf(regulation: Regulation, facts: readonly FactDefinition[], name: string): string | null {
  const measure = regulation.measures.find((one) => one.name === name);
  if (measure !== undefined) return measure.daysPerMonth === null ? '€/mois' : '€/jour';
  return (
    facts.find((fact) => fact.name === name)?.unit ??
    regulation.tables.find((table) => table.name === name)?.unit ??
    null
  );
}

function givenValue(value: boolean | number | string, unit: string | null): FactValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return { number: value, unit };
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : { text: value };
}

type Told = boolean | number | string | null | undefined;

function differencesOf(assessor: Assessor, { expect, on }: WorkedCase, assessment: Assessment): string[] {
  const differences: string[] = [];
  const compare = (what: string, expected: Told, found: Told): void => {
    if (expected !== found) differences.push(`${what} : ${text(expected)} était attendu, ${text(found)} est trouvé.`);
  };
  if (expect.outcome !== null) compare('Résultat', expect.outcome, assessment.outcome);
  if (expect.amountCents !== undefined)
    compare('Montant en centimes', expect.amountCents, assessment.proposedAmountCents);
  if (expect.authority !== null)
    compare('Qui décide', expect.authority === 'none' ? null : expect.authority, assessment.routing?.authority ?? null);
  if (expect.missing !== null) compare('Ce qui manque', expect.missing.join(', '), assessment.missing.join(', '));
  for (const [code, outcome] of Object.entries(expect.conditions))
    compare(
      `Condition ${code}`,
      outcome,
      assessment.conditions.find((condition) => condition.code === code)?.outcome ?? null,
    );
  const engine = assessor.engineOn(on);
  for (const [rule, expected] of Object.entries(expect.values)) {
    if (!engine.has(rule)) {
      differences.push(`La règle « ${rule} » n’existe pas.`);
      continue;
    }
    const { value, unit } = engine.evaluate(rule);
    const same =
      typeof expected === 'number' && typeof value === 'number'
        ? hundredths(expected) === hundredths(value)
        : expected === value;
    if (!same)
      differences.push(`${rule} : ${text(expected)} était attendu, ${frenchValue({ value, unit })} est trouvé.`);
  }
  return differences;
}

function text(value: Told): string {
  return value === null || value === undefined || value === '' ? 'rien' : String(value);
}
