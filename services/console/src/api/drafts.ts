import { queryOptions } from '@tanstack/react-query';
import type { Draft } from '../screens/filing/draft.js';
import { answer, api, BACKGROUND, type Shape } from './client.js';

/** A request as far as it was typed, as the page keeps it on the server: for its author alone, for thirty days. */
export interface DraftContent {
  readonly draft: Partial<Draft>;
  /** Id of the request that it repeats. */
  readonly from: string | null;
}

/** One's drafts, the last changed first. Not under the key of the centre: they change with every pause in typing. */
export function draftsQuery(site: string) {
  return queryOptions({
    queryKey: ['drafts', site],
    queryFn: () => answer(api.GET('/v1/sites/{site}/drafts', { params: { path: { site } }, headers: BACKGROUND })),
  });
}

/** What a draft holds; what another page kept there is an empty draft. */
export function contentOf({ content }: Shape<'RequestDraft'>): DraftContent {
  const { draft, from } = content as Partial<DraftContent>;
  return { draft: typeof draft === 'object' ? draft : {}, from: typeof from === 'string' ? from : null };
}

/** Keeps a draft. @throws ProblemError */
export function keepDraft(site: string, id: string, content: DraftContent): Promise<Shape<'KeptDraft'>> {
  return answer(
    api.PUT('/v1/sites/{site}/drafts/{draft}', {
      params: { path: { site, draft: id } },
      body: { content: content as unknown as Shape<'DraftInput'>['content'] },
    }),
  );
}

/** Keeps a draft no more. @throws ProblemError */
export function dropDraft(site: string, id: string): Promise<Shape<'KeptDraft'>> {
  return answer(api.DELETE('/v1/sites/{site}/drafts/{draft}', { params: { path: { site, draft: id } } }));
}
