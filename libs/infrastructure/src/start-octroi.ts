import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { SERVICES } from '@octroi/contracts';

import { provisionDatabase, withClient } from './database.js';
import { lockHome } from './home-lock.js';
import { importSites } from './import-sites.js';
import { migrateService } from './migrations.js';
import { refuseDemoAccounts, type OctroiOptions } from './octroi-options.js';
import { prepareHome } from './own-home.js';
import { choosePort, freePorts } from './ports.js';
import { removeCluster } from './postgres/cluster-folder.js';
import { missingQuiet } from './postgres/log-check.js';
import { RUN_FILE, removeRunFile, writeRunFile } from './run-file.js';
import { developmentToken, loadOrCreateSecrets, type Secrets, type TokenSubject } from './secrets.js';
import { SERVER_PARTS, startServers, type Servers } from './servers.js';
import { InfrastructureError } from './infrastructure-error.js';
import { ownsData, serviceEnvironment, type OpenIdSetting, type ServiceSetting } from './service-environment.js';
import { servicePart } from './service-process.js';
import { Supervisor, type PartStatus } from './supervisor.js';

/** A running installation. Its parts are the services by name, `postgres` and `nats` (when embedded), `provisioner`, `sandbox`. */
export interface Octroi {
  /** Address of the gateway, e.g. `http://localhost:8080`. */
  readonly url: string;
  readonly natsUrl: string;
  /** URL of the database's administrator, on the database of the services. */
  readonly databaseUrl: string;
  /** HTTP port of each service. */
  readonly ports: Readonly<Record<string, number>>;
  readonly sandboxUrl: string | undefined;
  /** The sandbox's OpenID provider, and the secret of the gateway's client; none when another issuer is given. */
  readonly openId: { readonly issuer: string; readonly clientSecret: string } | undefined;
  parts(): PartStatus[];
  /** Kills a part at once, as a fault would; it is started again. */
  kill(name: string): Promise<void>;
  /** A bearer token of the embedded set-up. Throws {@link InfrastructureError} when another issuer is given. */
  token(subject: TokenSubject): Promise<string>;
  /** Ends the services, then NATS, then PostgreSQL. */
  stop(): Promise<void>;
}

/** Starts an installation whole and waits until every part is ready and the sites are imported. */
export async function startOctroi(options: OctroiOptions): Promise<Octroi> {
  refuseDemoAccounts(options);
  await prepareHome(options.home);
  const lock = await lockHome(options.home);
  const supervisor = new Supervisor(options.print);
  const stop = async (): Promise<void> => {
    await supervisor.stop(...SERVER_PARTS);
    await removeRunFile(options.home);
    await lock.release();
  };
  const onAbort = (): void => void supervisor.stop(...SERVER_PARTS);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const octroi = await startLocked({ options, supervisor, stop });
    options.signal?.throwIfAborted();
    return octroi;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
  }
}

interface Start {
  readonly options: OctroiOptions;
  readonly supervisor: Supervisor;
  readonly stop: () => Promise<void>;
}

async function startLocked({ options, supervisor, stop }: Start): Promise<Octroi> {
  if (options.fresh === true) await emptyHome(options);
  const services = await compiledServices(options);
  const ports = await choosePorts(options, services);
  const secrets = await loadOrCreateSecrets(options.home);
  const servers = await startServers(options, secrets, supervisor);
  const openId = await chooseOpenId(options, ports['gateway'] ?? 0);
  const setting = settingOf({ options, secrets, servers, ports, openId });
  await provisionDatabase(setting.database);
  if (options.databaseUrl !== undefined) await checkLog(servers, options);
  await Promise.all(services.map((service) => startServiceOf(service, { options, setting, supervisor })));
  const database = new URL(servers.adminUrl);
  database.pathname = `/${servers.database}`;
  const where = { natsUrl: servers.natsUrl, databaseUrl: database.toString(), ports, openIdUrl: openId?.issuer };
  await writeRunFile(options.home, { pid: process.pid, ...where });
  await importSites(options, setting);
  return {
    url: `http://localhost:${ports['gateway'] ?? 0}`,
    natsUrl: servers.natsUrl,
    databaseUrl: database.toString(),
    ports,
    sandboxUrl: ports['sandbox'] === undefined ? undefined : `http://127.0.0.1:${ports['sandbox']}`,
    parts: () => supervisor.statuses(),
    kill: (name) => supervisor.kill(name),
    openId: openId && { issuer: openId.issuer, clientSecret: secrets.openIdClientSecret },
    token: async (subject) => {
      if (openId === undefined) throw new InfrastructureError('Tokens come from the issuer that OIDC_ISSUER names.');
      return developmentToken({ secrets, issuer: openId.issuer }, subject);
    },
    stop,
  };
}

/** A server of somebody else's may write in its log what people wrote: said aloud, with the remedy. */
async function checkLog({ adminUrl }: Servers, { print }: OctroiOptions): Promise<void> {
  const missing = await withClient(adminUrl, missingQuiet);
  if (missing.length > 0)
    print(
      `WARNING: the PostgreSQL of DATABASE_URL may repeat personal data in its log. Set there: ${missing.join(', ')}.`,
    );
}

/** Starting from nothing: what the launcher itself put in the home, and nothing else. */
async function emptyHome({ home, print, databaseUrl, natsUrl }: OctroiOptions): Promise<void> {
  print('Starting from nothing: the data in place are deleted.');
  await removeCluster(join(home, 'postgres'));
  for (const name of ['nats', 'nats.conf', 'secrets.json', RUN_FILE])
    await rm(join(home, name), { recursive: true, force: true });
  const yours = [databaseUrl === undefined ? [] : ['DATABASE_URL'], natsUrl === undefined ? [] : ['NATS_URL']].flat();
  if (yours.length > 0) print(`What ${yours.join(' and ')} point to is yours: nothing is deleted there.`);
}

/** The services that are compiled, in a stable order; the sandbox unless another API Particulier and another issuer are given. */
async function compiledServices({ root, apiParticulierUrl, oidcIssuer }: OctroiOptions): Promise<string[]> {
  const isSandboxed = apiParticulierUrl === undefined || oidcIssuer === undefined;
  const names = await readdir(join(root, 'services'));
  const compiled = names.filter((name) => existsSync(join(root, 'services', name, 'dist', 'main.js'))).sort();
  return compiled.filter((name) => name !== 'cli' && (name !== 'sandbox' || isSandboxed));
}

async function choosePorts(options: OctroiOptions, services: readonly string[]): Promise<Record<string, number>> {
  const port = await choosePort(options.port);
  if (port !== options.port.port) options.print(`Port ${options.port.port} is in use; taking ${port}.`);
  // The provisioner has no HTTP server.
  const inner = services.filter((name) => name !== 'gateway' && name !== 'provisioner');
  const names = inner.flatMap((name) => partNames(name, options));
  const free = await freePorts(names.length);
  return { ...Object.fromEntries(names.map((name, index) => [name, free[index] ?? 0])), gateway: port };
}

/** The OpenID provider listens on the first free port after the gateway's, so that its address is the same at each start. */
async function chooseOpenId(options: OctroiOptions, gatewayPort: number): Promise<OpenIdSetting | undefined> {
  if (options.oidcIssuer !== undefined) return undefined;
  const wished = gatewayPort + 1;
  const port = await choosePort({ port: wished, explicit: false });
  if (port !== wished) options.print(`Port ${wished} is in use; taking ${port} for signing in.`);
  // Another host than the gateway's, as in real life: the cookies of one are not sent to the other.
  return { issuer: `http://127.0.0.1:${port}`, sitesDir: options.sitesDir };
}

interface SettingSource {
  readonly options: OctroiOptions;
  readonly secrets: Secrets;
  readonly servers: Servers;
  readonly ports: Readonly<Record<string, number>>;
  readonly openId: OpenIdSetting | undefined;
}

function settingOf({ options, secrets, servers, ports, openId }: SettingSource): ServiceSetting {
  const owners = SERVICES;
  return {
    inherited: options.environment,
    secrets,
    database: {
      adminUrl: servers.adminUrl,
      database: servers.database,
      services: owners,
      passwords: secrets.rolePasswords,
    },
    natsUrl: servers.natsUrl,
    apiParticulierUrl: options.apiParticulierUrl ?? `http://127.0.0.1:${ports['sandbox'] ?? 0}`,
    ports,
    openId,
    logLevel: options.logLevel,
  };
}

interface ServiceStart {
  readonly options: OctroiOptions;
  readonly setting: ServiceSetting;
  readonly supervisor: Supervisor;
}

async function startServiceOf(service: string, { options, setting, supervisor }: ServiceStart): Promise<void> {
  const folder = join(options.root, 'services', service, 'dist');
  if (ownsData(service)) await migrateService({ root: options.root, service, setting });
  for (const name of partNames(service, options)) {
    const port = setting.ports[name];
    await supervisor.start(
      servicePart({
        name,
        script: join(folder, 'main.js'),
        env: { ...serviceEnvironment(service, setting), ...(port === undefined ? {} : { PORT: String(port) }) },
        cwd: options.root,
        port,
        onLine: options.onLog ?? (() => undefined),
      }),
    );
  }
}

/** Names of the processes of a service: `retrieval`, `retrieval-2`… */
function partNames(service: string, { retrievalReplicas = 1 }: OctroiOptions): string[] {
  const count = service === 'retrieval' ? retrievalReplicas : 1;
  return Array.from({ length: count }, (_none, index) => (index === 0 ? service : `${service}-${index + 1}`));
}
