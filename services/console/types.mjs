/**
 * `node services/console/types.mjs http://localhost:8080 [--check]`: writes the types of the interface of an Octroi that runs to
 * src/api/schema.ts; with --check says whether they are what stands there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';

const [origin, check] = process.argv.slice(2);
if (origin === undefined) {
  console.error('node services/console/types.mjs <address of an Octroi that runs> [--check]');
  process.exit(2);
}
const FILE = join(import.meta.dirname, 'src/api/schema.ts');
const TITLE =
  '/** The interface of the gateway, drawn from its OpenAPI document by types.mjs: never edited by hand. */\n';
const drawn = astToString(await openapiTS(new URL('/v1/openapi.json', origin), { rootTypes: false }));
const text = await format(TITLE + drawn.replace(/\/\*\*\n \* This file was[^]*?\*\/\n/, ''), {
  parser: 'typescript',
  singleQuote: true,
  printWidth: 120,
});
if (check !== '--check') writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`The interface has changed: node services/console/types.mjs ${origin}`);
  process.exit(1);
}
