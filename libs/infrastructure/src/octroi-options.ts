import { join, resolve } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';
import type { PortWish } from './ports.js';
import type { Progress } from './server-handle.js';

/** Port of the gateway when nobody asks for another. */
export const DEFAULT_PORT = 8080;

/** What `startOctroi` needs. */
export interface OctroiOptions {
  /** Root of the workspace: the folder that holds `services/`. */
  readonly root: string;
  /** Folder of the data and secrets of this installation. */
  readonly home: string;
  /** Port of the gateway. */
  readonly port: PortWish;
  /** Deletes what the home holds before it starts. @default false */
  readonly fresh?: boolean;
  /** Folder of the sites to import. */
  readonly sitesDir: string;
  /** An administrator's URL of a PostgreSQL of yours: none is then started. */
  readonly databaseUrl?: string;
  /** A NATS server of yours: none is then started. */
  readonly natsUrl?: string;
  /** An API Particulier to call instead of the sandbox. */
  readonly apiParticulierUrl?: string;
  /** An issuer of bearer tokens to believe instead of the sandbox's OpenID provider. */
  readonly oidcIssuer?: string;
  /** Processes of the retrieval service. @default 1 */
  readonly retrievalReplicas?: number;
  /** Environment passed on to the services. */
  readonly environment: NodeJS.ProcessEnv;
  /** Level of the services' logs. @default warn */
  readonly logLevel?: string;
  /** Gives the start up when aborted: everything is ended in order and the start rejects. */
  readonly signal?: AbortSignal;
  /** Receives what the launcher says. */
  readonly print: Progress;
  /** Receives each line that a part writes. @default nothing */
  readonly onLog?: (name: string, line: string) => void;
}

/** Reads the options of `npm start` from its environment. Throws {@link InfrastructureError} naming every variable that is wrong. */
export function octroiOptions(
  root: string,
  env: NodeJS.ProcessEnv,
): Omit<OctroiOptions, 'print' | 'fresh' | 'onLog' | 'signal'> {
  const problems = [
    urlProblem('DATABASE_URL', env['DATABASE_URL'], /^postgres(ql)?:\/\//),
    urlProblem('NATS_URL', env['NATS_URL'], /^(nats|tls):\/\//),
    urlProblem('API_PARTICULIER_URL', env['API_PARTICULIER_URL'], /^https?:\/\//),
    urlProblem('OIDC_ISSUER', env['OIDC_ISSUER'], /^https?:\/\//),
    portProblem(env['PORT']),
    replicasProblem(env['OCTROI_RETRIEVAL_REPLICAS']),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) {
    throw new InfrastructureError(
      `The environment is not usable:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
  const port = given(env['PORT']);
  return {
    root,
    home: resolve(root, given(env['OCTROI_HOME']) ?? '.octroi'),
    port: port === undefined ? { port: DEFAULT_PORT, explicit: false } : { port: Number(port), explicit: true },
    sitesDir: resolve(root, given(env['SITES_DIR']) ?? join('deploy', 'sites')),
    databaseUrl: given(env['DATABASE_URL']),
    natsUrl: given(env['NATS_URL']),
    apiParticulierUrl: given(env['API_PARTICULIER_URL']),
    oidcIssuer: given(env['OIDC_ISSUER']),
    retrievalReplicas: Number(given(env['OCTROI_RETRIEVAL_REPLICAS']) ?? 1),
    logLevel: given(env['LOG_LEVEL']),
    environment: env,
  };
}

/** In production nobody signs in without a password. Throws {@link InfrastructureError} when there is no issuer but the sandbox. */
export function refuseDemoAccounts({
  environment,
  oidcIssuer,
}: Pick<OctroiOptions, 'environment' | 'oidcIssuer'>): void {
  if (environment['NODE_ENV'] !== 'production' || oidcIssuer !== undefined) return;
  throw new InfrastructureError(
    'OIDC_ISSUER is missing: with NODE_ENV=production, the demo accounts without password are refused.',
  );
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function urlProblem(name: string, value: string | undefined, shape: RegExp): string | undefined {
  if (given(value) === undefined || (shape.test(value ?? '') && URL.canParse(value ?? ''))) return undefined;
  return `${name} is not a URL that begins as ${String(shape).replaceAll(/[\\^]/g, '').slice(1, -1)}`;
}

const MOST_REPLICAS = 64;

function replicasProblem(value: string | undefined): string | undefined {
  if (given(value) === undefined) return undefined;
  const replicas = Number(value);
  const sound = Number.isInteger(replicas) && replicas > 0 && replicas <= MOST_REPLICAS;
  return sound ? undefined : `OCTROI_RETRIEVAL_REPLICAS is not a number from 1 to ${MOST_REPLICAS}`;
}

function portProblem(value: string | undefined): string | undefined {
  if (given(value) === undefined) return undefined;
  const port = Number(value);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? undefined : 'PORT is not a number from 1 to 65535';
}
