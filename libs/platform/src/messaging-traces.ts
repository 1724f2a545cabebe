import type { EventAttributes, EventBatch, MessagingObserver } from '@octroi/messaging';
import { withinSpan } from './current-span.js';
import { openSpan, spanIdOf, type OpenSpan } from './tracing.js';

/**
 * Events as spans, without anything stored or sent for it: the span of an event's publication is made from the event's id, that of its handling from
 * the id and the service. A batch of several traces has a span in each.
 */
export function messagingTraces(service: string): Required<Pick<MessagingObserver, 'around' | 'sent'>> {
  return {
    sent: (event, from) => {
      const { id, correlationId, causationId } = event;
      // What no event caused was caused by a command, whose trace begins at the door.
      const parentId = spanIdOf(causationId === null ? correlationId : handling(service, causationId));
      openSpan({ ...placeOf(event, 'publish'), kind: 'producer', key: id, parentId, from })?.end();
    },
    around: async (batch, work) => {
      const spans = batch.map((event) => openSpan(handlingOf(service, event)));
      const end = (failed: boolean): void => {
        const facts = { 'messaging.batch.message_count': batch.length };
        for (const span of spans) span?.end({ failed, facts });
      };
      try {
        await withinTrace(batch, spans, work);
        end(false);
      } catch (error) {
        end(true);
        throw error;
      }
    },
  };
}

const handling = (service: string, eventId: string): string => `${service} ${eventId}`;

function handlingOf(service: string, event: EventAttributes): Parameters<typeof openSpan>[0] {
  const { id } = event;
  return { ...placeOf(event, 'process'), kind: 'consumer', key: handling(service, id), parentId: spanIdOf(id) };
}

function placeOf(event: EventAttributes, verb: string) {
  const { id, type, siteId, correlationId } = event;
  const facts = {
    'messaging.system': 'nats',
    'messaging.destination.name': type,
    'messaging.message.id': id,
    'octroi.site': siteId,
  } as const;
  return { name: `${verb} ${type}`, correlationId, facts };
}

/** What happens for one trace belongs to it; what happens for several at once belongs to none. */
async function withinTrace(
  batch: EventBatch,
  spans: readonly (OpenSpan | null)[],
  work: () => Promise<void>,
): Promise<void> {
  const [first] = batch;
  if (first === undefined || batch.some(({ correlationId }) => correlationId !== first.correlationId)) return work();
  return withinSpan({ correlationId: first.correlationId, spanId: spans[0]?.spanId }, work);
}
