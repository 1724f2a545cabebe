import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** How a request is protected, what was done about it, and whom one may name. */
export function protectionQuery(site: string, id: string) {
  return queryOptions({
    queryKey: ['site', site, 'case', id, 'protection'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/aid-requests/{id}/protection', { params: { path: { site, id } } })),
  });
}
