const DOOR = '/';
const OWN = 'http://own.invalid';
/** What the console shows to somebody; no address that does something, and none of another host once a browser has read it. */
const PAGES = /^\/(ccas\/|exploitation$|reconnexion$)/;
/** It travels in a cookie, as it is written in an address: an accent is six characters there. */
const LONGEST = 1_000;

/** The page to come back to after signing in; the door when what is asked for is no page of the console. */
export function ownPage(asked: unknown): string {
  if (typeof asked !== 'string' || !URL.canParse(asked, OWN)) return DOOR;
  const { origin, pathname, search } = new URL(asked, OWN);
  const page = `${pathname}${search}`;
  return origin === OWN && PAGES.test(pathname) && page.length <= LONGEST ? page : DOOR;
}
