import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { caseListQuery } from '../api/cases.js';
import { useMembership } from '../api/person.js';
import { day } from '../format.js';
import { Waiting } from '../ui/notice.js';
import { CaseTable } from './case-table.js';
import { WORKLISTS } from './worklists.js';

const SHOWN = 5;

/** Search first, then one's work. */
export function HomePage() {
  const { site } = useParams({ from: '/ccas/$site' });
  const canFile = useMembership(site)?.roles.some((role) => ['agent', 'secretary'].includes(role)) ?? false;
  return (
    <>
      <div className="row end">
        {canFile && (
          <Link className="button main" to="/ccas/$site/demandes/nouvelle" params={{ site }}>
            Nouvelle demande
          </Link>
        )}
      </div>
      <h1>Mon travail, {day(new Date().toISOString().slice(0, 10))}</h1>
      {Object.entries(WORKLISTS).map(([code, { title }]) => (
        <Worklist key={code} site={site} code={code} title={title} />
      ))}
    </>
  );
}

function Worklist({ site, code, title }: { readonly site: string; readonly code: string; readonly title: string }) {
  const list = useInfiniteQuery(caseListQuery(site, WORKLISTS[code]?.filter ?? {}));
  const items = list.data?.pages[0]?.items ?? [];
  return (
    <section className="card" aria-labelledby={`liste-${code}`}>
      <h2 id={`liste-${code}`}>
        <Link to="/ccas/$site/demandes" params={{ site }} search={{ liste: code }}>
          {title}
        </Link>
      </h2>
      <Waiting of={list} />
      {list.data !== undefined && items.length === 0 && <p className="soft">Rien n’attend ici.</p>}
      {items.length > 0 && <CaseTable site={site} items={items.slice(0, SHOWN)} list={code} caption={title} />}
    </section>
  );
}
