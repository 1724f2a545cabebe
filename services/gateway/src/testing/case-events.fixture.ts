import type { CaseEvent } from '../application/project-events.js';
import type { FactData, FactKind } from '../domain/case-fact.js';
import { aFact } from './case-facts.fixture.js';

/** An event that tells a fact about request `r-1` of `chaville`. */
export function aCaseEvent<Kind extends FactKind>(
  kind: Kind,
  data: Partial<FactData[Kind]> = {},
  overrides: Partial<CaseEvent> = {},
): CaseEvent {
  const fact = aFact(kind, data, { ...(overrides.sequence === undefined ? {} : { sequence: overrides.sequence }) });
  return {
    ...{ id: fact.eventId, type: fact.type, source: 'octroi/test', siteId: 'chaville', subject: 'r-1' },
    ...{ sequence: fact.sequence, correlationId: 'c-1', actorId: null, time: fact.at, data: fact.data },
    ...overrides,
  };
}
