import { classifyFailure } from '@octroi/messaging';
import type { GatheredWork } from './gatherer.js';

/** What became of one item of a {@link together}. */
export type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

/**
 * Work that does all its items or none, made into work with an outcome for each: what fails is done again by halves, until whoever is at fault
 * stands alone. When a server is gone all of them fail at once.
 */
export function together<Item, Result>(work: GatheredWork<Item, Result>): GatheredWork<Item, Outcome<Result>> {
  const attempt = async (items: readonly Item[]): Promise<readonly Outcome<Result>[]> => {
    try {
      return (await work(items)).map((result) => ({ result }));
    } catch (error) {
      if (items.length <= 1 || classifyFailure(error) === 'unavailable') return items.map(() => ({ error }));
      const half = Math.ceil(items.length / 2);
      return [...(await attempt(items.slice(0, half))), ...(await attempt(items.slice(half)))];
    }
  };
  return attempt;
}
