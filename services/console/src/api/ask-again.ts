import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

const isFirstOnItsWay = ({ state }: Query): boolean => state.fetchStatus === 'fetching' && state.data === undefined;

/**
 * Asks again for all whose key begins so. A first answer that is on its way may have been written before what changed: it is asked again once
 * it is there, else the screen would show it for good.
 */
export async function askAgain(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  const first = queries.getQueryCache().findAll({ queryKey, predicate: isFirstOnItsWay });
  await Promise.all([
    queries.invalidateQueries({ queryKey, predicate: (query) => !first.includes(query) }),
    ...first.map(async (query) => {
      await query.promise?.catch(() => undefined);
      await queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    }),
  ]);
}
