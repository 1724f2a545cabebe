import type { Logo } from './logo/shape.js';

/** A version of the look of a centre's letters and screens. */
export interface LetterheadLook {
  readonly version: number;
  /** `#rrggbb`; null for that of Octroi. */
  readonly colour: string | null;
  readonly logo: (Omit<Logo, 'content'> & { readonly id: string }) | null;
}

/** Before anything was chosen. */
export const PLAIN_LOOK: LetterheadLook = { version: 0, colour: null, logo: null };
