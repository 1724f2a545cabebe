import { useQuery } from '@tanstack/react-query';
import type { Shape } from '../../api/client.js';
import { habilitationQuery } from '../../api/habilitation.js';
import { day } from '../../format.js';
import { Notice, Waiting } from '../../ui/notice.js';
import { TOKEN_LEVEL, scopeLabel, standingInWords } from './habilitation-words.js';

type Access = Shape<'HabilitationAnswer'>;

/** Under which right the centre asks the State, until when, and what stands in the way. */
export function Habilitation({ site }: { readonly site: string }) {
  const access = useQuery(habilitationQuery(site));
  return (
    <section className="card" aria-labelledby="habilitation">
      <h2 id="habilitation">Habilitation API Particulier</h2>
      <Waiting of={access} />
      {access.data && (
        <>
          {access.data.refusal && (
            <Notice tone="warn">{`API Particulier refuse le centre. ${access.data.refusal.text}`}</Notice>
          )}
          {access.data.habilitations.length === 0 && (
            <Notice tone="warn">
              Aucune habilitation n’est enregistrée : l’État n’est pas interrogé. Elle s’inscrit par le fichier du
              centre.
            </Notice>
          )}
          {access.data.habilitations.map((one) => (
            <Right key={one.number} right={one} />
          ))}
          <Token token={access.data.token} />
        </>
      )}
    </section>
  );
}

function Right({ right }: { readonly right: Access['habilitations'][number] }) {
  const { tone, text } = standingInWords(right);
  return (
    <>
      <h3>
        {right.number} <span className={`tag ${tone}`}>{text}</span>
      </h3>
      <dl className="facts">
        <dt>Du</dt>
        <dd>{day(right.validFrom)}</dd>
        <dt>Au</dt>
        <dd>{right.validUntil ? day(right.validUntil) : 'sans fin'}</dd>
        <dt>Délibération</dt>
        <dd>{`${right.deliberation} du ${day(right.deliberatedOn)}`}</dd>
        <dt>Organismes</dt>
        <dd>{right.providers.join(', ')}</dd>
        <dt>Données couvertes</dt>
        <dd>{right.scopes.map(scopeLabel).join(', ')}</dd>
      </dl>
    </>
  );
}

function Token({ token = null }: { readonly token?: Access['token'] }) {
  if (token === null)
    return <Notice tone="warn">Le jeton du centre n’est pas installé : l’État n’est pas interrogé.</Notice>;
  const { expiresAt, level } = token;
  return (
    <p>
      {expiresAt ? `Jeton valable jusqu’au ${day(expiresAt.slice(0, 10))}.` : 'Jeton installé ; il ne dit pas sa fin.'}{' '}
      {level && <span className={`tag ${level === 'within-90-days' ? 'waits' : 'act'}`}>{TOKEN_LEVEL[level]}</span>}
    </p>
  );
}
