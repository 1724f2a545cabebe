import { useState } from 'react';
import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { askAgain } from './ask-again.js';
import { answer, api, BACKGROUND, type Shape } from './client.js';

/** Every question about a centre begins with this key: a change of the centre asks them all again. */
const keyOf = (site: string, ...rest: readonly unknown[]): readonly unknown[] => ['site', site, ...rest];

/** A list of one's work. */
export type Worklist = Shape<'WorklistSummary'>['worklist'];

type Page = Shape<'CasePage'>;

/**
 * Requests of a centre, page by page: a worklist, the oldest first, or all, the last filed first. Reading a name is written down:
 * when the list is asked for again, the names that are known are kept and only those of others are asked.
 */
export function caseListQuery(site: string, worklist: Worklist | null, isMine = false) {
  return infiniteQueryOptions({
    queryKey: keyOf(site, 'list', worklist, isMine),
    queryFn: async ({ pageParam, client, queryKey }) => {
      const names = new Map(
        client
          .getQueryData<InfiniteData<Page>>(queryKey)
          ?.pages.flatMap(({ items }) => items)
          .flatMap(({ id, applicant }) => (applicant ? [[id, applicant] as const] : [])),
      );
      const ask = (withNames: boolean): Promise<Page> => {
        const query = {
          ...{ limit: 50, names: withNames ? ('true' as const) : ('false' as const) },
          ...(worklist === null ? {} : { worklist }),
          ...(isMine ? { mine: 'true' as const } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        };
        return answer(
          api.GET('/v1/sites/{site}/aid-requests', { params: { path: { site }, query }, headers: BACKGROUND }),
        );
      };
      const page = await ask(names.size === 0);
      if (names.size === 0) return page;
      if (page.items.some(({ id }) => !names.has(id))) return ask(true);
      return { ...page, items: page.items.map((item) => ({ ...item, applicant: names.get(item.id) ?? null })) };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? null,
  });
}

/** How much waits in each list. */
export function worklistsQuery(site: string) {
  return queryOptions({
    queryKey: keyOf(site, 'worklists'),
    queryFn: () => answer(api.GET('/v1/sites/{site}/worklists', { params: { path: { site } }, headers: BACKGROUND })),
  });
}

const DUE_SHOWN = 10;

/** What falls due, the nearest first, without names. */
export function dueQuery(site: string) {
  return queryOptions({
    queryKey: keyOf(site, 'list', 'due'),
    queryFn: () => {
      const query = { limit: DUE_SHOWN, names: 'false' as const };
      return answer(api.GET('/v1/sites/{site}/due', { params: { path: { site }, query }, headers: BACKGROUND }));
    },
  });
}

/** Papers that the State contradicts, the oldest first, without names. */
export function contradictionsQuery(site: string) {
  return queryOptions({
    queryKey: keyOf(site, 'list', 'contradictions'),
    queryFn: () => {
      const query = { limit: DUE_SHOWN, names: 'false' as const };
      return answer(
        api.GET('/v1/sites/{site}/contradictions', { params: { path: { site }, query }, headers: BACKGROUND }),
      );
    },
  });
}

/** Those of one request, and what was chosen. */
export function contradictionsOfQuery(site: string, id: string) {
  return queryOptions({
    queryKey: keyOf(site, 'case', id, 'contradictions'),
    queryFn: () =>
      answer(api.GET('/v1/sites/{site}/aid-requests/{id}/contradictions', { params: { path: { site, id } } })),
  });
}

/** One request, entire. */
export function caseQuery(site: string, id: string) {
  return queryOptions({
    queryKey: keyOf(site, 'case', id),
    queryFn: () => answer(api.GET('/v1/sites/{site}/aid-requests/{id}', { params: { path: { site, id } } })),
  });
}

/** What happened to a request. */
export function timelineQuery(site: string, id: string) {
  return queryOptions({
    queryKey: keyOf(site, 'case', id, 'timeline'),
    queryFn: () => answer(api.GET('/v1/sites/{site}/aid-requests/{id}/timeline', { params: { path: { site, id } } })),
  });
}

/** What the household received, and what else it asks for. */
export function historyQuery(site: string, id: string) {
  return queryOptions({
    queryKey: keyOf(site, 'case', id, 'history'),
    queryFn: () =>
      answer(api.GET('/v1/sites/{site}/aid-requests/{id}/household-history', { params: { path: { site, id } } })),
  });
}

/** Notes on a request that the person may read. */
export function notesQuery(site: string, id: string) {
  return queryOptions({
    queryKey: keyOf(site, 'case', id, 'notes'),
    queryFn: () => answer(api.GET('/v1/sites/{site}/aid-requests/{id}/notes', { params: { path: { site, id } } })),
  });
}

/** Why the last examination says what it says. */
export function explanationQuery(site: string, id: string) {
  return queryOptions({
    queryKey: keyOf(site, 'case', id, 'explanation'),
    queryFn: () =>
      answer(api.GET('/v1/sites/{site}/aid-requests/{id}/explanation', { params: { path: { site, id } } })),
  });
}

/** The header by which a request that is sent twice is done once. */
export interface Once {
  readonly 'Idempotency-Key': string;
}

/**
 * Does something in a centre, then asks again for all that is shown of it. Doing the same again from the same screen, after an
 * interruption, has the same key.
 */
export function useAct<Output, Input = void>(site: string, act: (once: Once, input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  const [keys] = useState(() => new Map<string, string>());
  return useMutation({
    mutationFn: (input: Input) => {
      const said = JSON.stringify(input ?? null);
      const key = keys.get(said) ?? crypto.randomUUID();
      keys.set(said, key);
      return act({ 'Idempotency-Key': key }, input);
    },
    onSuccess: (_output, input) => {
      // What is done is done; the same words said later are another act.
      keys.delete(JSON.stringify(input ?? null));
      return askAgain(queries, keyOf(site));
    },
  });
}
