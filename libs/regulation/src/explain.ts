import { frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import type { AssessedSituation, Assessment, Assessor } from './assess.js';
import { factsOf, namesOfCap } from './compile.js';
import { questionOf } from './questions.js';
import { parameterOn, type Aid, type Regulation } from './regulation.js';
import { frenchValue, type RuleEngine } from './rule-engine.js';

/** A fact or a rule as it was applied, its value in French. */
export interface ExplainedValue {
  readonly name: string;
  readonly value: string;
  /** Of a fact: where it comes from. Of a rule: how it is worked out. */
  readonly source: string;
}

/** How a result came about: what the law asks to be told to whoever it is about, as data. */
export interface Explanation {
  readonly regulation: string;
  readonly hash: string;
  readonly deliberation: string;
  readonly aid: string;
  /** How much of the decision the machine makes. */
  readonly degree: string;
  readonly facts: readonly ExplainedValue[];
  readonly rules: readonly ExplainedValue[];
  readonly assessment: Assessment;
  /** Questions to ask, in the order that decides fastest. */
  readonly questions: readonly string[];
  readonly notes: readonly string[];
}

const DEGREE =
  'Ce calcul prépare la décision, il ne la prend pas : une personne compétente décide, et peut s’en écarter en disant pourquoi.';

/** Explains an assessment, rule by rule. */
export function explain(assessor: Assessor, hash: string, assessed: AssessedSituation): Explanation {
  const { regulation } = assessor;
  const assessment = assessor.assessSituation(assessed);
  const engine = assessor.engineOn(assessed.on);
  const entries = entriesOf(regulation, assessed.aid);
  const behind = engine.behind(entries);
  const facts = factsOf(regulation);
  return {
    regulation: regulation.version,
    hash,
    deliberation: `${regulation.deliberation.reference} du ${frenchDate(regulation.deliberation.date as CivilDate)}`,
    aid: assessed.aid.label,
    degree: DEGREE,
    facts: facts
      .filter(({ name, code }) => (behind.has(name) || assessed.situation.has(name)) && code !== 'hors-tableau')
      .filter(({ name }) => behind.has(name))
      .map(({ name, source }) => ({ name, value: frenchValue(engine.evaluate(name)), source })),
    rules: rulesOf(regulation, engine, assessed.on).filter(({ name }) => behind.has(name)),
    assessment,
    questions: assessment.missing.map((code) => questionOf(regulation, code)),
    notes: notesOf(regulation, assessed.aid),
  };
}

/** Names of the rules that an aid's result is made of: its amount, its bounds, its conditions, its caps, who decides. */
export function entriesOf(regulation: Regulation, aid: Aid): string[] {
  const conditions = regulation.conditions.filter(({ code }) => aid.conditions.includes(code)).map(({ rule }) => rule);
  const cases = regulation.routing.cases
    .filter(({ aids }) => aids.length === 0 || aids.includes(aid.code))
    .map(({ when }) => when);
  const caps = regulation.caps
    .filter(({ aids, amount }) => amount !== null && (aids === null || aids.includes(aid.code)))
    .map(({ code }) => namesOfCap(code).left);
  return [
    aid.amount,
    ...[aid.boundedBy, regulation.resteAVivre].filter((rule) => rule !== null),
    ...conditions,
    ...caps,
    ...cases,
  ];
}

function rulesOf(regulation: Regulation, engine: RuleEngine, on: string): ExplainedValue[] {
  const explained = (name: string, source: string): ExplainedValue => ({
    name,
    value: frenchValue(engine.evaluate(name)),
    source,
  });
  return [
    ...regulation.parameters.map((parameter) => {
      const since = parameter.values.findLast(({ from }) => from <= on)?.from ?? null;
      return explained(
        parameter.name,
        since === null || parameterOn(parameter, on) === null
          ? 'Paramètre du règlement.'
          : `Paramètre du règlement, depuis le ${frenchDate(since as CivilDate)}.`,
      );
    }),
    ...regulation.measures.map(({ name, resources, charges, divisor, daysPerMonth }) =>
      explained(
        name,
        `Mesure : (${resources} - ${charges})${divisor === null ? '' : ` / ${divisor}`}${daysPerMonth === null ? ', par mois' : `, par jour d’un mois de ${String(daysPerMonth).replace('.', ',')} jours`}.`,
      ),
    ),
    ...regulation.tables.map(({ name, rows, columns }) =>
      explained(name, `Tableau du règlement, selon : ${rows}${columns === null ? '' : ` et ${columns}`}.`),
    ),
    ...Object.entries(regulation.rules).map(([name, formula]) => explained(name, `Règle : ${formulaText(formula)}.`)),
  ];
}

/** A formula on one line, as the file has it. */
function formulaText(formula: unknown): string {
  if (typeof formula === 'string' || typeof formula === 'number') return String(formula);
  if (Array.isArray(formula)) return formula.map(formulaText).join(' ; ');
  if (typeof formula !== 'object' || formula === null) return '';
  return Object.entries(formula)
    .map(([word, part]) => `${word} ${typeof part === 'object' ? `(${formulaText(part)})` : formulaText(part)}`)
    .join(', ');
}

function notesOf({ appeal, routing }: Regulation, { notes }: Aid): string[] {
  const list = (what: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [`${what} : ${texts.join(' ; ').replace(/\.$/, '')}.`];
  return [
    ...list('Pièces à apporter', notes.documents),
    ...list('Versement', notes.payment),
    ...list('Fréquence', notes.frequency === null ? [] : [notes.frequency]),
    ...list('Durée', notes.duration === null ? [] : [notes.duration]),
    ...list('Avis préalable', notes.advisory === null ? [] : [notes.advisory]),
    ...(routing.derogation === null ? [] : [`Dérogation possible : ${routing.derogation.because}.`]),
    ...list(
      'Recours',
      [notes.appeal ?? appeal].filter((text) => text !== null),
    ),
  ];
}

const OUTCOMES = {
  eligible: 'Les conditions sont remplies.',
  ineligible: 'Une condition au moins n’est pas remplie : un refus est proposé.',
  'to-assess': 'Un point au moins reste à établir ou à juger.',
} as const;
const MARKS = { met: 'remplie', 'not-met': 'non remplie', 'to-assess': 'à apprécier' } as const;
const AUTHORITIES = {
  'delegated-agent': 'l’agent délégataire',
  'vice-president': 'la vice-présidence',
  'commission-permanente': 'la commission permanente',
  'conseil-administration': 'le conseil d’administration',
} as const;

/** The explanation as a text that a citizen can read. */
export function explanationText(explanation: Explanation): string {
  const { assessment, facts, rules, questions, notes } = explanation;
  const { routing, proposedAmountCents } = assessment;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
  const values = (list: readonly ExplainedValue[]): string[] =>
    list.map(({ name, value, source }) => `${name} : ${value === '…' ? 'inconnu' : value}. ${source}`);
  return [
    `${explanation.aid} — règlement du ${frenchDate(explanation.regulation as CivilDate)}, délibération ${explanation.deliberation}`,
    explanation.degree,
    '',
    OUTCOMES[assessment.outcome],
    ...(proposedAmountCents === null ? [] : [`Montant proposé : ${frenchEuros(proposedAmountCents)}.`]),
    ...(routing === null ? [] : [`Qui décide : ${AUTHORITIES[routing.authority]}. ${routing.because}.`]),
    ...(routing === null || routing.ceilingCents === null
      ? []
      : [`Montant le plus haut qui puisse être accordé : ${frenchEuros(routing.ceilingCents)}.`]),
    ...section(
      'Conditions',
      assessment.conditions.map((one) => `${MARKS[one.outcome]} : ${one.explanation}`),
    ),
    ...section('Ce qu’il faut encore savoir', questions),
    ...section('Règles appliquées', values(rules)),
    ...section('Données utilisées', values(facts)),
    ...section('À savoir', notes),
    '',
    `Empreinte du règlement : ${explanation.hash}`,
  ].join('\n');
}
