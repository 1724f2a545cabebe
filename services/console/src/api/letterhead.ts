import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** The colour of a centre, and whether it has a logo. */
export function letterheadQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'letterhead'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/letterhead', { params: { path: { site } } })),
    staleTime: 60_000,
  });
}

/** Where the logo is read; another version is another picture. */
export function logoAddress(site: string, version: number): string {
  return `/v1/sites/${encodeURIComponent(site)}/letterhead/logo?version=${version}`;
}
