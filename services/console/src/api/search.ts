import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** Letters from which a search is made. */
export const FEWEST_LETTERS = 2;

/** Requests by name, reference or birth date. The words travel in the body: no address keeps them. */
export function searchQuery(site: string, text: string) {
  return queryOptions({
    queryKey: ['site', site, 'search', text],
    queryFn: () => answer(api.POST('/v1/sites/{site}/search', { params: { path: { site } }, body: { text } })),
    enabled: text.trim().length >= FEWEST_LETTERS,
    staleTime: 30_000,
    gcTime: 60_000,
  });
}

interface Likeness {
  readonly birthName: string;
  readonly givenNames: string[];
  readonly birthDate: string | null;
}

/** People and running requests that look like somebody who is being typed. */
export function duplicatesQuery(site: string, person: Likeness) {
  return queryOptions({
    queryKey: ['site', site, 'duplicates', person],
    queryFn: () => answer(api.POST('/v1/sites/{site}/duplicates', { params: { path: { site } }, body: person })),
    enabled: person.birthName.length >= FEWEST_LETTERS,
    staleTime: 30_000,
    gcTime: 60_000,
  });
}
