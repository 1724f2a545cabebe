import devkit from '@nx/devkit';

/** What a project may depend on, by the `type:` tag in the `nx` section of its package.json. */
const VISIBLE_TYPES = {
  'type:service': [
    'type:kernel',
    'type:contracts',
    'type:platform',
    'type:infrastructure',
    'type:regulation',
    'type:register',
  ],
  'type:platform': ['type:kernel', 'type:contracts', 'type:platform'],
  'type:contracts': ['type:kernel'],
  'type:kernel': [],
  'type:regulation': ['type:kernel'],
  'type:register': ['type:kernel'],
  'type:infrastructure': ['type:kernel', 'type:contracts'],
  'type:testing': [
    'type:kernel',
    'type:contracts',
    'type:platform',
    'type:infrastructure',
    'type:regulation',
    'type:register',
  ],
  'type:tooling': [],
  'type:front': [],
};

/** The ops command line is the one service that starts and stops infrastructure. */
const ONLY_CLI_SEES_INFRASTRUCTURE = {
  sourceTag: '/^scope:(?!cli$|shared$).*$/',
  notDependOnLibsWithTags: ['type:infrastructure'],
};

/**
 * Options of `@nx/enforce-module-boundaries`.
 * @param alsoVisible - types that every project may see besides its own list: `type:testing` in specs
 */
export function moduleBoundaries(alsoVisible = []) {
  const constraints = Object.entries(VISIBLE_TYPES).map(([sourceTag, visible]) => ({
    sourceTag,
    onlyDependOnLibsWithTags: [...visible, ...alsoVisible],
  }));
  return {
    allow: [],
    banTransitiveDependencies: true,
    // The specs of a library use the test kit, which uses the library: a cycle of projects, never of files. Cycles of files are
    // looked for by the repository checks.
    ignoredCircularDependencies: VISIBLE_TYPES['type:testing'].map((type) => ['tag:type:testing', `tag:${type}`]),
    depConstraints: alsoVisible.length > 0 ? constraints : [...constraints, ONLY_CLI_SEES_INFRASTRUCTURE],
  };
}

/** Without a project graph the boundary rule would pass everything in silence, so one is made when ESLint runs outside Nx. */
export async function ensureProjectGraph() {
  try {
    devkit.readCachedProjectGraph();
  } catch {
    await devkit.createProjectGraphAsync({ exitOnError: false });
  }
}
