/** `npm run octroi -- <command>`: the ops command line. */
import { commandLine } from './command-line.mjs';

await commandLine(process.argv.slice(2));
