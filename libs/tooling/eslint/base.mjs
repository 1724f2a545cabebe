/** ESLint for every project: `export default projectConfig(import.meta.dirname)` in its eslint.config.mjs. */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

import { ensureProjectGraph, moduleBoundaries } from './boundaries.mjs';
import { habits } from './habits.mjs';

const WORKSPACE = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const SOURCES = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts'];
/** Doubles, fixtures and suites: for specs only. */
const TEST_CODE = [...SPECS, 'src/testing/**/*.ts'];
const MIGRATIONS = ['**/migrations/*.ts'];

await ensureProjectGraph();

/** Typed rules, as strict as typescript-eslint has them, with the few departures explained. */
function typed(directory) {
  return [
    ...[eslint.configs.recommended, ...tseslint.configs.strictTypeChecked].map((config) => ({
      ...config,
      files: SOURCES,
    })),
    {
      files: SOURCES,
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: directory } },
      rules: {
        '@typescript-eslint/explicit-module-boundary-types': 'error',
        '@typescript-eslint/prefer-readonly': 'error',
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        '@typescript-eslint/no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
        ],
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
        '@typescript-eslint/no-confusing-void-expression': [
          'error',
          { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
        ],
        // Nest modules are classes that only carry a decorator, and a contract may have no field.
        '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
        // Contracts are classes for their validation decorators; their values are plain data, as JSON gives them.
        '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
        '@typescript-eslint/no-misused-spread': 'off',
        // A name for an instance of a generic type.
        '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
        // Decorator metadata needs the classes of constructor parameters as values.
        '@typescript-eslint/consistent-type-imports': 'off',
        // The caller names the row of a query: `query<Row>(…)`.
        '@typescript-eslint/no-unnecessary-type-parameters': 'off',
        // `@EventPattern<string>` picks the overload that leaves the handler's payload free.
        '@typescript-eslint/no-unnecessary-type-arguments': 'off',
        // An adapter implements an asynchronous port, whether or not it waits for something.
        '@typescript-eslint/require-await': 'off',
        eqeqeq: 'error',
        'id-match': ['error', '^[\\x20-\\x7e]+$', { properties: true }],
      },
    },
    {
      files: TEST_CODE,
      rules: {
        '@typescript-eslint/no-non-null-assertion': 'off',
        '@typescript-eslint/explicit-module-boundary-types': 'off',
      },
    },
  ];
}

const sizes = [
  {
    files: SOURCES,
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 80 }],
      'octroi/max-parameters': ['error', { max: 3, maxFilledIn: 8, callbacks: true }],
    },
  },
  {
    files: TEST_CODE,
    rules: {
      'max-lines-per-function': 'off',
      'octroi/spec-function-lines': ['error', { max: 80 }],
      // The columns of a table test, the values of a property.
      'octroi/max-parameters': ['error', { max: 3, maxFilledIn: 8, callbacks: false }],
    },
  },
  { files: MIGRATIONS, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
];

const DEEP_IMPORT = {
  regex: '^@octroi/[^/]+/',
  message: 'Import what the package exports by name, not a file inside it.',
};
const ENVIRONMENT = {
  name: 'node:process',
  importNames: ['env'],
  message: 'The environment is read once, in <service>.config.ts.',
};
const CONTRACTS = { name: '@octroi/contracts', message: 'Contracts are known to the adapters only.' };

const restrictedImports = (...paths) => ['error', { paths: [ENVIRONMENT, ...paths], patterns: [DEEP_IMPORT] }];

/** Imports between packages, for every file; between the layers of a service, see {@link layers}. */
function imports(project) {
  const readsEnvironment = ['libs/infrastructure', 'libs/testing'].includes(project.path);
  return [
    {
      files: SOURCES,
      rules: {
        'octroi/named-exports': 'error',
        '@nx/enforce-module-boundaries': ['error', moduleBoundaries()],
        'no-restricted-imports': restrictedImports(),
        'no-restricted-properties': readsEnvironment
          ? 'off'
          : ['error', { object: 'process', property: 'env', message: ENVIRONMENT.message }],
      },
    },
    {
      files: TEST_CODE,
      rules: { '@nx/enforce-module-boundaries': ['error', moduleBoundaries(['type:testing'])] },
    },
    { files: ['src/**/*.config.ts'], rules: { 'no-restricted-properties': 'off' } },
    // Jest takes the default export of the first two; a declaration file says what a foreign module exports.
    { files: ['**/global-setup.ts', '**/global-teardown.ts', '**/*.d.ts'], rules: { 'octroi/named-exports': 'off' } },
  ];
}

/** Habits that hold in the code that runs, not in its tests. */
function singleSites(project) {
  if (project.path === 'libs/testing') return [];
  return [
    {
      files: SOURCES,
      ignores: TEST_CODE,
      rules: { 'octroi/error-code': 'error', 'octroi/no-transaction': 'error', 'octroi/no-publish': 'error' },
    },
    { files: TEST_CODE, rules: { 'octroi/no-waiting': 'error' } },
    ...(project.path === 'libs/platform'
      ? [{ files: ['src/**/*unit-of-work*.ts'], rules: { 'octroi/no-transaction': 'off' } }]
      : []),
    ...(project.path === 'libs/messaging'
      ? [{ files: ['src/**/*relay*.ts'], rules: { 'octroi/no-publish': 'off' } }]
      : []),
  ];
}

/** The layers of a service: domain ← application ← adapters ← module. */
function layers(project) {
  if (!project.path.startsWith('services/')) return [];
  // The regulation library is the domain of eligibility, the register library part of that of decision: shared with the command line.
  const own = { 'services/eligibility': ['@octroi/regulation'], 'services/decision': ['@octroi/register'] };
  const known = ['@octroi/kernel', ...(own[project.path] ?? [])];
  const packages = { domain: known, application: known };
  const knowsNoContract = ['intake', 'retrieval', 'eligibility', 'decision'].includes(project.name);
  return [
    {
      files: ['src/**/*.ts'],
      ignores: TEST_CODE,
      rules: { 'octroi/layers': ['error', { source: join(project.directory, 'src'), packages }] },
    },
    {
      files: ['src/domain/**/*.ts', 'src/application/**/*.ts'],
      rules: { 'octroi/no-clock-or-chance': 'error' },
    },
    {
      files: ['src/domain/**/*.ts'],
      ignores: TEST_CODE,
      rules: { 'octroi/synchronous': 'error', 'octroi/readonly-data': 'error' },
    },
    {
      files: ['src/application/**/*.ts'],
      ignores: [...TEST_CODE, 'src/application/ports/**'],
      rules: { 'octroi/one-execute': 'error' },
    },
    ...(knowsNoContract
      ? [
          {
            files: ['src/*.ts'],
            ignores: TEST_CODE,
            rules: { 'no-restricted-imports': restrictedImports(CONTRACTS) },
          },
        ]
      : []),
  ];
}

/** Every export of a library says what it is. */
function docs(project) {
  if (!project.path.startsWith('libs/')) return [];
  return [
    {
      files: ['src/**/*.ts'],
      ignores: [...TEST_CODE, ...MIGRATIONS],
      plugins: { jsdoc },
      settings: { jsdoc: { mode: 'typescript' } },
      rules: {
        'jsdoc/require-jsdoc': [
          'error',
          {
            publicOnly: { esm: true, cjs: false, window: false },
            enableFixer: false,
            require: { FunctionDeclaration: true, ClassDeclaration: true },
            contexts: [
              'TSInterfaceDeclaration',
              'TSTypeAliasDeclaration',
              'TSEnumDeclaration',
              'ExportNamedDeclaration > VariableDeclaration',
            ],
          },
        ],
        'jsdoc/require-description': ['error', { contexts: ['ExportNamedDeclaration'] }],
        'jsdoc/check-tag-names': 'error',
        'jsdoc/check-param-names': ['error', { checkDestructured: false, disableMissingParamChecks: true }],
        'jsdoc/no-types': 'error',
        'jsdoc/empty-tags': 'error',
      },
    },
    ...(['libs/kernel', 'libs/regulation', 'libs/register'].includes(project.path)
      ? [{ files: ['src/**/*.ts'], ignores: ['src/ports.ts'], rules: { 'octroi/no-clock-or-chance': 'error' } }]
      : []),
  ];
}

const NODE_GLOBALS = Object.fromEntries(
  [
    ...['AbortController', 'AbortSignal', 'Buffer', 'URL', 'URLSearchParams', 'TextDecoder', 'TextEncoder', 'crypto'],
    ...['clearInterval', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout'],
    ...['setImmediate', 'structuredClone'],
  ].map((name) => [name, 'readonly']),
);

/** Scripts and configuration files: plain JavaScript, no types. */
const scripts = {
  ...eslint.configs.recommended,
  files: ['**/*.mjs'],
  languageOptions: { globals: NODE_GLOBALS },
  rules: {
    ...eslint.configs.recommended.rules,
    eqeqeq: 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': ['error', { max: 80 }],
    'max-params': ['error', { max: 3 }],
  },
};

/**
 * The flat configuration of one project.
 * @param directory - the project's folder, absolute
 */
export function projectConfig(directory) {
  const path = relative(WORKSPACE, directory).replaceAll('\\', '/');
  const project = { directory, path, name: path.slice(path.indexOf('/') + 1) };
  return [
    { ignores: ['dist/**', 'coverage/**', 'src/api/schema.ts'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    { plugins: { '@nx': nx, octroi: habits } },
    scripts,
    ...typed(directory),
    ...sizes,
    ...imports(project),
    ...singleSites(project),
    ...layers(project),
    ...docs(project),
  ];
}
