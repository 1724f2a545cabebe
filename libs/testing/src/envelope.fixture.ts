import type { EventContract, EventEnvelope } from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';

/** An envelope around a contract's example, or around `data`; ids are new, everything may be overridden. */
export function anEnvelope<T extends object>(
  contract: EventContract<T>,
  overrides: Partial<EventEnvelope<T>> = {},
): EventEnvelope<T> {
  const id = uuidGenerator.next();
  return {
    id,
    type: contract.subject,
    source: `octroi/${contract.producer}`,
    time: '2026-11-23T09:00:00.000Z',
    subject: uuidGenerator.next(),
    siteId: 'chaville',
    sequence: 1,
    correlationId: id,
    causationId: null,
    actorId: null,
    data: structuredClone(contract.example),
    ...overrides,
  };
}
