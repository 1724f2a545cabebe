import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** Sessions of a centre, the latest first. */
export function sessionsQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'sessions'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/sessions', { params: { path: { site } } })),
  });
}

/** One session. */
export function sessionQuery(site: string, id: string) {
  return queryOptions({
    queryKey: ['site', site, 'sessions', id],
    queryFn: () => answer(api.GET('/v1/sites/{site}/sessions/{id}', { params: { path: { site, id } } })),
  });
}
