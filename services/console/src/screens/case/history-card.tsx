import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAidLabel } from '../../api/aids.js';
import { historyQuery } from '../../api/cases.js';
import { day, euros } from '../../format.js';
import { Waiting } from '../../ui/notice.js';
import { StatusTag } from '../../ui/tag.js';

/** What the household received over twelve months, and what else it asks for. */
export function HistoryCard({ site, id }: { readonly site: string; readonly id: string }) {
  const history = useQuery(historyQuery(site, id));
  const labelOf = useAidLabel(site);
  return (
    <section className="card" aria-labelledby="recues">
      <h2 id="recues">Aides du foyer, douze mois</h2>
      <Waiting of={history} />
      {history.data && (
        <>
          <p>
            <strong>{euros(history.data.grantedCents)}</strong> accordés depuis le {day(history.data.since)}, hors cette
            demande.
          </p>
          <ul className="list">
            {history.data.grants.map(({ grant, request, outstandingCents }) => (
              <li key={grant.requestId}>
                <Link to="/ccas/$site/demandes/$id" params={{ site, id: grant.requestId }} search={{}}>
                  {request?.reference ?? labelOf(grant.aid)}
                </Link>{' '}
                {labelOf(grant.aid)}, {day(grant.on)} : {euros(grant.cents)}
                {grant.state === 'reserved' ? ' (réservés)' : ''}
                {outstandingCents ? <strong>, reste à rembourser {euros(outstandingCents)}</strong> : null}
              </li>
            ))}
            {history.data.running.map((request) => (
              <li key={request.id}>
                <Link to="/ccas/$site/demandes/$id" params={{ site, id: request.id }} search={{}}>
                  {request.reference}
                </Link>{' '}
                {request.aidLabel ?? labelOf(request.aid)} <StatusTag status={request.status} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
