import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** How a centre decides: reasons, delegations, members. */
export function authorityQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'authority'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/authority', { params: { path: { site } } })),
    staleTime: 300_000,
  });
}

/** Budget envelopes with what is left of them. */
export function envelopesQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'envelopes'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/envelopes', { params: { path: { site } } })),
  });
}
