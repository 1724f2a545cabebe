import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { draftsQuery, dropDraft, keepDraft } from '../../api/drafts.js';
import { isSignedOut } from '../../queries.js';
import type { Draft } from './draft.js';

const PREFIX = 'octroi-brouillon-';
/** How long typing has to rest before it is kept on the server. */
const REST_MS = 2_000;

/** Whose draft, and where. */
export interface DraftOwner {
  readonly site: string;
  /** As the identity provider tells them apart: two people may have the same name. */
  readonly person: string;
}

/** A draft as it is opened. */
export interface OpenedDraft {
  readonly id: string;
  readonly draft: Draft;
  /** Id of the request that it repeats. */
  readonly from: string | null;
}

/** Under which name this tab keeps what its owner types; what follows a « # » is of the same owner. */
export const keyOf = ({ site, person }: DraftOwner): string => `${PREFIX}${site}-${person}`;

/** Forgets what was being typed in this tab, but for one owner's. */
export function forgetDrafts(kept?: DraftOwner): void {
  const others = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  for (const key of others) if (kept === undefined || key.split('#')[0] !== keyOf(kept)) sessionStorage.removeItem(key);
}

/** What this tab holds of its owner's; null when there is nothing. What is another person's is forgotten. */
export function draftOfTab(owner: DraftOwner): { id: string; draft: Partial<Draft>; from: string | null } | null {
  forgetDrafts(owner);
  try {
    const { id, draft, from = null } = JSON.parse(sessionStorage.getItem(keyOf(owner)) ?? '{}') as Partial<OpenedDraft>;
    return id === undefined || draft === undefined ? null : { id, draft, from };
  } catch {
    return null;
  }
}

/** Where a draft stands: when the server last kept it, and whether it could not. */
export interface Keeping {
  readonly keptAt: string | null;
  readonly error: Error | null;
}

/**
 * What is being typed outlives the page: in this tab at once, and on the server, for its author alone, once typing rests. Sending
 * forgets both; signing out, another person or closing the tab forgets what is in the tab.
 */
export function useKeptDraft(owner: DraftOwner, opened: OpenedDraft) {
  const { id, from } = opened;
  const [draft, setDraft] = useState(opened.draft);
  const [keeping, setKeeping] = useState<Keeping>({ keptAt: null, error: null });
  const isSent = useRef(false);
  const queries = useQueryClient();
  const key = keyOf(owner);
  useEffect(() => {
    sessionStorage.setItem(key, JSON.stringify({ id, draft, from }));
    if (draft === opened.draft) return undefined;
    const timer = setTimeout(() => {
      if (isSent.current) return;
      keepDraft(owner.site, id, { draft, from }).then(
        ({ updatedAt = null }) => setKeeping({ keptAt: updatedAt, error: null }),
        (error: unknown) => {
          if (!isSignedOut(error)) setKeeping((before) => ({ ...before, error: error as Error }));
        },
      );
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [key, owner.site, id, draft, from, opened.draft]);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const forget = async (): Promise<void> => {
    isSent.current = true;
    sessionStorage.removeItem(key);
    // What could not be taken away stays in the list of drafts, where it can be.
    await dropDraft(owner.site, id).catch(() => undefined);
    await queries.invalidateQueries({ queryKey: draftsQuery(owner.site).queryKey, exact: true });
  };
  return { draft, change, forget, keeping };
}
