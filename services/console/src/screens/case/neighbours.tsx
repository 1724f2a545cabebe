import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { caseListQuery } from '../../api/cases.js';
import { WORKLISTS, isForAuthorities } from '../worklists.js';

interface NeighboursProps {
  readonly site: string;
  readonly id: string;
  readonly list: string | undefined;
}

/** The requests before and after in the worklist that one came from; nothing without one. */
export function Neighbours({ site, id, list }: NeighboursProps) {
  const worklist = WORKLISTS[list ?? ''];
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...caseListQuery(site, worklist?.worklist ?? null, isForAuthorities(worklist?.worklist ?? null)),
    enabled: worklist !== undefined,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const at = items.findIndex((item) => item.id === id);
  const isLast = items.length > 0 && at === items.length - 1;
  useEffect(() => {
    if (isLast && hasNextPage) void fetchNextPage();
  }, [isLast, hasNextPage, fetchNextPage]);
  if (worklist === undefined || list === undefined) return null;
  const previous = at > 0 ? items[at - 1] : undefined;
  // What has just been decided has left the list: the first one left is next.
  const next = items[at + 1];
  return (
    <nav aria-label="Dans la liste" className="row actions">
      <Link to="/ccas/$site/demandes" params={{ site }} search={{ liste: list }}>
        {worklist.title}
      </Link>
      {previous !== undefined && (
        <Link
          className="button"
          to="/ccas/$site/demandes/$id"
          params={{ site, id: previous.id }}
          search={{ liste: list }}
        >
          ← {previous.reference}
        </Link>
      )}
      {next !== undefined && (
        <Link className="button" to="/ccas/$site/demandes/$id" params={{ site, id: next.id }} search={{ liste: list }}>
          Suivante : {next.reference} →
        </Link>
      )}
    </nav>
  );
}
