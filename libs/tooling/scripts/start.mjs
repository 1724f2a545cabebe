/** `npm start [-- --fresh]`: everything from a fresh clone to the line `Octroi is ready: …`. Ctrl-C stops it all. */
import { commandLine } from './command-line.mjs';

await commandLine(['start', ...process.argv.slice(2)]);
