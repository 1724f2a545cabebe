import { SERVICES } from '@octroi/contracts';

import { roleUrls, type DatabaseProvision } from './database.js';
import { ACTOR_ISSUERS, DEVELOPMENT_ISSUER, publicKeySet, type Secrets } from './secrets.js';

/** What the environments of the services are made from. */
export interface ServiceSetting {
  /** The environment of the launcher, passed on but for what is for the launcher alone. */
  readonly inherited: NodeJS.ProcessEnv;
  readonly secrets: Secrets;
  readonly database: DatabaseProvision;
  readonly natsUrl: string;
  readonly apiParticulierUrl: string;
  /** HTTP port of each service. */
  readonly ports: Readonly<Record<string, number>>;
  /** Where services are: `loopback` on one machine, `by-name` each on a machine or in a container of its name. @default loopback */
  readonly hosts?: 'loopback' | 'by-name';
  /** @default warn */
  readonly logLevel?: string;
}

/** What the environment of a migration is made from. */
export type MigrationSetting = Pick<ServiceSetting, 'database' | 'inherited'>;

/** Variables that configure the launcher: an administrator's URL must not reach a service. */
const LAUNCHER_ONLY = ['DATABASE_URL', 'PORT', 'OCTROI_HOME', 'SITES_DIR', 'HOST'];

/** True when a service owns data, hence a schema, migrations and a stream. */
export function ownsData(service: string): boolean {
  return SERVICES.some((name) => name === service);
}

/** Name of the variable that holds a site's token of API Particulier. */
export function tokenVariable(site: string): string {
  return `API_PARTICULIER_TOKEN_${site.toUpperCase().replaceAll('-', '_')}`;
}

/** The environment of a service. */
export function serviceEnvironment(service: string, setting: ServiceSetting): NodeJS.ProcessEnv {
  const inherited = Object.entries(setting.inherited).filter(([name]) => isPassedOn(name, service));
  return {
    ...Object.fromEntries(inherited),
    HOST: listeningAddress(service, setting),
    PORT: String(setting.ports[service] ?? 0),
    ...natsAccess(service, setting),
    LOG_LEVEL: setting.logLevel ?? 'warn',
    NODE_ENV: setting.inherited['NODE_ENV'] ?? 'production',
    ...(ownsData(service) ? ownerOfData(service, setting) : {}),
    ...OTHER[service]?.(setting),
  };
}

function listeningAddress(service: string, { hosts, inherited }: ServiceSetting): string {
  if (hosts === 'by-name') return '0.0.0.0';
  return service === 'gateway' ? (inherited['HOST'] ?? '127.0.0.1') : '127.0.0.1';
}

/** The environment of a service's migrations. */
export function migrationEnvironment(service: string, setting: MigrationSetting): NodeJS.ProcessEnv {
  const { PATH, NODE_OPTIONS } = setting.inherited;
  return { PATH, NODE_OPTIONS, DATABASE_OWNER_URL: roleUrls(setting.database, service).owner };
}

/** The environment of the operator's command line. */
export function operatorEnvironment(setting: ServiceSetting): NodeJS.ProcessEnv {
  const inherited = Object.entries(setting.inherited).filter(([name]) => isPassedOn(name, 'operator'));
  return {
    ...Object.fromEntries(inherited),
    ...natsAccess('operator', setting),
    LOG_LEVEL: setting.logLevel ?? 'warn',
    ...signing('operator', setting.secrets),
  };
}

/**
 * Where NATS is, and as whom: the user in the URL for all, else `NATS_USER_<SERVICE>` and `NATS_PASSWORD_<SERVICE>`, else the service's name with
 * the password of our own configuration, which whoever runs the server has had printed.
 */
function natsAccess(service: string, { natsUrl, inherited, secrets }: ServiceSetting): NodeJS.ProcessEnv {
  const url = new URL(natsUrl);
  const shared = url.username === '' ? undefined : [url.username, url.password].map(decodeURIComponent);
  [url.username, url.password] = ['', ''];
  const name = service.toUpperCase();
  const [user, password] = shared ?? [
    inherited[`NATS_USER_${name}`] ?? service,
    inherited[`NATS_PASSWORD_${name}`] ?? secrets.natsPasswords[service],
  ];
  return { NATS_URL: url.toString(), NATS_USER: user, NATS_PASSWORD: password };
}

const OTHER: Readonly<Record<string, (setting: ServiceSetting) => NodeJS.ProcessEnv>> = {
  gateway: ({ secrets, ports, hosts, inherited }) => ({
    ...(isGiven(inherited['OIDC_ISSUER'])
      ? {}
      : { OCTROI_DEVELOPMENT_ISSUER_KEYS: JSON.stringify(publicKeySet(secrets.signingKeys, [DEVELOPMENT_ISSUER])) }),
    DECISION_URL: `http://${hosts === 'by-name' ? 'decision' : '127.0.0.1'}:${ports['decision'] ?? 0}`,
  }),
  retrieval: ({ secrets, apiParticulierUrl, inherited }) => ({
    API_PARTICULIER_URL: apiParticulierUrl,
    ...siteTokens(secrets, inherited),
  }),
  sandbox: ({ secrets }) => ({ SANDBOX_TOKENS: JSON.stringify(sandboxTokens(secrets)) }),
};

/** What the sandbox accepts: each demo site's token, with the one scope that its deliberation covers. */
function sandboxTokens({ apiParticulierTokens }: Secrets): Record<string, object> {
  const scopes = ['cnaf_quotient_familial'];
  return Object.fromEntries(
    Object.entries(apiParticulierTokens).map(([site, token]) => [token, { scopes, habilitation: site }]),
  );
}

/** The demo sites' own tokens, where the person who starts has not given others. */
function siteTokens({ apiParticulierTokens }: Secrets, inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const given = (site: string): boolean =>
    [tokenVariable(site), `${tokenVariable(site)}_FILE`].some((name) => inherited[name] !== undefined);
  return Object.fromEntries(
    Object.entries(apiParticulierTokens).flatMap(([site, token]) =>
      given(site) ? [] : [[tokenVariable(site), token]],
    ),
  );
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function ownerOfData(service: string, { database, secrets }: ServiceSetting): NodeJS.ProcessEnv {
  const { runtime, worker } = roleUrls(database, service);
  return { DATABASE_RUNTIME_URL: runtime, DATABASE_WORKER_URL: worker, ...signing(service, secrets) };
}

function signing(issuer: string, { signingKeys, formerKeys }: Secrets): NodeJS.ProcessEnv {
  const { keys } = publicKeySet(signingKeys, ACTOR_ISSUERS);
  return {
    OCTROI_SIGNING_KEY: JSON.stringify(signingKeys[issuer]),
    OCTROI_TRUSTED_KEYS: JSON.stringify({ keys: [...keys, ...formerKeys] }),
  };
}

function isPassedOn(name: string, service: string): boolean {
  if (LAUNCHER_ONLY.includes(name) || /^(npm|NATS_USER|NATS_PASSWORD)_/.test(name)) return false;
  return service === 'retrieval' || !name.startsWith('API_PARTICULIER_');
}
