import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { requireLightFirstScreen } from './first-screen.mjs';

const OUT = join(import.meta.dirname, 'dist');

/** Compresses each asset once, here, instead of at every answer. */
const compressed = {
  name: 'compressed',
  closeBundle() {
    const folder = join(OUT, 'assets');
    for (const name of readdirSync(folder).filter((one) => /\.(js|css|svg)$/.test(one))) {
      const content = readFileSync(join(folder, name));
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
    }
  },
};

/** A build that workers would wait for is none. */
const light = { name: 'light', closeBundle: () => requireLightFirstScreen(OUT) };

export default {
  // The gateway puts the nonce of each answer in its place.
  html: { cspNonce: '__OCTROI_NONCE__' },
  build: { outDir: OUT, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  plugins: [compressed, light],
};
