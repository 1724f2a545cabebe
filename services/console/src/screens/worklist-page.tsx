import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { caseListQuery } from '../api/cases.js';
import { More } from '../ui/more.js';
import { Waiting } from '../ui/notice.js';
import { BatchDecision } from './batch-decision.js';
import { BatchSignature } from './batch-signature.js';
import { CaseTable } from './case-table.js';
import { WORKLISTS, isForAuthorities } from './worklists.js';

/** A list of requests: all of them, or one of the lists of one's work. */
export function WorklistPage() {
  const { site } = useParams({ from: '/ccas/$site/demandes' });
  const { liste } = useSearch({ from: '/ccas/$site/demandes' });
  const { title, worklist } = WORKLISTS[liste ?? ''] ?? { title: 'Toutes les demandes', worklist: null };
  const list = useInfiniteQuery(caseListQuery(site, worklist, isForAuthorities(worklist)));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1>{title}</h1>
      <nav aria-label="Listes" className="row">
        <Link
          className="button"
          to="/ccas/$site/demandes"
          params={{ site }}
          search={{}}
          activeOptions={{ exact: true, explicitUndefined: true }}
        >
          Toutes
        </Link>
        {Object.entries(WORKLISTS).map(([code, one]) => (
          <Link
            key={code}
            className="button"
            to="/ccas/$site/demandes"
            params={{ site }}
            search={{ liste: code }}
            activeOptions={{ exact: true }}
          >
            {one.title}
          </Link>
        ))}
      </nav>
      <section className="card">
        <Waiting of={list} />
        {list.data !== undefined && items.length === 0 && <p className="soft">Aucune demande ici.</p>}
        {items.length > 0 && <CaseTable site={site} items={items} list={liste} caption={title} />}
        <More of={list} />
      </section>
      {liste === 'a-decider' && <BatchDecision site={site} items={items} />}
      {liste === 'a-signer' && <BatchSignature site={site} items={items} />}
    </>
  );
}
