import type { Planted } from './planted.js';

const domain = 'services/intake/src/domain/planted.ts';
const application = 'services/intake/src/application/planted.ts';
const adapter = 'services/intake/src/adapters/planted.ts';
const spec = 'services/intake/src/adapters/planted.spec.ts';

const clockOrChance = (at: string): Planted[] =>
  ['new Date()', 'Date.now()', 'Math.random()', 'performance.now()', 'crypto.randomUUID()'].map((code) => ({
    what: `${code} in ${at.split('/')[3] ?? at}`,
    rule: 'octroi/no-clock-or-chance',
    at,
    refused: `export const value = ${code};\n`,
    clean: "export const value = new Date('2026-01-01T00:00:00Z');\n",
  }));

const errors = (refused: string): Planted => ({
  what: `a text in an error: ${refused}`,
  rule: 'octroi/error-code',
  at: adapter,
  refused: `import { RuleViolation } from './errors.js';\n\nexport const fail = (_id: number): never => {\n  throw new RuleViolation(${refused});\n};\n`,
  clean:
    "import { RuleViolation } from './errors.js';\n\nexport const fail = (): never => {\n  throw new RuleViolation('already-decided');\n};\n",
});

const waiting = (refused: string): Planted => ({
  what: `waiting for a time: ${refused.split('\n')[0] ?? ''}`,
  rule: 'octroi/no-waiting',
  at: spec,
  refused,
  cleanAt: 'libs/testing/src/planted.spec.ts',
  clean: refused,
});

const transaction = (refused: string): Planted => ({
  what: `a transaction: ${refused}`,
  rule: 'octroi/no-transaction',
  at: adapter,
  refused: `import { database } from './database.js';\n\nexport const work = (): Promise<void> => database.${refused};\n`,
  cleanAt: 'libs/platform/src/planted.unit-of-work.ts',
  clean: `import { database } from './database.js';\n\n/** Work. */\nexport const work = (): Promise<void> => database.${refused};\n`,
});

const publish =
  "import { stream } from './stream.js';\n\n/** Sends. */\nexport const send = (): Promise<void> => stream.publish('x');\n";

/** What the planted files of this table import. */
export const habitSurroundings = {
  'services/intake/src/adapters/errors.ts': 'export class RuleViolation extends Error {}\n',
  ...Object.fromEntries(
    ['services/intake/src/adapters', 'libs/platform/src', 'libs/messaging/src'].flatMap((folder) => [
      [
        `${folder}/database.ts`,
        '/** A database. */\nexport declare const database: {\n  transaction(work: () => Promise<void>): Promise<void>;\n  startTransaction(): Promise<void>;\n  query(sql: string): Promise<void>;\n};\n',
      ],
      [
        `${folder}/stream.ts`,
        '/** A stream. */\nexport declare const stream: { publish(subject: string): Promise<void> };\n',
      ],
    ]),
  ),
};

/** Violations of the habits of the house. */
export const plantedHabits: readonly Planted[] = [
  ...clockOrChance(domain),
  ...clockOrChance(application),
  ...clockOrChance('services/intake/src/domain/planted.spec.ts').slice(0, 1),
  {
    what: 'the clock of the machine, unless in an adapter',
    rule: 'octroi/no-clock-or-chance',
    at: application,
    refused: 'export const value = new Date();\n',
    cleanAt: adapter,
    clean: 'export const value = new Date();\n',
  },
  {
    what: 'an asynchronous function in the domain',
    rule: 'octroi/synchronous',
    at: domain,
    refused: 'export const later = async (go: () => PromiseLike<void>): Promise<void> => {\n  await go();\n};\n',
    cleanAt: application,
    clean: 'export const later = async (go: () => PromiseLike<void>): Promise<void> => {\n  await go();\n};\n',
  },
  {
    what: 'a promise in the domain',
    rule: 'octroi/synchronous',
    at: domain,
    refused: 'export const later = (): unknown => Promise.resolve(1);\n',
    clean: 'export const now = (): number => 1;\n',
  },
  {
    what: 'a member of the data of the domain that can be set',
    rule: 'octroi/readonly-data',
    at: domain,
    refused: 'export interface Size {\n  value: number;\n}\n',
    clean: 'export interface Size {\n  readonly value: number;\n}\n',
  },
  {
    what: 'a list in the data of the domain that can grow',
    rule: 'octroi/readonly-data',
    at: domain,
    refused: 'export interface Sizes {\n  readonly values: number[];\n}\n',
    clean: 'export interface Sizes {\n  readonly values: readonly number[];\n}\n',
  },
  errors("'The request is already decided'"),
  errors('`decided-${_id}`'),
  errors("'decided-' + String(_id)"),
  waiting('setTimeout(() => undefined, 100);\n'),
  waiting('globalThis.setTimeout(() => undefined, 100);\n'),
  waiting("import { setTimeout } from 'node:timers/promises';\n\nexport const pause = setTimeout;\n"),
  transaction('transaction(() => Promise.resolve())'),
  transaction('startTransaction()'),
  transaction("query('BEGIN')"),
  transaction('query(`start transaction isolation level serializable`)'),
  {
    what: 'a message published past the outbox',
    rule: 'octroi/no-publish',
    at: adapter,
    refused: publish,
    cleanAt: 'libs/messaging/src/planted-relay.ts',
    clean: publish,
  },
  {
    what: 'a message published in the messaging library, but not by the relay',
    rule: 'octroi/no-publish',
    at: 'libs/messaging/src/planted.ts',
    refused: publish,
    cleanAt: 'libs/messaging/src/planted-relay.ts',
    clean: publish,
  },
  {
    what: 'a use case with a second public method',
    rule: 'octroi/one-execute',
    at: application,
    refused:
      'export class Submit {\n  execute(): number {\n    return 1;\n  }\n  other(): number {\n    return 2;\n  }\n}\n',
    clean:
      'export class Submit {\n  execute(): number {\n    return this.other();\n  }\n  private other(): number {\n    return 2;\n  }\n}\n',
  },
  {
    what: 'a use case of another name than execute, unless it is a port',
    rule: 'octroi/one-execute',
    at: application,
    refused: 'export class Submit {\n  submit(): number {\n    return 1;\n  }\n}\n',
    cleanAt: 'services/intake/src/application/ports/planted.ts',
    clean: 'export class Submit {\n  submit(): number {\n    return 1;\n  }\n}\n',
  },
];
