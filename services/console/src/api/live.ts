import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks again for what is shown when something changes in the centre. The browser comes back by itself after an interruption. */
export function useLiveChanges(site: string, isOn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOn) return undefined;
    const source = new EventSource(`/v1/sites/${encodeURIComponent(site)}/changes`);
    const refresh = (): void => void queries.invalidateQueries({ queryKey: ['site', site] });
    for (const kind of ['message', 'change', 'reset']) source.addEventListener(kind, refresh);
    return () => source.close();
  }, [site, isOn, queries]);
}
