import { useEffect, useState } from 'react';
import type { Draft } from './draft.js';

const keyOf = (site: string): string => `octroi-brouillon-${site}`;

/** What is being typed outlives an interruption, in this tab alone: closing it, or sending, forgets it. */
export function useKeptDraft(
  site: string,
  start: Draft,
): readonly [Draft, (change: Partial<Draft>) => void, () => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...start, ...read(site) }));
  useEffect(() => sessionStorage.setItem(keyOf(site), JSON.stringify(draft)), [site, draft]);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  return [draft, change, () => sessionStorage.removeItem(keyOf(site))];
}

function read(site: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(site)) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
