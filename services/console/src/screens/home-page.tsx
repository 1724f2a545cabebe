import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { caseListQuery, worklistsQuery, type Worklist } from '../api/cases.js';
import { useMembership } from '../api/person.js';
import { day, plural, today } from '../format.js';
import { Waiting } from '../ui/notice.js';
import { CaseTable } from './case-table.js';
import { READERS } from '../words.js';
import { ContradictionsCard } from './contradictions-card.js';
import { DraftsCard } from './drafts-card.js';
import { DueCard } from './due-card.js';
import { Search } from './search.js';
import { WORKLISTS, isForAuthorities } from './worklists.js';

const SHOWN = 5;

/** Search first, then one's work. */
export function HomePage() {
  const { site } = useParams({ from: '/ccas/$site' });
  const roles = useMembership(site)?.roles ?? [];
  const canFile = roles.some((role) => ['agent', 'secretary'].includes(role));
  const canSearch = roles.some((role) => ['agent', 'secretary', 'president', 'manager', 'dpo'].includes(role));
  if (!roles.some((role) => READERS.includes(role)))
    return roles.includes('member') ? <Seat site={site} /> : <Administration site={site} />;
  return (
    <>
      {canSearch && <Search site={site} />}
      <div className="row spread">
        <h1>Mon travail, {day(today())}</h1>
        {canFile && (
          <Link className="button main" to="/ccas/$site/demandes/nouvelle" params={{ site }}>
            Nouvelle demande
          </Link>
        )}
      </div>
      {canFile && <DraftsCard site={site} />}
      {Object.entries(WORKLISTS).map(([code, { title, worklist }]) => (
        <WorklistCard key={code} site={site} code={code} title={title} worklist={worklist} />
      ))}
      <ContradictionsCard site={site} />
      <DueCard site={site} />
    </>
  );
}

/** For a member of a body: what they read is in its sessions. */
function Seat({ site }: { readonly site: string }) {
  return (
    <>
      <h1>Vos séances</h1>
      <p>Les fiches anonymisées se lisent dans chaque séance où vous siégez, jusqu’à sa clôture.</p>
      <p className="row">
        <Link className="button main" to="/ccas/$site/seances" params={{ site }}>
          Séances
        </Link>
      </p>
    </>
  );
}

/** For whoever runs the centre and reads no request. */
function Administration({ site }: { readonly site: string }) {
  return (
    <>
      <h1>Administration du centre</h1>
      <p className="row">
        <Link className="button" to="/ccas/$site/reglement" params={{ site }}>
          Règlement
        </Link>
        <Link className="button" to="/ccas/$site/reglages" params={{ site }}>
          Réglages
        </Link>
      </p>
    </>
  );
}

interface WorklistCardProps {
  readonly site: string;
  readonly code: string;
  readonly title: string;
  readonly worklist: Worklist;
}

function WorklistCard({ site, code, title, worklist }: WorklistCardProps) {
  const list = useInfiniteQuery(caseListQuery(site, worklist, isForAuthorities(worklist)));
  const waiting = useQuery(worklistsQuery(site)).data?.items.find((item) => item.worklist === worklist);
  const items = list.data?.pages[0]?.items ?? [];
  const counts = [
    waiting && waiting.mine !== waiting.count ? `dont ${String(waiting.mine)} pour vous` : '',
    waiting && waiting.urgent > 0 ? plural(waiting.urgent, 'urgente') : '',
  ].filter((part) => part !== '');
  return (
    <section className="card" aria-labelledby={`liste-${code}`}>
      <h2 id={`liste-${code}`}>
        <Link to="/ccas/$site/demandes" params={{ site }} search={{ liste: code }}>
          {title}
        </Link>{' '}
        {waiting && waiting.count > 0 && <span className="count">{waiting.count}</span>}{' '}
        <span className="soft">{counts.join(', ')}</span>
      </h2>
      <Waiting of={list} />
      {list.data !== undefined && items.length === 0 && <p className="soft">Rien n’attend ici.</p>}
      {items.length > 0 && <CaseTable site={site} items={items.slice(0, SHOWN)} list={code} caption={title} />}
    </section>
  );
}
