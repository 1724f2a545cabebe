/** `npm run bench [-- <bench> --help]`: measures, and prints the figures as JSON on standard output. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { prepare } from './build.mjs';
import { ROOT } from './prepare.mjs';

await prepare();
await import(pathToFileURL(join(ROOT, 'libs/testing/dist/bench/main.js')).href);
