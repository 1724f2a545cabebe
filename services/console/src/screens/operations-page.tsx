import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Shape } from '../api/client.js';
import { installationQuery } from '../api/operations.js';
import { sessionQuery, signOut } from '../api/person.js';
import { instant, plural } from '../format.js';
import { Action } from '../ui/action.js';
import { Notice, Waiting } from '../ui/notice.js';
import { isSignedOut } from '../queries.js';
import { SignIn } from './entrance.js';
import { DeadLetters } from './operations/dead-letters.js';
import { SERVICE, concernsOf, duration } from './operations/operations-words.js';
import { Table } from './operations/table.js';
import { UpstreamCard } from './operations/upstream-card.js';
import { Lost } from './shell.js';

type State = Shape<'InstallationState'>;

/** The installation, for who runs it: no centre's data but its name. */
export function OperationsPage() {
  const session = useQuery(sessionQuery);
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
  if (!session.data.isOperator) return <Lost />;
  return (
    <>
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <header className="top">
        <div className="top-inner">
          <Link to="/" className="site">
            Octroi
          </Link>
          <div className="who">
            <Action kind="plain" onPress={() => void signOut().catch(isSignedOut)}>
              Se déconnecter
            </Action>
          </div>
        </div>
      </header>
      <main id="contenu" tabIndex={-1}>
        <Installation />
      </main>
    </>
  );
}

function Installation() {
  const installation = useQuery(installationQuery);
  return (
    <>
      <h1>Exploitation</h1>
      <Waiting of={installation} />
      {installation.data && (
        <>
          <Concerns concerns={concernsOf(installation.data)} />
          <Services services={installation.data.services} />
          <DeadLetters letters={installation.data.deadLetters} />
          <UpstreamCard upstream={installation.data.upstream ?? null} />
          <Replays replays={installation.data.replays} />
        </>
      )}
    </>
  );
}

function Concerns({ concerns }: { readonly concerns: readonly string[] }) {
  if (concerns.length === 0) return <Notice tone="good">Tout va bien : rien n’attend personne.</Notice>;
  return (
    <Notice tone="warn">
      <ul>
        {concerns.map((concern) => (
          <li key={concern}>{concern}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Services({ services }: { readonly services: State['services'] }) {
  return (
    <section className="card" aria-labelledby="services">
      <h2 id="services">Services</h2>
      <Table
        title="Services"
        heads={['Service', 'État', 'Événements à publier', 'Le plus ancien', 'Abandonnés']}
        rows={services.map(({ service, answers, unpublished, oldestSeconds, dead }) => ({
          key: service,
          cells: answers
            ? [SERVICE[service], 'Répond', unpublished, unpublished ? duration(oldestSeconds ?? 0) : '—', dead]
            : [SERVICE[service], 'Ne répond pas', '—', '—', '—'],
        }))}
      />
    </section>
  );
}

function Replays({ replays }: { readonly replays: State['replays'] }) {
  return (
    <section className="card" aria-labelledby="rejeux">
      <h2 id="rejeux">Derniers rejeux demandés</h2>
      {replays.length === 0 && <p className="soft">Aucun.</p>}
      <ul className="list">
        {replays.map(({ subject, at, service, eventId, asked }) => (
          <li key={`${at} ${subject}`}>
            {instant(at)}, {subject.split('|').at(-1)} : {SERVICE[service]}, {eventId ?? 'tous les messages'},{' '}
            {asked === null || asked === undefined ? 'sans réponse' : plural(asked, 'confié')}
          </li>
        ))}
      </ul>
    </section>
  );
}
