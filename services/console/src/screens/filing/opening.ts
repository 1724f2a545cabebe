import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseQuery } from '../../api/cases.js';
import { ProblemError, type Shape } from '../../api/client.js';
import { contentOf, draftsQuery } from '../../api/drafts.js';
import type { Draft } from './draft.js';
import { draftOfTab, type DraftOwner, type OpenedDraft } from './kept-draft.js';
import { repeatedDraft } from './typed-draft.js';

/** What the form begins with, once it is here. */
export interface Opening {
  readonly id: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** True when the draft that was asked for is kept no more. */
  readonly isLost: boolean;
  readonly typed: Partial<Draft>;
  readonly from: string | null;
  /** The request that is made again. */
  readonly earlier: Shape<'CaseDetail'> | null;
}

/** What the address asks for. */
export interface Asked {
  /** A draft that is taken up again. */
  readonly brouillon: string | null;
  /** A request that is made again. */
  readonly de: string | null;
}

/** Finds what the form begins with: this tab's draft comes before the server's, which is a pause in typing older. */
export function useOpening(owner: DraftOwner, { brouillon, de }: Asked): Opening {
  const [fresh] = useState(() => crypto.randomUUID());
  const [inTab] = useState(() => draftOfTab(owner));
  const isMine = inTab !== null && (brouillon === null ? inTab.from === de : inTab.id === brouillon);
  // Asked once for this form, and not taken from the list of the page before: another machine may have gone on.
  const drafts = useQuery({
    ...draftsQuery(owner.site),
    queryKey: [...draftsQuery(owner.site).queryKey, fresh, brouillon ?? ''],
    ...{ enabled: brouillon !== null && !isMine, staleTime: Infinity },
  });
  const stored = drafts.data?.items.find(({ id }) => id === brouillon);
  const content = stored === undefined ? { draft: {}, from: de } : contentOf(stored);
  const { draft: typed, from } = isMine ? inTab : content;
  const earlier = useQuery({ ...caseQuery(owner.site, from ?? ''), enabled: from !== null });
  const unreadable = earlier.data && !earlier.data.request ? new ProblemError({}) : null;
  const waits = [drafts, earlier].some(({ isLoading }) => isLoading);
  return {
    id: isMine ? inTab.id : (stored?.id ?? fresh),
    isPending: waits,
    error: drafts.error ?? earlier.error ?? unreadable,
    isLost: brouillon !== null && !isMine && drafts.isSuccess && stored === undefined,
    ...{ typed, from },
    earlier: from === null ? null : (earlier.data ?? null),
  };
}

/** The draft to open: what was typed, over what the earlier request says, over an empty form. */
export function openedDraft({ id, typed, from, earlier }: Opening, empty: Draft): OpenedDraft {
  const start = earlier?.request ? repeatedDraft(earlier.request) : empty;
  return { id, from, draft: { ...start, ...typed } };
}
