import type { DecisionStores } from '../application/ports/stores.js';
import type { AidRequest } from '../domain/aid-request.js';
import { isPending, type Appeal } from '../domain/appeal.js';

/** Appeals in memory; a request knows the one that waits for its answer. */
export function appealsIn(memory: {
  appeals: Appeal[];
  readonly rows: Map<string, AidRequest>;
}): DecisionStores['appeals'] {
  return {
    of: async (_siteId, requestId) => memory.appeals.filter((one) => one.requestId === requestId),
    add: async (_siteId, added) => {
      memory.appeals.push(added);
      const row = memory.rows.get(added.requestId);
      if (row !== undefined && isPending(added)) memory.rows.set(row.id, { ...row, appeal: added });
    },
    judge: async (_siteId, judged) => {
      memory.appeals = memory.appeals.map((one) => (one.id === judged.id ? judged : one));
    },
    appealJudgment: async (_siteId, appealed) => {
      memory.appeals = memory.appeals.map((one) => (one.id === appealed.id ? appealed : one));
    },
    answer: async (_siteId, id, { courtUntil, ...answer }) => {
      memory.appeals = memory.appeals.map((one) => (one.id === id ? { ...one, answer, courtUntil } : one));
      for (const row of memory.rows.values())
        if (row.appeal?.id === id) memory.rows.set(row.id, { ...row, appeal: null });
    },
  };
}
