import { useEffect, useState } from 'react';
import type { Draft } from './draft.js';

const PREFIX = 'octroi-brouillon-';

/** Whose draft, and where. */
export interface DraftOwner {
  readonly site: string;
  readonly person: string;
}

const keyOf = ({ site, person }: DraftOwner): string => `${PREFIX}${site}-${person}`;

/** Forgets what was being typed in this tab, but for one owner's. */
export function forgetDrafts(kept?: DraftOwner): void {
  const others = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  for (const key of others) if (kept === undefined || key !== keyOf(kept)) sessionStorage.removeItem(key);
}

/**
 * What is being typed outlives an interruption, in this tab alone and for whoever typed it: sending, signing out, another person or
 * closing the tab forgets it.
 */
export function useKeptDraft(
  owner: DraftOwner,
  start: Draft,
): readonly [Draft, (change: Partial<Draft>) => void, () => void] {
  const key = keyOf(owner);
  const [draft, setDraft] = useState<Draft>(() => {
    forgetDrafts(owner);
    return { ...start, ...read(key) };
  });
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  return [draft, change, () => sessionStorage.removeItem(key)];
}

function read(key: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
