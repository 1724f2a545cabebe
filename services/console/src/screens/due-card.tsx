import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dueQuery } from '../api/cases.js';
import { day } from '../format.js';
import { Waiting } from '../ui/notice.js';

/** What falls due in the centre, the nearest date first. */
export function DueCard({ site }: { readonly site: string }) {
  const due = useQuery(dueQuery(site));
  return (
    <section className="card" aria-labelledby="echeances">
      <h2 id="echeances">Échéances</h2>
      <Waiting of={due} />
      {due.data?.items.length === 0 && <p className="soft">Rien n’échoit.</p>}
      <ul className="list">
        {due.data?.items.map(({ requestId, reference, kind, dueOn, overdue, label }) => (
          <li key={`${requestId}-${kind}`}>
            <strong>{day(dueOn)}</strong>{' '}
            <Link className="reference" to="/ccas/$site/demandes/$id" params={{ site, id: requestId }} search={{}}>
              {reference}
            </Link>{' '}
            {overdue && <span className="tag act">Dépassée</span>} {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
