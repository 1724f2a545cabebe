import { addMonths, civilDate, type Actor } from '@octroi/kernel';
import type { Elimination, EliminationLine } from '../domain/retention/elimination.js';
import type { EndedFile, FileExtent } from '../domain/retention/retention.js';
import { TODAY, anAgent } from './decision.fixture.js';

export function aDpo(overrides: Partial<Actor> = {}): Actor {
  return anAgent({ subject: 'issuer|dpo', roles: ['dpo'], purpose: 'keep-eliminations', ...overrides });
}

/** Refused three years ago. */
export function anEndedFile(overrides: Partial<EndedFile> = {}): EndedFile {
  return {
    ...{ requestId: 'r-1', reference: 'CHA-2023-000001', aid: 'aide-alimentaire', ending: 'refused' as const },
    requestedOn: addMonths(TODAY, -37),
    closedOn: addMonths(TODAY, -36),
    obstacles: [],
    ...overrides,
  };
}

export function anExtent(overrides: Partial<FileExtent> = {}): FileExtent {
  return { lastContactOn: addMonths(TODAY, -36), documents: 2, bytes: 1_500_000, ...overrides };
}

export function anElimination(overrides: Partial<Elimination> = {}): Elimination {
  return {
    ...{ id: 'e-1', year: 2026, number: 1, state: 'proposed' as const, madeOn: TODAY, sampleEvery: 10 },
    examined: { active: 1, intermediate: 2, heldBack: 0, due: 1 },
    ...{ visa: null, executedOn: null },
    ...overrides,
  };
}

export function aLine(overrides: Partial<EliminationLine> = {}): EliminationLine {
  const { obstacles: _none, ...file } = anEndedFile();
  return {
    ...file,
    ...anExtent(),
    keptUntil: civilDate('2025-11-23'),
    ...{ fate: 'eliminate' as const, obstacle: null, erasedBy: [] },
    ...overrides,
  };
}
