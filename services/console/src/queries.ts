import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './api/client.js';

const RETRIES = 2;

/** What a person may not see does not come by asking again. */
const worthRetrying = (count: number, error: Error): boolean =>
  count < RETRIES && !(error instanceof ProblemError && error.status >= 400 && error.status < 500);

/** Whether it was refused because the session ended: the door then stands before the screen, see `screens/threshold.tsx`. */
export function isSignedOut(error: unknown): boolean {
  const isOut = error instanceof ProblemError && error.status === 401;
  if (isOut) void queries.invalidateQueries({ queryKey: ['person'] });
  return isOut;
}

/** What was read, by what was asked. */
export const queries = new QueryClient({
  // Without network a request fails at once, and says so, instead of waiting in silence.
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
  queryCache: new QueryCache({ onError: (error) => void isSignedOut(error) }),
  mutationCache: new MutationCache({ onError: (error) => void isSignedOut(error) }),
});
