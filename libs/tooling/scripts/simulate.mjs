/** `npm run simulate -- --runs 100000 [--seed N] [--path P]`: histories of outbox, relay, stream, inbox and reconciler with faults, from the sources. */
import '../jest/register-sources.mjs';

await import('../../messaging/src/testing/simulate.ts');
