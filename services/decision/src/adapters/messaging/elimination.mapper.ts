import type { EliminationDetail, EliminationView } from '@octroi/contracts';
import type { KeptElimination } from '../../application/ports/eliminations.js';
import { OWNERS, eliminationLabel, going, type EliminationLine } from '../../domain/retention/elimination.js';

export function eliminationView({ elimination, lines }: KeptElimination): EliminationView {
  const { id, state, madeOn, sampleEvery, examined, visa, executedOn } = elimination;
  const gone = going(lines);
  const closed = gone.map(({ closedOn }) => closedOn).toSorted();
  const of = (fate: EliminationLine['fate']): number => lines.filter((line) => line.fate === fate).length;
  const sum = (count: (line: EliminationLine) => number): number =>
    gone.reduce((total, line) => total + count(line), 0);
  const erasedBy = (owner: (typeof OWNERS)[number]): number => sum((line) => (line.erasedBy.includes(owner) ? 1 : 0));
  return {
    ...{ id, label: eliminationLabel(elimination), state, madeOn, sampleEvery, executedOn },
    examined: { ...examined },
    ...{ files: gone.length, samples: of('sample'), withheld: of('withheld') },
    documents: sum(({ documents }) => documents),
    bytes: sum(({ bytes }) => bytes),
    ...{ from: closed[0] ?? null, until: closed.at(-1) ?? null },
    visa: visa && { ...visa },
    progress: {
      toErase: gone.length,
      gateway: erasedBy('gateway'),
      intake: erasedBy('intake'),
      retrieval: erasedBy('retrieval'),
      eligibility: erasedBy('eligibility'),
      decision: erasedBy('decision'),
    },
  };
}

export function eliminationDetail(kept: KeptElimination): EliminationDetail {
  return {
    ...eliminationView(kept),
    lines: kept.lines.map(({ erasedBy, ...line }) => ({
      ...line,
      erased: OWNERS.every((owner) => erasedBy.includes(owner)),
    })),
  };
}
