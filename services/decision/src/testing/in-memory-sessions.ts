import type { DecisionStores } from '../application/ports/stores.js';
import type { AidRequest } from '../domain/aid-request.js';
import type { Body } from '../domain/session/body.js';
import type { Session } from '../domain/session/session.js';

/** What the sessions are kept beside. */
interface Memory {
  readonly sessions: Map<string, Session>;
  readonly rows: ReadonlyMap<string, AidRequest>;
  bodies: Body[];
}

/** Sessions in memory, with the bodies that hold them and the requests that wait for them. */
export function inMemorySessions(memory: Memory): DecisionStores['sessions'] {
  const { sessions, rows } = memory;
  return {
    bodies: async () => memory.bodies,
    keepBodies: async (_siteId, bodies) => {
      const changed = JSON.stringify(bodies) !== JSON.stringify(memory.bodies);
      memory.bodies = [...bodies];
      return changed;
    },
    nextNumber: async () => sessions.size + 1,
    add: async (_siteId, session) => void sessions.set(session.id, session),
    lock: async (_siteId, id) => sessions.get(id) ?? null,
    find: async (_siteId, id) => sessions.get(id) ?? null,
    list: async (_siteId, { count, from }) => {
      const held = [...sessions.values()].filter(({ heldOn }) => from === null || heldOn >= from);
      return held.reverse().slice(0, count);
    },
    save: async (_siteId, session) => void sessions.set(session.id, session),
    awaiting: async (_siteId, { body }) =>
      [...rows.values()].flatMap(({ id, routing, status }) =>
        routing?.authority === body && status === 'open' ? [id] : [],
      ),
  };
}
