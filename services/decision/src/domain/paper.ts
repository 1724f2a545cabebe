/** A piece of a paper, in reading order. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly weight?: 'bold' | 'small' }
  | { readonly kind: 'list'; readonly points: readonly string[] }
  /** What follows begins a page. */
  | { readonly kind: 'page' }
  /** Stays together on a page, with room to sign by hand. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

/** A paper in words, ready to be set. */
export interface Paper {
  readonly title: string;
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  readonly blocks: readonly PaperBlock[];
  readonly footer: string;
}

export const heading = (text: string, level: 1 | 2 = 2): PaperBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: string, weight?: 'bold' | 'small'): PaperBlock =>
  weight === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, weight };

/** A list, or nothing when it has no point. */
export const listOf = (points: readonly string[]): readonly PaperBlock[] =>
  points.length === 0 ? [] : [{ kind: 'list', points }];
