import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { beginCase } from './screens/begin-case.js';
import { CasePage } from './screens/case-page.js';
import { Entrance, Returned } from './screens/entrance.js';
import { HomePage } from './screens/home-page.js';
import { Lost, Shell } from './screens/shell.js';
import { Threshold } from './screens/threshold.js';
import { WorklistPage } from './screens/worklist-page.js';
import { Loading } from './ui/notice.js';

const root = createRootRoute({ component: Threshold, notFoundComponent: Lost });

const entrance = createRoute({ getParentRoute: () => root, path: '/', component: Entrance });
const returned = createRoute({ getParentRoute: () => root, path: '/reconnexion', component: Returned });
const operations = createRoute({
  getParentRoute: () => root,
  path: '/exploitation',
  component: lazyRouteComponent(() => import('./screens/operations-page.js'), 'OperationsPage'),
});
const site = createRoute({ getParentRoute: () => root, path: '/ccas/$site', component: Shell });

const inSite = { getParentRoute: () => site };
const home = createRoute({ ...inSite, path: '/', component: HomePage });
const worklist = createRoute({
  ...inSite,
  path: 'demandes',
  component: WorklistPage,
  validateSearch: ({ liste }: Record<string, unknown>): { liste?: string } =>
    typeof liste === 'string' ? { liste } : {},
});
const filing = createRoute({
  ...inSite,
  path: 'demandes/nouvelle',
  component: lazyRouteComponent(() => import('./screens/filing-page.js'), 'FilingPage'),
  // A draft that is taken up again, or an earlier request that is made again.
  validateSearch: ({ brouillon, de }: Record<string, unknown>): { brouillon?: string; de?: string } => ({
    ...(typeof brouillon === 'string' ? { brouillon } : {}),
    ...(typeof de === 'string' ? { de } : {}),
  }),
});
const aCase = createRoute({
  ...inSite,
  path: 'demandes/$id',
  component: CasePage,
  // Asked for while it is still found out who asks. A link that is merely looked at reads nothing: reading is written down.
  loader: ({ params: { site, id }, preload }) => {
    if (!preload) beginCase(site, id);
  },
  validateSearch: ({ liste }: Record<string, unknown>): { liste?: string } =>
    typeof liste === 'string' ? { liste } : {},
});
const correction = createRoute({
  ...inSite,
  path: 'demandes/$id/correction',
  component: lazyRouteComponent(() => import('./screens/correction-page.js'), 'CorrectionPage'),
});
const sessions = createRoute({
  ...inSite,
  path: 'seances',
  component: lazyRouteComponent(() => import('./screens/sessions-page.js'), 'SessionsPage'),
});
const session = createRoute({
  ...inSite,
  path: 'seances/$id',
  component: lazyRouteComponent(() => import('./screens/session-page.js'), 'SessionPage'),
});
const payments = createRoute({
  ...inSite,
  path: 'paiements',
  component: lazyRouteComponent(() => import('./screens/payments-page.js'), 'PaymentsPage'),
});
const register = createRoute({
  ...inSite,
  path: 'registre',
  component: lazyRouteComponent(() => import('./screens/register-page.js'), 'RegisterPage'),
});
const regulations = createRoute({
  ...inSite,
  path: 'reglement',
  component: lazyRouteComponent(() => import('./screens/regulations-page.js'), 'RegulationsPage'),
});
const settings = createRoute({
  ...inSite,
  path: 'reglages',
  component: lazyRouteComponent(() => import('./screens/settings-page.js'), 'SettingsPage'),
});
const dashboard = createRoute({
  ...inSite,
  path: 'tableau-de-bord',
  component: lazyRouteComponent(() => import('./screens/dashboard-page.js'), 'DashboardPage'),
});
const accesses = createRoute({
  ...inSite,
  path: 'acces',
  component: lazyRouteComponent(() => import('./screens/accesses-page.js'), 'AccessesPage'),
  validateSearch: ({ demande }: Record<string, unknown>): { demande?: string } =>
    typeof demande === 'string' ? { demande } : {},
});

/** Every screen by its address. */
export const router = createRouter({
  routeTree: root.addChildren([
    entrance,
    returned,
    operations,
    site.addChildren([
      ...[home, worklist, filing, aCase, correction, sessions, session, payments],
      ...[register, regulations, dashboard, settings, accesses],
    ]),
  ]),
  defaultPreload: 'intent',
  // A screen whose code is on its way shows at once that it is.
  defaultPendingComponent: Loading,
  defaultPendingMs: 50,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
