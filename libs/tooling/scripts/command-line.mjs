import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { prepare } from './build.mjs';
import { ROOT } from './prepare.mjs';

/** Prepares the workspace and becomes the ops command line with these arguments: same process, so signals need no relay. */
export async function commandLine(args) {
  await prepare();
  const main = join(ROOT, 'services/cli/dist/main.js');
  process.argv = [process.argv[0], main, ...args];
  await import(pathToFileURL(main).href);
}
