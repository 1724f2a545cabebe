import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';
import type { OctroiOptions } from './octroi-options.js';
import { output } from './processes.js';
import { operatorEnvironment, type ServiceSetting } from './service-environment.js';

/**
 * Imports every site of the folder of sites by the ops command line (`site import <folder>`), which is idempotent. A site that
 * cannot be imported stops the start, with what the command said.
 */
export async function importSites(options: OctroiOptions, setting: ServiceSetting): Promise<void> {
  const main = join(options.root, 'services', 'cli', 'dist', 'main.js');
  const names = await readdir(options.sitesDir).catch(() => []);
  const sites = names.filter((name) => existsSync(join(options.sitesDir, name, 'site.yaml'))).sort();
  if (sites.length === 0) options.print(`No site to import in ${options.sitesDir}.`);
  const env = operatorEnvironment(setting);
  for (const site of sites) {
    const args = [main, 'site', 'import', join(options.sitesDir, site)];
    try {
      await output(process.execPath, args, { env, cwd: options.root, timeoutMs: 120_000 });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!reason.includes('unknown command'))
        throw new InfrastructureError(`The site ${site} cannot be imported.\n${reason}`);
      options.print('Sites are not imported: the command `site import` is missing.');
      return;
    }
  }
  if (sites.length > 0) options.print(`Sites imported: ${sites.join(', ')}`);
}
