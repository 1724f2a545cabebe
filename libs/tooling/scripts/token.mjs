/** `npm run -s token -- <site> <role>`: a bearer token of the embedded set-up, alone on standard output. */
import { commandLine } from './command-line.mjs';

await commandLine(['token', ...process.argv.slice(2)]);
