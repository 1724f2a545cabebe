import { mayRead, type Protection } from './protection.js';

/** A request that has the external reference that somebody files with. */
export interface Referred {
  readonly fingerprint: string;
  readonly filedBy: string;
  readonly protection: Pick<Protection, 'readerIds'> | null;
}

/** Which request an external reference names for whoever files with it. */
export type Meant<Known> =
  /** The same request, filed before: it is answered again. */
  | { readonly kind: 'same'; readonly request: Known }
  /** Another request, of which they know: it is refused. */
  | { readonly kind: 'reused' }
  /** None that they may know of: it is filed. `hidden` has the reference and does not exist for them. */
  | { readonly kind: 'none'; readonly hidden: Known | null };

/**
 * What an external reference names for somebody, among the requests that have it: one that they filed, or that they may read. A protected file
 * neither refuses nor answers anybody else, but whoever holds that very request, word for word.
 */
export function meantBy<Known extends Referred>(
  known: readonly Known[],
  { subject, fingerprint }: { readonly subject: string; readonly fingerprint: string },
): Meant<Known> {
  const theirs = known.filter(({ filedBy, protection }) => filedBy === subject || mayRead(protection, subject));
  const isSame = (request: Known): boolean => request.fingerprint === fingerprint;
  const same = theirs.find(isSame);
  if (same !== undefined) return { kind: 'same', request: same };
  if (theirs.length > 0) return { kind: 'reused' };
  const [hidden = null] = known;
  const repeated = known.find(isSame);
  return repeated === undefined ? { kind: 'none', hidden } : { kind: 'same', request: repeated };
}
