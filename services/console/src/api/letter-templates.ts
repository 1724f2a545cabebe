import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** The words of a centre in its letters, today and later. */
export function letterTemplatesQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'letter-templates'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/letter-templates', { params: { path: { site } } })),
  });
}
