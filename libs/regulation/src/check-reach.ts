import { compileRegulation } from './compile.js';
import type { Reader } from './fault-reader.js';
import type { Regulation } from './regulation.js';
import type { FactDefinition, FactValue } from './request-facts.js';
import type { RuleEngine, Situation } from './rule-engine.js';
import { situationOfCase } from './run-cases.js';

/** Rules that are evaluated for all the samples together: a large regulation is tried on fewer households. */
const MOST_EVALUATIONS = 24_000;
const [FEWEST_SAMPLES, MOST_SAMPLES] = [60, 1_000];
const MOST_MILLION_STEPS = 2_147_483_648;

/** What the samples draw from: the numbers, words and dates that the rules themselves compare with, and their neighbours. */
interface Pool {
  readonly numbers: readonly number[];
  readonly dates: readonly string[];
  readonly words: readonly string[];
}

/** Conditions that no facts can meet, conditions that nobody can fail, routing cases that are never taken: looked for on many made-up households. */
export function checkReach(reader: Reader, regulation: Regulation, engine: RuleEngine): void {
  const conditions = regulation.conditions.filter(({ code }) =>
    regulation.aids.some((aid) => aid.conditions.includes(code)),
  );
  const rules = [
    ...new Set([...conditions.map(({ rule }) => rule), ...regulation.routing.cases.map(({ when }) => when)]),
  ];
  const count = Math.max(FEWEST_SAMPLES, Math.min(MOST_SAMPLES, MOST_EVALUATIONS / engine.behind(rules).size));
  const said = sample(engine, rules, [
    ...regulation.cases.map((one) => situationOfCase(regulation, one)),
    ...samplesOf(regulation, engine.used, count),
  ]);
  for (const { code, rule } of conditions) {
    if (!said.get(rule)?.has(true))
      reader.refuse(
        ['conditions', code],
        'Cette condition ne peut jamais être remplie. Si elle le peut, ajoutez un cas (cases) où elle l’est.',
      );
    else if (!said.get(rule)?.has(false) && regulation.rules[rule] !== undefined)
      reader.warn(['conditions', code], 'Aucun foyer essayé ne manque à cette condition : est-elle utile ?');
  }
  for (const [index, { when }] of regulation.routing.cases.entries())
    if (!said.get(when)?.has(true))
      reader.warn(['routing', 'cases', index], 'Aucun foyer essayé ne prend ce chemin : personne ne décidera par lui.');
}

/** What the rules answered, until each said both yes and no. */
function sample(
  engine: RuleEngine,
  rules: readonly string[],
  situations: Iterable<Situation>,
): ReadonlyMap<string, ReadonlySet<boolean>> {
  const said = new Map(rules.map((rule) => [rule, new Set<boolean>()]));
  for (const situation of situations) {
    const open = [...said].filter(([, answers]) => answers.size < 2);
    if (open.length === 0) break;
    engine.set(situation);
    for (const [rule, answers] of open) {
      const { answer } = engine.judge(rule);
      if (answer !== null) answers.add(answer);
    }
  }
  return said;
}

/** Made-up households, always the same ones for the same regulation. */
export function* samplesOf(
  regulation: Regulation,
  facts: readonly FactDefinition[],
  most: number,
): Generator<Situation> {
  const pool = poolOf(regulation);
  const draw = drawer();
  for (let count = 0; count < most; count += 1)
    yield new Map(facts.map((fact) => [fact.name, valueOf(fact, pool, draw)]));
}

/** A small generator of numbers from 0 to 1: chance that repeats itself. */
function drawer(): () => number {
  let state = 20_261_123;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % MOST_MILLION_STEPS;
    return state / MOST_MILLION_STEPS;
  };
}

function valueOf({ kind, unit }: FactDefinition, { numbers, dates, words }: Pool, draw: () => number): FactValue {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)];
  if (kind === 'yes-no') return draw() < 0.5;
  if (kind === 'date') return { date: pick(dates) ?? '2026-01-01' };
  if (kind === 'text') return { text: pick(words) ?? 'CNAF' };
  const number = pick(numbers) ?? 1;
  return { number: draw() < 0.3 ? Math.round(number * draw() * 4) : number, unit };
}

function poolOf(regulation: Regulation): Pool {
  const text = JSON.stringify(compileRegulation(regulation, regulation.validFrom).rules);
  const written = [...text.matchAll(/\d+(?:\.\d+)?/g)]
    .map(([digits]) => Number(digits))
    .filter((number) => number < 1e9);
  const few = [...new Set(written)].slice(0, 400);
  return {
    numbers: [
      ...new Set([
        0,
        1,
        2,
        3,
        4,
        5,
        12,
        18,
        30,
        100,
        1_000,
        ...few.flatMap((number) => [number, number + 1, Math.max(0, number - 1), number * 2]),
      ]),
    ],
    dates: [
      regulation.validFrom,
      ...[...text.matchAll(/(\d{2})\/(\d{2})\/(\d{4})/g)].map(
        ([, day, month, year]) => `${year ?? ''}-${month ?? ''}-${day ?? ''}`,
      ),
    ],
    words: [
      'CNAF',
      'MSA',
      'api-particulier',
      ...[...text.matchAll(/'([A-Za-z][A-Za-z0-9-]*)'/g)].map(([, word]) => word ?? ''),
    ],
  };
}
