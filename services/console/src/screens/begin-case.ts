import { authorityQuery, envelopesQuery } from '../api/authority.js';
import { caseQuery } from '../api/cases.js';
import { sessionQuery } from '../api/person.js';
import { queries } from '../queries.js';
import { READERS } from '../words.js';

/** The screen itself says what went wrong with what it shows. */
const leftToTheScreen = (): void => undefined;

/** Asks for what the screen of a request shows first, unless it is known that who asks reads none. */
export function beginCase(site: string, id: string): void {
  const mine = queries.getQueryData(sessionQuery.queryKey)?.sites?.find((one) => one.id === site);
  if (mine?.roles.some((role) => READERS.includes(role)) === false) return;
  void queries.query(caseQuery(site, id)).catch(leftToTheScreen);
  void queries.query(authorityQuery(site)).catch(leftToTheScreen);
  void queries.query(envelopesQuery(site)).catch(leftToTheScreen);
}
