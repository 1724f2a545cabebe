import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** The aids that a centre's regulation gives today. */
export function aidsQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'aids'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/aids', { params: { path: { site } } })),
    staleTime: 300_000,
  });
}
