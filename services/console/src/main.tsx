import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/client.js';
import { router } from './router.js';
import './ui/tokens.css';
import './ui/page.css';
import './ui/controls.css';

const RETRIES = 2;

/** What a person may not see does not come by asking again. */
const worthRetrying = (count: number, error: Error): boolean =>
  count < RETRIES && !(error instanceof ProblemError && error.status >= 400 && error.status < 500);

/** The session ended: the person is told, and finds what they typed when they come back. */
function whenSignedOut(error: Error): void {
  if (error instanceof ProblemError && error.status === 401) void queries.invalidateQueries({ queryKey: ['person'] });
}

const queries = new QueryClient({
  // Without network a request fails at once, and says so, instead of waiting in silence.
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
  mutationCache: new MutationCache({ onError: whenSignedOut }),
});

const page = document.getElementById('page');
if (page === null) throw new Error('the page has no place for the console');
createRoot(page).render(
  <StrictMode>
    <I18nProvider locale="fr-FR">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
