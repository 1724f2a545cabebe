import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { sessionQuery, signOut, useMembership } from '../api/person.js';
import { letterheadQuery, logoAddress } from '../api/letterhead.js';
import { useLiveChanges } from '../api/live.js';
import { Action } from '../ui/action.js';
import { Notice, Waiting } from '../ui/notice.js';
import { isSignedOut } from '../queries.js';
import { useBrand } from '../ui/use-brand.js';
import { READERS } from '../words.js';
import { SignIn } from './entrance.js';
import { forgetDrafts } from './filing/kept-draft.js';

/** Screens by the roles that have a use for them; a shut one shows nothing to others, and asks for nothing in their name. */
const MENU = [
  { to: '/ccas/$site/demandes', label: 'Demandes', isShut: true, roles: READERS },
  { to: '/ccas/$site/seances', label: 'Séances', roles: ['secretary', 'president', 'member', 'manager', 'agent'] },
  {
    to: '/ccas/$site/paiements',
    ...{ label: 'Paiements', isShut: true },
    roles: ['secretary', 'president', 'manager'],
  },
  { to: '/ccas/$site/registre', label: 'Registre', roles: ['secretary', 'president', 'manager', 'agent', 'dpo'] },
  { to: '/ccas/$site/reglement', label: 'Règlement', roles: ['secretary', 'president', 'manager', 'agent', 'admin'] },
  {
    to: '/ccas/$site/tableau-de-bord',
    ...{ label: 'Tableau de bord', isShut: true },
    roles: ['agent', 'secretary', 'president', 'manager', 'dpo', 'admin'],
  },
  { to: '/ccas/$site/reglages', label: 'Réglages', roles: ['secretary', 'president', 'manager', 'dpo', 'admin'] },
  { to: '/ccas/$site/acces', label: 'Données', isShut: true, roles: ['dpo', 'admin'] },
] as const;

/** What surrounds every screen of a centre. */
export function Shell() {
  const { site } = useParams({ from: '/ccas/$site' });
  const session = useQuery(sessionQuery);
  const membership = useMembership(site);
  const isReader = membership?.roles.some((role) => role === 'member' || READERS.includes(role)) ?? false;
  useLiveChanges(site, isReader && session.data?.isEnded !== true);
  const isOpen = useIsOpen(site, membership?.roles ?? []);
  if (session.data === undefined) {
    return (
      <main>
        <Waiting of={session} />
      </main>
    );
  }
  if (session.data.sites === null) {
    return (
      <main>
        <SignIn />
      </main>
    );
  }
  if (membership === undefined) return <Lost />;
  return (
    <>
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <Top site={site} />
      <main id="contenu" tabIndex={-1}>
        {isOpen ? <Outlet /> : <Nothing />}
      </main>
    </>
  );
}

/** False for a screen of which the interface gives nothing to any of these roles. */
function useIsOpen(site: string, roles: readonly string[]): boolean {
  const { pathname } = useLocation();
  const screen = MENU.find((item) => 'isShut' in item && pathname.startsWith(item.to.replace('$site', site)));
  return screen === undefined || screen.roles.some((role: string) => roles.includes(role));
}

/** Leaves nothing of what was typed to whoever comes next. */
function leave(): void {
  forgetDrafts();
  signOut().catch(isSignedOut);
}

function Top({ site }: { readonly site: string }) {
  const membership = useMembership(site);
  const roles = membership?.roles ?? [];
  const look = useQuery(letterheadQuery(site)).data;
  useBrand(look?.colour);
  return (
    <header className="top">
      <div className="top-inner">
        <Link to="/ccas/$site" params={{ site }} className="site" activeOptions={{ exact: true }}>
          {look?.logo && <img className="logo" src={logoAddress(site, look.version)} alt="" />}
          {membership?.name}
        </Link>
        <nav aria-label="Écrans">
          <ul>
            {MENU.filter((item) => item.roles.some((role: string) => roles.includes(role))).map(({ to, label }) => (
              <li key={to}>
                <Link to={to} params={{ site }}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="who">
          <span>{membership?.displayName}</span>
          <Action kind="plain" onPress={leave}>
            Se déconnecter
          </Action>
        </div>
      </div>
    </header>
  );
}

/** An address where there is nothing, for this person. */
export function Lost() {
  return (
    <main>
      <Nothing />
    </main>
  );
}

function Nothing() {
  return (
    <>
      <h1>Rien ici</h1>
      <Notice tone="warn">
        <p>Il n’y a rien à cette adresse, ou rien qui vous soit ouvert.</p>
      </Notice>
      <Link to="/">Revenir à l’accueil</Link>
    </>
  );
}
