import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** Under which right a centre asks the State, and until when. */
export function habilitationQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'habilitation'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/habilitation', { params: { path: { site } } })),
  });
}
