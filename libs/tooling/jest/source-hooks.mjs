import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** Module hooks of Node: workspace packages resolve to their TypeScript sources, which are transformed on the way in. */
const swcrc = JSON.parse(await readFile(new URL('../.swcrc', import.meta.url), 'utf8'));
const { exclude, $schema, ...options } = swcrc;

export async function resolve(specifier, context, next) {
  const conditions = [...context.conditions, '@octroi/source'];
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    return next(specifier.replace(/\.js$/, '.ts'), { ...context, conditions });
  }
  return next(specifier, { ...context, conditions });
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...options,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
