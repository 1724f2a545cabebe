import type { Planted } from './planted.js';

const domain = 'services/intake/src/domain/planted.ts';
const application = 'services/intake/src/application/planted.ts';
const rule = 'octroi/layers';
const take = (name: string, from: string): string =>
  `import { ${name} } from '${from}';\n\nexport const other = ${name};\n`;

/** Violations of the layers of a service. */
export const plantedLayers: readonly Planted[] = [
  {
    what: 'application in the domain',
    rule,
    at: domain,
    refused: take('submit', '../application/submit.js'),
    clean: take('amount', './amount.js'),
  },
  {
    what: 'application in a folder of the domain',
    rule,
    at: 'services/intake/src/domain/rules/planted.ts',
    refused: take('submit', '../../application/submit.js'),
    clean: take('amount', '../amount.js'),
  },
  {
    what: 'adapters in the domain, exported on',
    rule,
    at: domain,
    refused: "export { store } from '../adapters/store.js';\n",
    clean: "export { amount } from './amount.js';\n",
  },
  {
    what: 'configuration in the domain',
    rule,
    at: domain,
    refused: take('port', '../intake.config.js'),
    clean: take('one', '@octroi/kernel'),
  },
  {
    what: 'contracts in the domain',
    rule,
    at: domain,
    refused: take('one', '@octroi/contracts'),
    clean: take('one', '@octroi/kernel'),
  },
  {
    what: 'a module of Node in the domain',
    rule,
    at: domain,
    refused: take('sep', 'node:path'),
    clean: take('one', '@octroi/kernel'),
  },
  {
    what: 'a framework in the domain, as a type',
    rule,
    at: domain,
    refused: "export type Module = import('@nestjs/common').DynamicModule;\n",
    clean: 'export type Module = string;\n',
  },
  {
    what: 'Publicodes in the domain of a service',
    rule,
    at: domain,
    refused: "import type {} from 'publicodes';\n",
    cleanAt: 'libs/regulation/src/planted.ts',
    clean: "import type {} from 'publicodes';\n",
  },
  {
    what: 'the regulation in the domain of another service than eligibility',
    rule,
    at: domain,
    refused: "import type {} from '@octroi/regulation';\n",
    cleanAt: 'services/eligibility/src/domain/planted.ts',
    clean: "import type {} from '@octroi/regulation';\n",
  },
  {
    what: 'adapters in the application',
    rule,
    at: application,
    refused: take('store', '../adapters/store.js'),
    clean: take('amount', '../domain/amount.js'),
  },
  {
    what: 'contracts in the application',
    rule,
    at: 'services/gateway/src/application/planted.ts',
    refused: take('one', '@octroi/contracts'),
    cleanAt: 'services/gateway/src/adapters/planted.ts',
    clean: take('one', '@octroi/contracts'),
  },
  {
    what: 'a platform library in the application',
    rule,
    at: application,
    refused: take('one', '@octroi/platform'),
    clean: take('one', '@octroi/kernel'),
  },
  {
    what: 'an import at run time in the application',
    rule,
    at: application,
    refused: "export const load = (): Promise<unknown> => import('../adapters/store.js');\n",
    clean: "export const load = (): Promise<unknown> => import('../domain/amount.js');\n",
  },
  {
    what: 'the module in an adapter',
    rule,
    at: 'services/intake/src/adapters/http/planted.ts',
    refused: take('intake', '../../intake.module.js'),
    clean: take('port', '../../intake.config.js'),
  },
  {
    what: 'a test double in an adapter',
    rule,
    at: 'services/intake/src/adapters/planted.ts',
    refused: take('inMemoryStore', '../testing/in-memory-store.js'),
    cleanAt: 'services/intake/src/adapters/planted.spec.ts',
    clean: take('inMemoryStore', '../testing/in-memory-store.js'),
  },
  {
    what: 'contracts in the composition root',
    rule: 'no-restricted-imports',
    at: 'services/intake/src/planted.ts',
    refused: take('one', '@octroi/contracts'),
    cleanAt: 'services/intake/src/adapters/planted.ts',
    clean: take('one', '@octroi/contracts'),
  },
];
