/** The servers that the specs of a run share. */
export interface TestServers {
  /** URL of the PostgreSQL superuser. */
  readonly adminUrl: string;
  /** URL of the nats-server. Streams made on it are seen by every spec of the run: see `startTestNats` for one of your own. */
  readonly natsUrl: string;
  /** Folder where servers started by a spec leave a note until they are stopped. */
  readonly runFolder: string;
}

/** The servers started by Jest's global set-up (`libs/tooling/jest`). Throws when the run has none: only `*.int` and `*.e2e` specs do. */
export function testServers(env: NodeJS.ProcessEnv = process.env): TestServers {
  const { OCTROI_TEST_DATABASE_URL, OCTROI_TEST_NATS_URL, OCTROI_TEST_RUN_DIR } = env;
  if (
    OCTROI_TEST_DATABASE_URL === undefined ||
    OCTROI_TEST_NATS_URL === undefined ||
    OCTROI_TEST_RUN_DIR === undefined
  ) {
    throw new Error(
      'No test servers: name the file *.int.spec.ts or *.e2e.spec.ts, and run it with the Jest of its project.',
    );
  }
  return { adminUrl: OCTROI_TEST_DATABASE_URL, natsUrl: OCTROI_TEST_NATS_URL, runFolder: OCTROI_TEST_RUN_DIR };
}
