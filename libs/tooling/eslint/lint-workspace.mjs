/**
 * Lints every project of the workspace in the current folder in one process and prints, as JSON, the messages by file:
 * `{ [path]: [{ rule, text }] }`. The specs of the rules run it on a small workspace with planted violations.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

// A run under Nx says which workspace it is; this one is another.
for (const name of Object.keys(process.env)) if (name.startsWith('NX_')) delete process.env[name];
process.env.NX_DAEMON = 'false';

const { ESLint } = await import('eslint');
const root = process.cwd();
const projects = ['libs', 'services']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  .filter((project) => existsSync(join(project, 'src')));

const found = {};
for (const cwd of projects) {
  for (const { filePath, messages } of await new ESLint({ cwd }).lintFiles(['src'])) {
    found[relative(root, filePath)] = messages.map(({ ruleId, message }) => ({ rule: ruleId, text: message }));
  }
}
process.stdout.write(JSON.stringify(found));
