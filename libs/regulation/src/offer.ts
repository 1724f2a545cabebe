import type { Assessor } from './assess.js';
import { factsOf, namesOfCap } from './compile.js';
import { entriesOf } from './explain.js';
import { NO_QUOTIENT } from './facts.js';
import { QUICKEST, questionOf } from './questions.js';
import type { Aid, Regulation } from './regulation.js';
import type { FactDefinition } from './request-facts.js';

/** A question that a regulation asks. */
export interface AskedFact {
  readonly code: string;
  /** The question, in French. */
  readonly label: string;
  /** Who answers. */
  readonly from: FactDefinition['from'];
  /** `group` when one answer gives several facts: the household, the worksheet, the residence. */
  readonly kind: FactDefinition['kind'] | 'group';
  /** Null for a number without unit, and for what is no number. */
  readonly unit: string | null;
}

/** Questions by code, in the order of the codes; what no catalogue knows is left to a person. */
export function questionsAsked(regulation: Regulation, codes: readonly string[]): readonly AskedFact[] {
  if (codes.length === 0) return [];
  const facts = factsOf(regulation);
  return codes.map((code) => {
    const ofCode = facts.filter((fact) => fact.code === code);
    const [only] = ofCode;
    const label = questionOf(regulation, code);
    if (only === undefined || code === 'hors-tableau')
      return { code, label, from: 'finding', kind: 'text', unit: null };
    const isGroup = ofCode.length > 1 || GROUPS.includes(code);
    return { code, label, from: only.from, kind: isGroup ? 'group' : only.kind, unit: isGroup ? null : only.unit };
  });
}

/** Codes whose answer is a part of the request, even where one fact alone rests on it. */
const GROUPS: readonly string[] = ['household', 'worksheet', 'residence', 'history'];

/** Every question that the result of an aid may rest on, on a date: what a new request has to ask and nothing more, the person who is there first. */
export function offerOf(assessor: Assessor, aid: Aid, on: string): readonly AskedFact[] {
  const { regulation } = assessor;
  const counted = regulation.caps
    .filter(({ aids, grants }) => grants !== null && (aids === null || aids.includes(aid.code)))
    .map(({ code }) => namesOfCap(code).count);
  const engine = assessor.engineOn(on);
  const fetched = aid.sources.includes('quotient-familial') ? [NO_QUOTIENT] : [];
  const behind = engine.behind([...entriesOf(regulation, aid), ...counted, ...fetched]);
  const codes = factsOf(regulation)
    .filter(({ name, code }) => behind.has(name) && code !== 'hors-tableau')
    .flatMap(({ code }) => code ?? []);
  const sources: readonly string[] = aid.sources;
  return questionsAsked(regulation, [...new Set(codes)])
    .map((fact): AskedFact => (sources.includes(fact.code) ? { ...fact, from: 'state' } : fact))
    .sort((left, right) => QUICKEST.indexOf(left.from) - QUICKEST.indexOf(right.from));
}
