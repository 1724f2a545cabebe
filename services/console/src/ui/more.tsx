import { useState, type ReactNode } from 'react';
import { Action } from './action.js';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

/** The way to the next page of a list; nothing at its end. */
export function More({ of: list }: { readonly of: Paged }) {
  if (!list.hasNextPage) return null;
  return (
    <Action onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
      Voir la suite
    </Action>
  );
}

const SHOWN = 10;

/** The first lines of a list that is all here, and the button that shows the others: a long list does not push away what comes after it. */
export function useFirst<T>(items: readonly T[], name: string): readonly [shown: readonly T[], others: ReactNode] {
  const [isWhole, show] = useState(false);
  const hidden = items.length - SHOWN;
  if (isWhole || hidden <= 0) return [items, null];
  return [
    items.slice(0, SHOWN),
    <p className="actions">
      <Action onPress={() => show(true)}>
        {hidden === 1 ? 'Voir la dernière ligne' : `Voir les ${String(hidden)} lignes suivantes`}{' '}
        <span className="visually-hidden">{name}</span>
      </Action>
    </p>,
  ];
}
