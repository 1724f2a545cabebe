import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './api/client.js';

const RETRIES = 2;

/** What a person may not see does not come by asking again. */
const worthRetrying = (count: number, error: Error): boolean =>
  count < RETRIES && !(error instanceof ProblemError && error.status >= 400 && error.status < 500);

/** The session ended: the person is told, and finds what they typed when they come back. */
function whenSignedOut(error: Error): void {
  if (error instanceof ProblemError && error.status === 401) void queries.invalidateQueries({ queryKey: ['person'] });
}

/** What was read, by what was asked. */
export const queries = new QueryClient({
  // Without network a request fails at once, and says so, instead of waiting in silence.
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
  // What is asked again behind a screen that is there takes nothing away that somebody may be typing.
  queryCache: new QueryCache({
    onError: (error, { state }) => {
      if (state.data === undefined) whenSignedOut(error);
    },
  }),
  mutationCache: new MutationCache({ onError: whenSignedOut }),
});
