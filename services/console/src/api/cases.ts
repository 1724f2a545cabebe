import { useState } from 'react';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, BACKGROUND, type Shape } from './client.js';

/** Every question about a centre begins with this key: a change of the centre asks them all again. */
const keyOf = (site: string, ...rest: readonly unknown[]): readonly unknown[] => ['site', site, ...rest];

export interface CaseFilter {
  readonly status?: Shape<'CaseItem'>['status'];
  readonly authority?: Shape<'CaseRouting'>['authority'];
}

/** Requests of a centre, page by page. */
export function caseListQuery(site: string, filter: CaseFilter) {
  return infiniteQueryOptions({
    queryKey: keyOf(site, 'list', filter),
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return answer(
        api.GET('/v1/sites/{site}/aid-requests', { params: { path: { site }, query }, headers: BACKGROUND }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? null,
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
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(site) }),
  });
}
