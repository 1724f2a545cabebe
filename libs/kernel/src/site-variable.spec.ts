import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { siteInVariable, siteOfVariable } from './site-variable.js';

/** Identifiers of sites, many of which look like files. */
const sites = fc
  .tuple(
    fc.constantFrom('a', 'val', 'file'),
    fc.array(fc.constantFrom('-', '-file', 'x', '2', '-de'), { maxLength: 6 }),
  )
  .map(([head, tail]) => `${head}${tail.join('')}`);

describe('a site in the name of a variable', () => {
  test('is read back', () => {
    fc.assert(fc.property(sites, (site) => siteOfVariable(siteInVariable(site)) === site));
  });

  test('is never that of another site, nor the file of another', () => {
    fc.assert(
      fc.property(sites, sites, (one, other) => {
        const [mine, theirs] = [siteInVariable(one), siteInVariable(other)];
        return (one === other || mine !== theirs) && mine !== `${theirs}_FILE`;
      }),
    );
  });

  test('is what is expected of an ordinary one', () => {
    expect(siteInVariable('val-de-loire')).toBe('VAL_DE_LOIRE');
    expect(siteInVariable('x-file')).toBe('X_FILE_');
  });
});
