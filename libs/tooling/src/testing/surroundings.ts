import type { Sources } from './planted-workspace.js';

const library = '/** One. */\nexport const one = 1;\n';
const libraries = [
  'api-particulier',
  'contracts',
  'infrastructure',
  'kernel',
  'messaging',
  'platform',
  'testing',
  'tooling',
];

/** What the planted files import, so that a rule speaks of the violation and not of a missing file. */
export const surroundings: Sources = {
  ...Object.fromEntries(libraries.map((name) => [`libs/${name}/src/index.ts`, library])),
  'libs/contracts/src/index.ts': `import { one as first } from '@octroi/kernel';\n\n${library}/** Two. */\nexport const two = first + 1;\n`,
  'libs/testing/src/probe.ts': library,
  'libs/testing/src/index.ts': `export { one as probe } from './probe.js';
import { two as second } from '@octroi/contracts';\n\n${library}/** Three. */\nexport const three = second + 1;\n`,
  // The specs of a library use the test kit, which uses the library.
  'libs/kernel/src/index.spec.ts': "import { three } from '@octroi/testing';\n\nexport const four = three + 1;\n",
  'services/intake/src/domain/amount.ts': 'export const amount = 1;\n',
  'services/intake/src/application/submit.ts': 'export const submit = 1;\n',
  'services/intake/src/adapters/store.ts': 'export const store = 1;\n',
  'services/intake/src/testing/in-memory-store.ts': 'export const inMemoryStore = 1;\n',
  'services/intake/src/intake.config.ts': "export const port = process.env['PORT'] ?? '';\n",
  'services/intake/src/intake.module.ts':
    "import { store } from './adapters/store.js';\nimport { submit } from './application/submit.js';\n\nexport const intake = store + submit;\n",
  'services/retrieval/src/domain/task.ts': 'export const task = 1;\n',
};
