/** `npm run chaos [-- --help]`: kills at random while requests run, and checks what must hold. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { prepare } from './build.mjs';
import { ROOT } from './prepare.mjs';

await prepare();
await import(pathToFileURL(join(ROOT, 'libs/testing/dist/chaos/main.js')).href);
