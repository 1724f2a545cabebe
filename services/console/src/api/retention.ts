import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Shape } from './client.js';

/** A proposal of elimination, with how far it is. */
export type Elimination = Shape<'EliminationView'>;

const WHILE_ERASING_MS = 1_000;

/** Proposals of elimination, the latest first, and protected files; asked again while one is being carried out. */
export function eliminationsQuery(site: string) {
  return queryOptions({
    queryKey: ['site', site, 'eliminations'],
    queryFn: () => answer(api.GET('/v1/sites/{site}/eliminations', { params: { path: { site } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'approved') === true ? WHILE_ERASING_MS : false,
  });
}

/** Everything that is held about whoever made a request. Asked when somebody asks for it: it leaves a trace. */
export function personalData(site: string, id: string): Promise<Shape<'PersonalData'>> {
  return answer(api.GET('/v1/sites/{site}/aid-requests/{id}/personal-data', { params: { path: { site, id } } }));
}

/** Where the same stands as a page to hand over. */
export function personalDataPage(site: string, id: string): string {
  return `/v1/sites/${encodeURIComponent(site)}/aid-requests/${encodeURIComponent(id)}/personal-data.html`;
}

/** Where the slip of a proposal stands. */
export function slipAddress(site: string, id: string, ending: 'pdf' | 'csv'): string {
  return `/v1/sites/${encodeURIComponent(site)}/eliminations/${encodeURIComponent(id)}/slip.${ending}`;
}
