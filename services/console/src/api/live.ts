import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAgain } from './ask-again.js';

/** Changes that come together are asked for together. */
const GATHER_MS = 150;

interface Changes {
  readonly items: readonly { readonly requestId: string }[];
}

/** Asks again for what is shown when something changes in the centre. The browser comes back by itself after an interruption. */
export function useLiveChanges(site: string, isOn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOn) return undefined;
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (...key: readonly string[]): void => void askAgain(queries, ['site', site, ...key]);
    const gather = (): void => {
      timer = undefined;
      for (const id of changed) ask('case', id);
      for (const part of ['list', 'worklists', 'sessions', 'register', 'envelopes']) ask(part);
      changed.clear();
    };
    const source = new EventSource(`/v1/sites/${encodeURIComponent(site)}/changes`);
    source.addEventListener('refresh', () => ask());
    source.addEventListener('changes', ({ data }: MessageEvent<string>) => {
      for (const { requestId } of (JSON.parse(data) as Changes).items) changed.add(requestId);
      timer ??= setTimeout(gather, GATHER_MS);
    });
    return () => {
      source.close();
      clearTimeout(timer);
    };
  }, [site, isOn, queries]);
}
