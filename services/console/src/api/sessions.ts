import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** Sessions of a centre, the latest first. */
export function sessionsQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'sessions'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/sessions', { params: { path: { site } } })),
  });
}

/** Those of a day and after it. */
export function comingSessionsQuery(site: string, from: string) {
  return queryOptions({
    queryKey: ['site', site, 'sessions', 'from', from],
    queryFn: () => answer(api.GET('/v1/sites/{site}/sessions', { params: { path: { site }, query: { from } } })),
  });
}

/** One session. */
export function sessionQuery(site: string, id: string) {
  return queryOptions({
    queryKey: ['site', site, 'sessions', id],
    queryFn: () => answer(api.GET('/v1/sites/{site}/sessions/{id}', { params: { path: { site, id } } })),
  });
}
