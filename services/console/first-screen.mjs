import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a worker's line brings before anything can be seen, in bytes. */
export const MOST_BYTES = 250_000;

/** Bytes, compressed, of the page and of every script and style that it names. @param folder of the built console */
export function firstScreenBytes(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path);
  return [page, ...named.map((path) => readFileSync(join(folder, path)))]
    .map((content) => brotliCompressSync(content).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** @throws when the first screen weighs too much: something that only one screen needs is loaded before all of them */
export function requireLightFirstScreen(folder) {
  const bytes = firstScreenBytes(folder);
  if (bytes > MOST_BYTES)
    throw new Error(`the first screen weighs ${bytes} bytes compressed, more than ${MOST_BYTES}: load less before it`);
}
