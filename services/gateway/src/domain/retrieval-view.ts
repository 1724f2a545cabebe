import type { AskedAdult } from './asked-adult.js';
import {
  QUOTIENT,
  isLater,
  latest,
  subjectOf,
  type CaseFact,
  type ContradictedData,
  type RetrievedData,
} from './case-fact.js';

/** How the asking of the State goes for one kind of data. */
export interface SourceView {
  readonly state: 'pending' | 'retrying' | 'parked' | 'unavailable' | 'succeeded' | 'proved';
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  /** Our own code, with the provider's beside it. */
  readonly lastError: string | null;
  readonly providerCode: string | null;
  /** Who can help: the person (papers), the worker (correct the request), the administrator. */
  readonly waitsFor: 'person' | 'worker' | 'administrator' | null;
  /** Kinds of papers of which the person brings one, the likeliest first. */
  readonly proofs: readonly string[];
  /** Where several adults were asked about: why the State had nothing on each of them, in turn. */
  readonly asked: readonly AskedAdult[];
}

/** How the asking of the State goes: for the quotient familial, then for each kind of data that was asked for. */
export interface RetrievalView extends SourceView {
  readonly sources: readonly (SourceView & { readonly about: string })[];
  /** The State answered something else than the paper that counts: a person decides which one does. Null when there is nothing to look at. */
  readonly contradiction: ContradictedData | null;
  /** All of them, the last one first. */
  readonly contradictions: readonly ContradictedData[];
}

const TOLD = ['household-data-retrieved', 'household-data-unavailable', 'retrieval-postponed'] as const;

/** How the asking goes, from the facts about one request. */
export function retrievalView(facts: readonly CaseFact[]): RetrievalView {
  const subjects = new Set(facts.map(subjectOf).filter((about) => about !== null));
  const sources = [...subjects].sort().map((about) => ({ about, ...sourceView(facts, about) }));
  const contradictions = openContradictions(facts, subjects);
  return { ...sourceView(facts, QUOTIENT), sources, contradiction: contradictions[0] ?? null, contradictions };
}

function sourceView(facts: readonly CaseFact[], about: string): SourceView {
  const told = of(facts, about);
  const fact = latest(told, ...TOLD);
  const calm = { nextAttemptAt: null, lastError: null, providerCode: null, waitsFor: null, proofs: [], asked: [] };
  if (fact === null) return { ...calm, state: 'pending', attempts: 0 };
  const { attempts } = fact.data;
  if (fact.kind === 'household-data-retrieved')
    return { ...calm, state: isProved(fact.data, about) ? 'proved' : 'succeeded', attempts };
  // The State has answered: a person looks at it, and nothing more is asked.
  const contradicted = latest(told, 'household-data-contradicted');
  if (contradicted !== null && isLater(contradicted, fact)) return { ...calm, state: 'proved', attempts };
  const { reason: lastError, providerCode } = fact.data;
  if (fact.kind === 'retrieval-postponed') {
    const { state, nextAttemptAt, waitsFor } = fact.data;
    return { ...calm, state, attempts, nextAttemptAt, lastError, providerCode, waitsFor };
  }
  const { nextStep, proofs = [], asked = [] } = fact.data;
  return {
    ...calm,
    ...{ state: 'unavailable', attempts, lastError, providerCode, waitsFor: HELPERS[nextStep], asked },
    proofs: nextStep === 'ask-the-person' ? proofs : [],
    nextAttemptAt: fact.data.stillTrying ? dayWaitedFor(told, lastError) : null,
  };
}

/** Lateness is told of a task that waits for a day: the day stands. */
function dayWaitedFor(told: readonly CaseFact[], reason: string): string | null {
  const parked = latest(told, 'retrieval-postponed')?.data;
  return parked?.state === 'parked' && parked.reason === reason ? parked.nextAttemptAt : null;
}

function isProved({ source, statuses = [], ...figures }: RetrievedData, about: string): boolean {
  const told = { 'tax-income': figures.taxIncome, 'jobseeker-benefits': figures.jobseekerBenefits };
  const figure = new Map(Object.entries({ ...told, eaje: figures.childcareShare })).get(about);
  return (figure?.source ?? statuses.find(({ code }) => code === about)?.source ?? source) === 'proof';
}

/** Until a person has recorded which one counts. */
function openContradictions(facts: readonly CaseFact[], subjects: ReadonlySet<string>): readonly ContradictedData[] {
  const open = [...subjects].flatMap((about) => {
    const told = of(facts, about);
    const contradicted = latest(told, 'household-data-contradicted');
    const settled = latest(told, 'household-data-retrieved');
    return contradicted !== null && (settled === null || isLater(contradicted, settled)) ? [contradicted] : [];
  });
  return open.toSorted((one, other) => (isLater(one, other) ? -1 : 1)).map(({ data }) => data);
}

function of(facts: readonly CaseFact[], about: string): readonly CaseFact[] {
  return facts.filter((fact) => subjectOf(fact) === about);
}

const HELPERS = {
  'ask-the-person': 'person',
  'fix-the-request': 'worker',
  'call-the-administrator': 'administrator',
} as const;
