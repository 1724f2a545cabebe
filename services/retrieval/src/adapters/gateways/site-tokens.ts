import { readFile } from 'node:fs/promises';
import { claimedExpiry } from '@octroi/api-particulier';
import { siteInVariable, siteOfVariable } from '@octroi/kernel';

/** How a site is let in: with a token of its own, or the editor's token, of which a delegation opens the site's habilitation. */
export interface SiteAccess {
  readonly token: string;
  /** With the editor's token, where the site has several delegations. */
  readonly delegationId: string | null;
}

/** The end that a token tells of itself. */
export interface ClaimedEnd {
  /** Null for the editor's. */
  readonly siteId: string | null;
  readonly expiresAt: Date;
}

const OF_SITE = 'API_PARTICULIER_TOKEN_';
const OF_EDITOR = 'API_PARTICULIER_EDITOR_TOKEN';
const DELEGATION = 'API_PARTICULIER_DELEGATION_';

/**
 * The tokens of API Particulier: a site's sealed one, else that of its variable `API_PARTICULIER_TOKEN_<SITE>`, else the editor's,
 * `API_PARTICULIER_EDITOR_TOKEN`, with the delegation of `API_PARTICULIER_DELEGATION_<SITE>` where there is one. `…_FILE` names a file instead,
 * read at each use, so that a token is replaced without a restart.
 */
export class SiteTokens {
  /** @param sealed tokens that were given on the command line: they come first */
  constructor(
    private readonly variables: Readonly<Record<string, string>>,
    private readonly sealed: { of(siteId: string): Promise<string | null> } = { of: () => Promise.resolve(null) },
  ) {}

  /** How a site is let in, or null. */
  async of(siteId: string): Promise<SiteAccess | null> {
    const suffix = siteInVariable(siteId);
    const own = (await this.sealed.of(siteId)) ?? (await this.read(`${OF_SITE}${suffix}`));
    if (own !== null) return { token: own, delegationId: null };
    const token = await this.read(OF_EDITOR);
    return token === null ? null : { token, delegationId: await this.read(`${DELEGATION}${suffix}`) };
  }

  /** The end that the token a site's calls leave with tells of itself; null without token. */
  async endOf(siteId: string): Promise<{ readonly expiresAt: Date | null } | null> {
    const access = await this.of(siteId);
    return access === null ? null : { expiresAt: claimedExpiry(access.token) };
  }

  /** The ends that tokens of variables and files tell. */
  async claimedEnds(): Promise<readonly ClaimedEnd[]> {
    const names = Object.keys(this.variables).filter((name) => !name.startsWith(DELEGATION));
    const ends = await Promise.all(
      [...new Set(names.map((name) => name.replace(/_FILE$/, '')))].map(async (name) => {
        const token = await this.read(name);
        const expiresAt = token === null ? null : claimedExpiry(token);
        const siteId = name === OF_EDITOR ? null : siteOfVariable(name.slice(OF_SITE.length));
        return expiresAt === null ? [] : [{ siteId, expiresAt }];
      }),
    );
    return ends.flat();
  }

  /** Sites that are given one and the same token: it opens the right of one body alone, whose pace and scopes the others would use. */
  async shared(): Promise<readonly (readonly string[])[]> {
    const names = Object.keys(this.variables).filter((name) => name.startsWith(OF_SITE));
    const sites = new Set(names.map((name) => siteOfVariable(name.replace(/_FILE$/, '').slice(OF_SITE.length))));
    const byToken = new Map<string, string[]>();
    for (const site of sites) {
      const access = await this.of(site);
      if (access !== null) byToken.set(access.token, [...(byToken.get(access.token) ?? []), site].sort());
    }
    return [...byToken.values()].filter(({ length }) => length > 1);
  }

  private async read(name: string): Promise<string | null> {
    const given = this.variables[name];
    if (given !== undefined && given !== '') return given;
    const file = this.variables[`${name}_FILE`];
    if (file === undefined || file === '') return null;
    const text = await readFile(file, 'utf8').catch(() => '');
    return text.trim() === '' ? null : text.trim();
  }
}
