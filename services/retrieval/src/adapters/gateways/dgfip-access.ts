import { readFile } from 'node:fs/promises';
import type { TaxAccess } from '@octroi/api-particulier';
import { siteInVariable } from '@octroi/kernel';

/**
 * How sites are let in at the gateway of the tax office: `DGFIP_CLIENT_ID_<SITE>`, `DGFIP_CLIENT_SECRET_<SITE>` and `DGFIP_TELESERVICE_<SITE>`;
 * `…_FILE` names a file instead, read at each use, so that a secret is replaced without a restart.
 */
export class DgfipAccess {
  constructor(private readonly variables: Readonly<Record<string, string>>) {}

  /** How a site is let in; null unless all three are given. */
  async of(siteId: string): Promise<TaxAccess | null> {
    const suffix = siteInVariable(siteId);
    const [clientId, clientSecret, teleservice] = await Promise.all([
      this.read(`DGFIP_CLIENT_ID_${suffix}`),
      this.read(`DGFIP_CLIENT_SECRET_${suffix}`),
      this.read(`DGFIP_TELESERVICE_${suffix}`),
    ]);
    return clientId && clientSecret && teleservice ? { clientId, clientSecret, teleservice } : null;
  }

  private async read(name: string): Promise<string> {
    const file = this.variables[`${name}_FILE`] ?? '';
    const given = this.variables[name] ?? '';
    return given !== '' || file === '' ? given : (await readFile(file, 'utf8').catch(() => '')).trim();
  }
}
