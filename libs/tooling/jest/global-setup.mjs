import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';

/** The spec files of a project that need real servers and that this run is going to execute. */
export function serverSpecs({ rootDir, testMatch, testPathIgnorePatterns, patterns }) {
  const kinds = ['int', 'e2e'].filter((kind) => {
    const own = testMatch.filter((glob) => /\.(int|e2e)\.spec\.ts$/.test(glob));
    return own.length === 0 || own.some((glob) => glob.endsWith(`.${kind}.spec.ts`));
  });
  const wanted = new RegExp(`\\.(${kinds.join('|')})\\.spec\\.ts$`);
  return readdirSync(join(rootDir, 'src'), { recursive: true })
    .map((name) => join(rootDir, 'src', name))
    .filter((file) => wanted.test(file))
    .filter((file) => !testPathIgnorePatterns.some((pattern) => new RegExp(pattern).test(file)))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => new RegExp(pattern, 'i').test(file)));
}

/** Starts the servers that integration specs share, once for the run, when at least one such spec is about to run. */
export default async function globalSetup(globalConfig, projectConfig) {
  const { rootDir, testMatch, testPathIgnorePatterns } = projectConfig;
  const patterns = globalConfig.testPathPatterns?.patterns ?? [];
  if (serverSpecs({ rootDir, testMatch, testPathIgnorePatterns, patterns }).length === 0) return;
  register('./source-hooks.mjs', import.meta.url);
  const { startTestRun } = await import('@octroi/infrastructure');
  globalThis.octroiTestRun = await startTestRun((line) => process.stderr.write(`${line}\n`));
  Object.assign(process.env, globalThis.octroiTestRun.env);
}
