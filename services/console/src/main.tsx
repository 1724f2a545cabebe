import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { queries } from './queries.js';
import { router } from './router.js';
import './ui/tokens.css';
import './ui/page.css';
import './ui/controls.css';

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
