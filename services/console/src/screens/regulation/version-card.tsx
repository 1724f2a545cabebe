import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { day } from '../../format.js';
import { Notice, Waiting } from '../../ui/notice.js';
import { Simulation } from './simulation.js';

interface VersionCardProps {
  readonly site: string;
  readonly version: string;
  readonly roles: readonly string[];
}

/** The text of a version, what the check found, and for a draft its effect on past requests. */
export function VersionCard({ site, version, roles }: VersionCardProps) {
  const found = useQuery({
    queryKey: ['site', site, 'regulations', version],
    queryFn: () => answer(api.GET('/v1/sites/{site}/regulations/{version}', { params: { path: { site, version } } })),
  });
  if (found.data === undefined) return <Waiting of={found} />;
  const { findings, source, state } = found.data;
  const isDraft = ['draft', 'checked', 'simulated'].includes(state);
  return (
    <section className="card" aria-labelledby="version">
      <h2 id="version">Version du {day(version)}</h2>
      {findings.length === 0 ? (
        <Notice tone="good">Le contrôle n’a rien trouvé.</Notice>
      ) : (
        <ul className="list">
          {findings.map(({ line, sentence, blocking }) => (
            <li key={`${String(line)}-${sentence}`}>
              <span className={`tag ${blocking ? 'act' : 'waits'}`}>{blocking ? 'À corriger' : 'À savoir'}</span> Ligne{' '}
              {line} : {sentence}
            </li>
          ))}
        </ul>
      )}
      {isDraft && (roles.includes('manager') || roles.includes('admin')) && (
        <Simulation site={site} version={version} />
      )}
      {source ? (
        <details>
          <summary>Texte du fichier</summary>
          <pre className="scroll" tabIndex={0}>
            {source}
          </pre>
        </details>
      ) : null}
    </section>
  );
}
