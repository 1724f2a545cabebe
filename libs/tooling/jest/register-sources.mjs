/** `node --import` this to run a TypeScript source, its workspace packages from their sources. */
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
