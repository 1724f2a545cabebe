import { authorityQuery, envelopesQuery } from '../api/authority.js';
import { caseQuery } from '../api/cases.js';
import { queries } from '../queries.js';

/** The screen itself says what went wrong with what it shows. */
const leftToTheScreen = (): void => undefined;

/** Asks for what the screen of a request shows first. */
export function beginCase(site: string, id: string): void {
  void queries.query(caseQuery(site, id)).catch(leftToTheScreen);
  void queries.query(authorityQuery(site)).catch(leftToTheScreen);
  void queries.query(envelopesQuery(site)).catch(leftToTheScreen);
}
