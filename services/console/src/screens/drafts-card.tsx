import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAidLabel } from '../api/aids.js';
import { contentOf, draftsQuery, dropDraft } from '../api/drafts.js';
import { instant } from '../format.js';
import { Action } from '../ui/action.js';
import { Fault } from '../ui/notice.js';

/** Requests that the person began and did not send, from whatever machine. */
export function DraftsCard({ site }: { readonly site: string }) {
  const labelOf = useAidLabel(site);
  const drafts = useQuery(draftsQuery(site)).data?.items ?? [];
  const queries = useQueryClient();
  const drop = useMutation({
    mutationFn: (id: string) => dropDraft(site, id),
    onSuccess: () => queries.invalidateQueries(draftsQuery(site)),
  });
  if (drafts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="brouillons">
      <h2 id="brouillons">Mes brouillons</h2>
      <Fault error={drop.error} />
      <ul className="list">
        {drafts.map((one) => {
          const { givenNames = '', birthName = '', aid = '' } = contentOf(one).draft;
          const name = `${givenNames} ${birthName}`.trim() || 'Sans nom';
          return (
            <li key={one.id} className="row">
              <span>
                <Link to="/ccas/$site/demandes/nouvelle" params={{ site }} search={{ brouillon: one.id }}>
                  Reprendre {name}
                </Link>
                {aid === '' ? '' : `, ${labelOf(aid)}`}{' '}
                <span className="soft">modifié le {instant(one.updatedAt)}, gardé trente jours</span>
              </span>
              <Action
                kind="plain"
                isPending={drop.isPending && drop.variables === one.id}
                onPress={() => drop.mutate(one.id)}
              >
                Supprimer <span className="visually-hidden">le brouillon de {name}</span>
              </Action>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
