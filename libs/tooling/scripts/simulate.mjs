/** `npm run simulate -- --runs 100000 [--seed N] [--path P]`: histories of outbox, relay, stream, inbox and reconciler with faults, from the sources. */
import { register } from 'node:module';

register('../jest/source-hooks.mjs', import.meta.url);
await import('../../messaging/src/testing/simulate.ts');
