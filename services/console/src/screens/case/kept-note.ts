import { useState } from 'react';
import { forgetDrafts, keyOf, type DraftOwner } from '../filing/kept-draft.js';

/** Whose note, on which request. */
interface NoteOwner extends DraftOwner {
  readonly id: string;
}

/** A note that outlives the page in this tab, for its author alone; an empty one is forgotten, and all are by signing out. */
export function useKeptNote({ id, ...owner }: NoteOwner): readonly [text: string, change: (text: string) => void] {
  const key = `${keyOf(owner)}#note-${id}`;
  const [text, setText] = useState(() => {
    forgetDrafts(owner);
    return sessionStorage.getItem(key) ?? '';
  });
  const change = (typed: string): void => {
    setText(typed);
    if (typed === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, typed);
  };
  return [text, change];
}
