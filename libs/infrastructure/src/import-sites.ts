import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';
import type { OctroiOptions } from './octroi-options.js';
import { output } from './processes.js';
import { operatorEnvironment, type ServiceSetting } from './service-environment.js';

/**
 * Imports every site of the folder of sites by the ops command line (`site import <folders>`), which is idempotent. A site that
 * cannot be imported stops the start, with what the command said.
 */
export async function importSites(options: OctroiOptions, setting: ServiceSetting): Promise<void> {
  const main = join(options.root, 'services', 'cli', 'dist', 'main.js');
  const names = await readdir(options.sitesDir).catch(() => []);
  const sites = names.filter((name) => existsSync(join(options.sitesDir, name, 'site.yaml'))).sort();
  if (sites.length === 0) options.print(`No site to import in ${options.sitesDir}.`);
  if (sites.length === 0) return;
  const folders = sites.map((site) => join(options.sitesDir, site));
  const env = operatorEnvironment(setting);
  try {
    await output(process.execPath, [main, 'site', 'import', ...folders], {
      env,
      cwd: options.root,
      timeoutMs: 120_000,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InfrastructureError(`The sites of ${options.sitesDir} cannot be imported.\n${reason}`);
  }
  options.print(`Sites imported: ${sites.join(', ')}`);
}
