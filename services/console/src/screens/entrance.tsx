import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { sessionQuery, signInAddress, type Membership } from '../api/person.js';
import { Notice, Waiting } from '../ui/notice.js';
import { ROLE } from '../words.js';

/** The door: signing in, then choosing a centre when one has several. */
export function Entrance() {
  const person = useQuery(sessionQuery);
  if (person.data === undefined) {
    return (
      <main>
        <Waiting of={person} />
      </main>
    );
  }
  const { sites, isOperator = false } = person.data;
  const [only, ...others] = sites ?? [];
  if (only !== undefined && others.length === 0 && !isOperator)
    return <Navigate to="/ccas/$site" params={{ site: only.id }} replace />;
  if (isOperator && sites?.length === 0) return <Navigate to="/exploitation" replace />;
  return <main>{sites === null ? <SignIn /> : <Centres centres={sites} isOperator={isOperator} />}</main>;
}

/** The tab in which somebody signed in again: the one that they came from shows their screen. */
export function Returned() {
  const session = useQuery(sessionQuery);
  return (
    <main>
      <Waiting of={session} />
      {session.data?.sites === null && <SignIn />}
      {session.data?.sites && (
        <div className="card">
          <h1>Votre session est ouverte</h1>
          <p>Fermez cet onglet : votre écran vous attend dans l’autre, tel que vous l’aviez laissé.</p>
          <Link to="/">Ou continuer ici, depuis l’accueil</Link>
        </div>
      )}
    </main>
  );
}

/** Nobody is signed in; whoever does comes back to where they are. */
export function SignIn() {
  const { pathname, search } = window.location;
  const isRefused = new URLSearchParams(search).get('connexion') === 'refusee';
  return (
    <div className="card">
      <h1>Octroi</h1>
      <p>Instruire et décider les aides sociales facultatives de votre CCAS.</p>
      {isRefused && (
        <Notice tone="bad">
          La connexion n’a pas abouti. Recommencez ; si cela persiste, prévenez votre administrateur.
        </Notice>
      )}
      <a className="button main" href={signInAddress(`${pathname}${search}`)}>
        Se connecter
      </a>
    </div>
  );
}

interface CentresProps {
  readonly centres: readonly Membership[];
  readonly isOperator: boolean;
}

function Centres({ centres, isOperator }: CentresProps) {
  return (
    <div className="card">
      <h1>Vos CCAS</h1>
      {centres.length === 0 && (
        <Notice tone="warn">
          Votre compte n’est inscrit dans aucun CCAS. Demandez à un administrateur de vous inviter.
        </Notice>
      )}
      <ul className="list">
        {centres.map(({ id, name, roles }) => (
          <li key={id}>
            <Link to="/ccas/$site" params={{ site: id }}>
              {name}
            </Link>{' '}
            <span className="soft">{roles.map((role) => ROLE[role] ?? role).join(', ')}</span>
          </li>
        ))}
        {isOperator && (
          <li>
            <Link to="/exploitation">Exploitation</Link> <span className="soft">toute l’installation</span>
          </li>
        )}
      </ul>
    </div>
  );
}
