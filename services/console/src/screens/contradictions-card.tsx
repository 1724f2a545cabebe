import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { contradictionsQuery } from '../api/cases.js';
import { day } from '../format.js';
import { Waiting } from '../ui/notice.js';
import { DATA } from './case/data-words.js';

/** Papers that the State contradicts and about which somebody has to choose; nothing is shown while there is none. */
export function ContradictionsCard({ site }: { readonly site: string }) {
  const found = useQuery(contradictionsQuery(site));
  if (found.data?.items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="contradictions">
      <h2 id="contradictions">Réponses de l’État à comparer</h2>
      <Waiting of={found} />
      <ul className="list">
        {found.data?.items.map(({ requestId, about, answeredAt, request }) => (
          <li key={`${requestId}-${about}`}>
            <strong>{day(answeredAt.slice(0, 10))}</strong> {DATA[about] ?? about} : la réponse contredit le
            justificatif,{' '}
            <Link to="/ccas/$site/demandes/$id" params={{ site, id: requestId }} search={{}}>
              {request?.reference ?? 'voir la demande'}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
