import { queryOptions, useQuery } from '@tanstack/react-query';
import { plainLabel } from '../words.js';
import { answer, api } from './client.js';

/** The aids that a centre's regulation gives today. */
export function aidsQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'aids'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/aids', { params: { path: { site } } })),
    staleTime: 300_000,
  });
}

/** The name of an aid as the centre's regulation says it; its code in words until that is known, and for an aid that is given no more. */
export function useAidLabel(site: string): (code: string) => string {
  const items = useQuery(aidsQuery(site)).data?.items ?? [];
  return (code) => items.find((aid) => aid.code === code)?.label ?? plainLabel(code);
}
