import { FIGURE_FIELDS, type ContradictedValue, type ContradictionLine } from '@octroi/contracts';
import type { ToldContradiction } from '../../application/ports/stores.js';
import { isFigureSource } from '../../domain/figures.js';

/** A contradiction as the contract tells it. */
export function contradictionLine({ requestId, source: about, ...told }: ToldContradiction): ContradictionLine {
  const { answer, paper, proofKind, answeredAt, end, reason, endedBy, endedAt } = told;
  return {
    ...{ requestId, about, answeredAt: answeredAt.toISOString(), proofKind },
    ...{ certified: valueOf(answer, about), paper: valueOf(paper, about) },
    ...{ end, reason, endedBy, endedAt: endedAt?.toISOString() ?? null },
  };
}

function valueOf(value: ToldContradiction['answer'] | ToldContradiction['paper'], about: string): ContradictedValue {
  if ('status' in value) return { status: value.status };
  if ('figures' in value) return isFigureSource(about) ? { [FIGURE_FIELDS[about]]: value.figures } : {};
  if (value.quotient === null) return { quotientFamilial: null };
  const unknown = { calculationYear: null, calculationMonth: null };
  return { quotientFamilial: { ...unknown, ...value.quotient } };
}
