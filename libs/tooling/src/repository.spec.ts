import { describe, expect, test } from '@jest/globals';

import { checkRepository, hasGit } from './testing/planted-repository.js';

const manifest = JSON.stringify({ nx: { tags: ['type:service', 'scope:intake'], targets: { lint: {}, test: {} } } });
const useCase = 'export class Submit {\n  execute(): void {}\n}\n';
const word = (...parts: string[]): string => parts.join('');

/** A repository without a fault. */
const clean: Readonly<Record<string, string>> = {
  'package.json': '{}\n',
  'package-lock.json': JSON.stringify({
    packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { resolved: 'libs/b' } },
  }),
  'README.md': 'Read https://example.test/home/page and `./work/x`.\n',
  '.gitignore': 'dist/\n*.log\n',
  'services/intake/package.json': manifest,
  'services/intake/eslint.config.mjs': '',
  'services/intake/tsconfig.json': '{}',
  'services/intake/jest.config.mjs': '',
  'services/intake/dist/left over.ts': '',
  'services/intake/src/application/submit.ts': useCase,
  'services/intake/src/application/submit.spec.ts': '(found ? describe : describe.skip)\n',
  'services/intake/src/application/ports/store.ts': 'export interface Store {}\n',
  'services/intake/src/adapters/persistence/migrations/0001-first.ts': '',
  'services/intake/src/adapters/persistence/migrations/0002-second.ts': '// eslint-disable-next-line x -- because\n',
  'services/intake/src/domain/one.ts': "import { two } from './two.js';\n",
  'services/intake/src/domain/two.ts': "import { kernel } from '@octroi/kernel';\n",
  'libs/kernel/src/index.ts': "export { kernel } from './kernel.js';\n",
  'libs/kernel/src/kernel.ts': 'export const kernel = 1;\n',
};

interface PlantedFile {
  readonly fault: string;
  readonly path: string;
  readonly text: string;
}

const intake = 'services/intake/src';
const planted: readonly PlantedFile[] = [
  { fault: '[top-level] docs: ', path: 'docs/page.md', text: '' },
  { fault: '[file-names] deploy/d\u00e9cision.md: ', path: 'deploy/d\u00e9cision.md', text: '' },
  { fault: '[file-names] deploy/a b.md: ', path: 'deploy/a b.md', text: '' },
  { fault: `[file-names] ${intake}/domain/AidRequest.ts: `, path: `${intake}/domain/AidRequest.ts`, text: '' },
  { fault: '[projects] libs/new/package.json: ', path: 'libs/new/package.json', text: '{}' },
  {
    fault: "[projects] libs/new/package.json: no target 'test-int'",
    path: 'libs/new/src/a.int.spec.ts',
    text: '',
  },
  {
    fault: "[projects] libs/new/package.json: no target 'test-e2e'",
    path: 'libs/new/src/a.e2e.spec.ts',
    text: '',
  },
  {
    fault: `[use-case-specs] ${intake}/application/decide.ts: `,
    path: `${intake}/application/decide.ts`,
    text: useCase,
  },
  {
    fault: `[migrations] ${intake}/adapters/persistence/migrations/0004-gap.ts: number 0003 was expected here`,
    path: `${intake}/adapters/persistence/migrations/0004-gap.ts`,
    text: '',
  },
  { fault: '[migrations] libs/b/src/migrations/1-a.ts: ', path: 'libs/b/src/migrations/1-a.ts', text: '' },
  { fault: '[unfinished] deploy/a.md:2: ', path: 'deploy/a.md', text: word('\nTO', 'DO: later\n') },
  { fault: '[unfinished] deploy/b.yaml:1: ', path: 'deploy/b.yaml', text: word('# FIX', 'ME\n') },
  {
    fault: `[unfinished] ${intake}/domain/later.ts:1: `,
    path: `${intake}/domain/later.ts`,
    text: word("throw new Error('not im", "plemented');\n"),
  },
  { fault: '[unfinished] deploy/c.sh:1: ', path: 'deploy/c.sh', text: word('# a place', 'holder\n') },
  ...['test skip', 'it only', 'describe skip', 'test todo'].map((call, index) => ({
    fault: `[skipped-tests] ${intake}/domain/skip-${index}.spec.ts:1: `,
    path: `${intake}/domain/skip-${index}.spec.ts`,
    text: `${call.replace(' ', '.')}('something', () => undefined);\n`,
  })),
  {
    fault: `[suppressions] ${intake}/domain/quiet.ts:1: `,
    path: `${intake}/domain/quiet.ts`,
    text: word('// eslint-dis', 'able-next-line eqeqeq\n'),
  },
  ...['home', 'root', 'Users', 'work'].map((folder) => ({
    fault: `[machine-paths] deploy/${folder.toLowerCase()}.md:1: `,
    path: `deploy/${folder.toLowerCase()}.md`,
    text: `See "${word('/', folder)}/somebody/octroi".\n`,
  })),
  {
    fault: '[lock-file] package-lock.json: node_modules/c is resolved at https://registry.example.test/c.tgz',
    path: 'package-lock.json',
    text: JSON.stringify({ packages: { 'node_modules/c': { resolved: 'https://registry.example.test/c.tgz' } } }),
  },
];

/** A cycle within a project, by a type, and one through another package. */
const cycles: Readonly<Record<string, string>> = {
  [`${intake}/domain/two.ts`]: "import type { one } from './one.js';\n",
  'libs/kernel/src/kernel.ts': "export { late } from '@octroi/platform';\n",
  'libs/platform/src/index.ts': "export { kernel as late } from '@octroi/kernel';\n",
};

describe.each([{ where: 'on disk', clone: false }, ...(hasGit ? [{ where: 'in a clone', clone: true }] : [])])(
  'the repository checks, $where',
  ({ clone }) => {
    test('pass a repository without a fault, whatever lies in ignored files', () => {
      expect(checkRepository(clean, clone)).toEqual({ faults: [], status: 0 });
    });

    test('name every planted fault', () => {
      const { faults, status } = checkRepository(
        { ...clean, ...Object.fromEntries(planted.map(({ path, text }) => [path, text])) },
        clone,
      );
      const missed = planted.filter(({ fault }) => !faults.some((line) => line.startsWith(fault)));
      expect(missed).toEqual([]);
      const unasked = faults.filter((line) => !planted.some(({ fault }) => line.startsWith(fault)));
      expect(unasked).toEqual([]);
      expect(status).toBe(1);
    });

    test('name the files of every import cycle', () => {
      expect(checkRepository({ ...clean, ...cycles }, clone)).toEqual({
        faults: [
          '[import-cycles] libs/kernel/src/index.ts -> libs/kernel/src/kernel.ts -> libs/platform/src/index.ts -> libs/kernel/src/index.ts: imports itself',
          `[import-cycles] ${intake}/domain/one.ts -> ${intake}/domain/two.ts -> ${intake}/domain/one.ts: imports itself`,
        ],
        status: 1,
      });
    });
  },
);
