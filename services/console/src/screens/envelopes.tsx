import { useQuery } from '@tanstack/react-query';
import { useAidLabel } from '../api/aids.js';
import { envelopesQuery } from '../api/authority.js';
import { euros } from '../format.js';
import { Waiting } from '../ui/notice.js';

/** Budget envelopes, with what is left of them. */
export function Envelopes({ site }: { readonly site: string }) {
  const envelopes = useQuery(envelopesQuery(site));
  const labelOf = useAidLabel(site);
  return (
    <section className="card" aria-labelledby="enveloppes">
      <h2 id="enveloppes">Enveloppes</h2>
      <Waiting of={envelopes} />
      {envelopes.data?.items.length === 0 && <p className="soft">Aucune enveloppe n’est fixée.</p>}
      <ul className="list">
        {envelopes.data?.items.map(({ aid, year, limitCents, committedCents, leftCents }) => (
          <li key={`${aid ?? 'all'}-${String(year)}`}>
            <meter min={0} max={limitCents} value={committedCents} aria-label="Part engagée" />{' '}
            {aid ? labelOf(aid) : 'Toutes aides'}, {year} : {euros(committedCents)} engagés sur {euros(limitCents)},
            reste <strong>{euros(leftCents)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
