import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKSPACE = join(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** The result of one lint message: the rule that spoke (null for ESLint itself) and what it said. */
export interface LintMessage {
  readonly rule: string | null;
  readonly text: string;
}

/** Source texts by path relative to the workspace. */
export type Sources = Readonly<Record<string, string>>;

function write(root: string, sources: Sources): void {
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The packages of the real workspace, by link; the workspace's own packages link to the copies. */
function linkPackages(root: string, projects: readonly string[]): void {
  const installed = join(WORKSPACE, 'node_modules');
  mkdirSync(join(root, 'node_modules/@octroi'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@octroi' && name !== '.cache') symlinkSync(join(installed, name), join(root, 'node_modules', name));
  }
  for (const project of projects) {
    symlinkSync(join(root, project), join(root, 'node_modules/@octroi', project.slice(project.indexOf('/') + 1)));
  }
}

/** A copy of the workspace's configuration, without its sources, in a temporary folder. */
function copyWorkspace(): string {
  const root = mkdtempSync(join(tmpdir(), 'octroi-planted-'));
  const projects = ['libs', 'services'].flatMap((group) =>
    readdirSync(join(WORKSPACE, group)).map((name) => `${group}/${name}`),
  );
  const files = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', 'libs/tooling/eslint'];
  for (const project of projects) {
    files.push(...['package.json', 'tsconfig.json', 'eslint.config.mjs'].map((file) => `${project}/${file}`));
  }
  for (const file of files) {
    if (existsSync(join(WORKSPACE, file))) cpSync(join(WORKSPACE, file), join(root, file), { recursive: true });
  }
  linkPackages(root, projects);
  return root;
}

/**
 * Lints the given sources as if they stood in this workspace, with each project's own configuration, and leaves nothing behind.
 * @returns the messages by path
 * @throws Error when ESLint itself fails
 */
export function lintSources(sources: Sources): Readonly<Record<string, readonly LintMessage[]>> {
  const root = copyWorkspace();
  try {
    write(root, sources);
    const run = spawnSync(process.execPath, ['libs/tooling/eslint/lint-workspace.mjs', '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr + run.stdout);
    return JSON.parse(run.stdout) as Record<string, LintMessage[]>;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
