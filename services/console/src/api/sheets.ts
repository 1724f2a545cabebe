import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** The anonymised sheets of a session that the person may read. Each reading is written down: they are asked for once. */
export function sheetsQuery(site: string, id: string) {
  return queryOptions({
    queryKey: ['site', site, 'sessions', id, 'sheets'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/sessions/{id}/sheets', { params: { path: { site, id } } })),
    staleTime: Infinity,
  });
}
