import { useQueries } from '@tanstack/react-query';
import { caseQuery } from '../../api/cases.js';
import type { Shape } from '../../api/client.js';

/** The requests of an agenda that have come, by id; none for who reads sheets and no case. */
export function useAgendaCases(
  site: string,
  { agenda }: Pick<Shape<'SessionView'>, 'agenda'>,
  canRead: boolean,
): ReadonlyMap<string, Shape<'CaseDetail'>> {
  const found = useQueries({ queries: canRead ? agenda.map((id) => caseQuery(site, id)) : [] });
  return new Map(found.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data]])));
}
