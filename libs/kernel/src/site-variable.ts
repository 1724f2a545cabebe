/**
 * How a site is written at the end of the name of a variable: upper case, `_` for `-`. One that would end in `_FILE`, which says that a variable names a
 * file, gets one `_` more: no two sites, and no site and another's file, are ever read from the same variable.
 */
export function siteInVariable(siteId: string): string {
  const folded = siteId.toUpperCase().replaceAll('-', '_');
  return /_FILE_*$/.test(folded) ? `${folded}_` : folded;
}

/** The site that {@link siteInVariable} wrote. */
export function siteOfVariable(written: string): string {
  const folded = /_FILE_+$/.test(written) ? written.slice(0, -1) : written;
  return folded.toLowerCase().replaceAll('_', '-');
}
