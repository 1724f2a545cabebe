import { readFile } from 'node:fs/promises';

/** The tokens of API Particulier: sealed ones, else those of the variables `API_PARTICULIER_TOKEN_<SITE>` or `…_FILE`. Files are read at each use, so that a token is replaced without a restart. */
export class SiteTokens {
  /** @param sealed tokens that were given on the command line: they come first */
  constructor(
    private readonly variables: Readonly<Record<string, string>>,
    private readonly sealed: { of(siteId: string): Promise<string | null> } = { of: () => Promise.resolve(null) },
  ) {}

  /** The token of a site, or null. */
  async of(siteId: string): Promise<string | null> {
    const sealed = await this.sealed.of(siteId);
    if (sealed !== null) return sealed;
    const name = `API_PARTICULIER_TOKEN_${siteId.toUpperCase().replaceAll('-', '_')}`;
    const given = this.variables[name];
    if (given !== undefined && given !== '') return given;
    const file = this.variables[`${name}_FILE`];
    if (file === undefined || file === '') return null;
    const text = await readFile(file, 'utf8').catch(() => '');
    return text.trim() === '' ? null : text.trim();
  }
}
