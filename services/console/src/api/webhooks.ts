import { queryOptions } from '@tanstack/react-query';
import { answer, api, BACKGROUND } from './client.js';

/** Where other software is told of events, and what it may be told of. */
export function webhooksQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'webhooks'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/webhooks', { params: { path: { site } }, headers: BACKGROUND })),
  });
}

/** The last deliveries of a webhook. */
export function deliveriesQuery(site: string, webhook: string) {
  return queryOptions({
    queryKey: ['site', site, 'webhooks', webhook, 'deliveries'],
    queryFn: () =>
      answer(
        api.GET('/v1/sites/{site}/webhooks/{webhook}/deliveries', {
          params: { path: { site, webhook } },
          headers: BACKGROUND,
        }),
      ),
  });
}
