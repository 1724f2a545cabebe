import { queryOptions } from '@tanstack/react-query';
import { answer, api, BACKGROUND } from './client.js';

const EVERY_MS = 5_000;

/** The installation as its operators see it, asked again while the page is looked at. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: () => answer(api.GET('/v1/operations', { headers: BACKGROUND })),
  refetchInterval: EVERY_MS,
});
