/**
 * The house's own lint rules. Most are plain syntax selectors, as with `no-restricted-syntax`, but each under a name of its
 * own: flat configuration replaces the options of a rule instead of merging them, so two restrictions on one file could not
 * stand side by side, and a report should say which habit was broken.
 */
import { dirname, posix, relative, resolve, sep } from 'node:path';

/** A rule that refuses every node matched by one of the selectors: `{ [selector]: message }`. */
function forbid(restrictions) {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) =>
      Object.fromEntries(
        Object.entries(restrictions).map(([selector, message]) => [
          selector,
          (node) => context.report({ node, message }),
        ]),
      ),
  };
}

const TIME = 'Ask the Clock port for the time: the domain and the use cases never read the machine.';
const CHANCE = 'Ask the IdGenerator port: the domain and the use cases take no random value themselves.';

const noClockOrChance = forbid({
  'NewExpression[callee.name="Date"][arguments.length=0]': TIME,
  'CallExpression[callee.name="Date"]': TIME,
  'MemberExpression[object.name="Date"][property.name="now"]': TIME,
  'MemberExpression[object.name="performance"][property.name="now"]': TIME,
  'MemberExpression[object.name="Temporal"][property.name="Now"]': TIME,
  'MemberExpression[object.name="Math"][property.name="random"]': CHANCE,
  'MemberExpression[property.name=/^(randomUUID|randomBytes|getRandomValues)$/]': CHANCE,
});

const SYNCHRONOUS = 'The domain is synchronous: whatever waits belongs to application or adapters.';

const synchronous = forbid({
  ':function[async=true]': SYNCHRONOUS,
  AwaitExpression: SYNCHRONOUS,
  'ForOfStatement[await=true]': SYNCHRONOUS,
  'TSTypeReference[typeName.name=/^(Promise|PromiseLike|AsyncIterable)$/]': SYNCHRONOUS,
  'MemberExpression[object.name="Promise"]': SYNCHRONOUS,
  'NewExpression[callee.name="Promise"]': SYNCHRONOUS,
});

const READONLY = 'Data of the domain is readonly.';

const readonlyData = forbid({
  ':matches(TSInterfaceDeclaration, TSTypeAliasDeclaration) TSPropertySignature:not([readonly=true])': READONLY,
  'PropertyDefinition:not([readonly=true])': READONLY,
  'TSPropertySignature > TSTypeAnnotation > TSArrayType': 'A list in the data of the domain is `readonly T[]`.',
});

const ERRORS = 'NewExpression[callee.name=/^(RuleViolation|PermanentError|TransientError)$/]';
const CODE = 'An error carries a stable kebab-case code; its text stands in the problem catalogue.';

const errorCode = forbid({
  [`${ERRORS}[arguments.0.type="Literal"][arguments.0.value!=/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/]`]: CODE,
  [`${ERRORS}[arguments.0.type=/^(TemplateLiteral|BinaryExpression)$/]`]: CODE,
});

const WAITING = 'A test waits on a condition (`probe` of @octroi/testing), never for a time.';

const noWaiting = forbid({
  'CallExpression[callee.name=/^(setTimeout|setInterval|sleep|delay)$/]': WAITING,
  'CallExpression[callee.object.name=/^(globalThis|global|timers)$/][callee.property.name=/^set(Timeout|Interval)$/]':
    WAITING,
  'ImportDeclaration[source.value=/^(node:)?timers(\\u002Fpromises)?$/]': WAITING,
});

const TRANSACTION = 'A transaction starts in UnitOfWork.run only.';

const noTransaction = forbid({
  'CallExpression[callee.property.name=/^(transaction|startTransaction)$/]': TRANSACTION,
  'CallExpression[callee.property.name="query"] > Literal[value=/^\\s*(begin|start\\s+transaction)\\b/i]': TRANSACTION,
  'CallExpression[callee.property.name="query"] > TemplateLiteral[quasis.0.value.raw=/^\\s*(begin|start\\s+transaction)\\b/i]':
    TRANSACTION,
});

const noPublish = forbid({
  'CallExpression[callee.property.name="publish"]':
    'Only the relay of libs/messaging publishes: write an outbox row in the transaction instead.',
});

const oneExecute = forbid({
  'ClassBody > MethodDefinition[kind="method"][key.name!="execute"]:not([accessibility=/^(private|protected)$/])':
    'A use case has one public method, `execute`.',
});

const namedExports = forbid({
  ExportAllDeclaration: 'Name what you export: no `export *`.',
  ExportDefaultDeclaration: 'Export by name: no default export.',
});

/** A parameter that a framework or a composition root fills in: a constructor's property, or one with a decorator. */
const isFilledIn = (parameter) => parameter.type === 'TSParameterProperty' || (parameter.decorators ?? []).length > 0;

/** The function, or its type, under the key `useFactory`: Nest fills in all its parameters. */
function isFactory(node) {
  const { parent } = node;
  const holder = parent?.type === 'TSTypeAnnotation' ? parent.parent : parent;
  return holder?.key?.name === 'useFactory';
}

/** A function written as an argument: whoever calls it says how many parameters it has. */
const isCallback = ({ parent }) => parent?.type === 'CallExpression';

const maxParameters = {
  meta: {
    type: 'suggestion',
    schema: [
      {
        type: 'object',
        properties: { max: { type: 'integer' }, maxFilledIn: { type: 'integer' }, callbacks: { type: 'boolean' } },
        required: ['max', 'maxFilledIn', 'callbacks'],
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const { max, maxFilledIn, callbacks } = context.options[0];
    return {
      ':function, TSEmptyBodyFunctionExpression, TSMethodSignature, TSFunctionType'(node) {
        if (!callbacks && isCallback(node)) return;
        const filledIn = isFactory(node) ? node.params.length : node.params.filter(isFilledIn).length;
        const passed = node.params.filter((p) => p.name !== 'this').length - filledIn;
        if (passed > max) {
          context.report({ node, message: `${passed} parameters, at most ${max}: take one object instead.` });
        }
        if (filledIn > maxFilledIn) {
          context.report({
            node,
            message: `${filledIn} injected parameters, at most ${maxFilledIn}: this does too much.`,
          });
        }
      },
    };
  },
};

/** A function whose only work is to declare tests: the callback of `describe`, or a suite shared by several specs. */
function declaresTests(node) {
  const call = node.parent;
  if (call?.type === 'CallExpression' && call.arguments.includes(node)) {
    let callee = call.callee;
    while (callee.type === 'CallExpression' || callee.type === 'MemberExpression') {
      callee = callee.type === 'CallExpression' ? callee.callee : callee.object;
    }
    return callee.type === 'Identifier' && callee.name === 'describe';
  }
  return /^describe[A-Z]/.test(node.id?.name ?? '');
}

const specFunctionLines = {
  meta: {
    type: 'suggestion',
    schema: [
      { type: 'object', properties: { max: { type: 'integer' } }, required: ['max'], additionalProperties: false },
    ],
  },
  create(context) {
    const { max } = context.options[0];
    return {
      ':function'(node) {
        const lines = node.loc.end.line - node.loc.start.line + 1;
        if (lines > max && !declaresTests(node)) {
          context.report({ node, message: `This function has ${lines} lines, at most ${max}.` });
        }
      },
    };
  },
};

const LAYERS = ['domain', 'application', 'adapters', 'testing'];

/** What each layer of a service may import: layers by name ('config' is `<service>.config.ts`, 'root' any other file beside it). */
const VISIBLE_LAYERS = {
  domain: ['domain'],
  application: ['domain', 'application'],
  adapters: ['domain', 'application', 'adapters', 'config'],
  config: ['config'],
  root: ['domain', 'application', 'adapters', 'config', 'root'],
};

/** The layer of a file, given by its path below `src`. */
function layerOf(path) {
  const [first] = path.split('/');
  if (first !== path) return LAYERS.includes(first) ? first : 'root';
  return /\.config(\.[jt]s)?$/.test(path) ? 'config' : 'root';
}

const layers = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          source: { type: 'string' },
          packages: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
        },
        required: ['source', 'packages'],
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const { source, packages } = context.options[0];
    const path = relative(source, context.filename).split(sep).join(posix.sep);
    const layer = layerOf(path);
    const refuseRelative = (node, specifier) => {
      const target = relative(source, resolve(dirname(context.filename), specifier))
        .split(sep)
        .join(posix.sep);
      const targetLayer = layerOf(target);
      // Another project's files are the business of @nx/enforce-module-boundaries.
      if (target.startsWith('../') || VISIBLE_LAYERS[layer].includes(targetLayer)) return;
      const seen = VISIBLE_LAYERS[layer].join(', ');
      context.report({ node, message: `${layer} may not import ${targetLayer}: it sees ${seen} only.` });
    };
    const refusePackage = (node, specifier) => {
      const allowed = packages[layer];
      if (allowed === undefined || allowed.includes(specifier)) return;
      const seen = allowed.length > 0 ? allowed.join(', ') : 'no package';
      context.report({ node, message: `${layer} may not import '${specifier}': it sees ${seen} only.` });
    };
    const check = (node) => {
      if (typeof node?.value !== 'string') return;
      if (node.value.startsWith('.')) refuseRelative(node, node.value);
      else refusePackage(node, node.value);
    };
    return {
      'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression': (node) => check(node.source),
      TSImportType: (node) => check(node.argument?.literal ?? node.source),
    };
  },
};

/** The plugin, under the name `octroi` in the configuration. */
export const habits = {
  meta: { name: 'octroi' },
  rules: {
    'error-code': errorCode,
    layers,
    'max-parameters': maxParameters,
    'named-exports': namedExports,
    'no-clock-or-chance': noClockOrChance,
    'no-publish': noPublish,
    'no-transaction': noTransaction,
    'no-waiting': noWaiting,
    'one-execute': oneExecute,
    'readonly-data': readonlyData,
    'spec-function-lines': specFunctionLines,
    synchronous,
  },
};
