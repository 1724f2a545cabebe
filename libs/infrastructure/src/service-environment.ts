import { createHmac } from 'node:crypto';

import { SERVICES } from '@octroi/contracts';
import { siteInVariable } from '@octroi/kernel';

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
  /** The OpenID provider of the sandbox; none when `OIDC_ISSUER` is given. */
  readonly openId?: OpenIdSetting;
  /** @default warn */
  readonly logLevel?: string;
}

/** What the environment of a migration is made from. */
export type MigrationSetting = Pick<ServiceSetting, 'database' | 'inherited'>;

/** How the sandbox's OpenID provider and the gateway know each other. */
export interface OpenIdSetting {
  /** Its address, for the gateway and for a browser. */
  readonly issuer: string;
  /** Folder of the centres, as the sandbox sees it. */
  readonly sitesDir: string;
}

/** Variables that configure the launcher: an administrator's URL must not reach a service. */
const LAUNCHER_ONLY = ['DATABASE_URL', 'PORT', 'OCTROI_HOME', 'SITES_DIR', 'HOST'];

/** True when a service owns data, hence a schema, migrations and a stream. */
export function ownsData(service: string): boolean {
  return SERVICES.some((name) => name === service);
}

/** Name of the variable that holds a site's token of API Particulier. */
export function tokenVariable(site: string): string {
  return `API_PARTICULIER_TOKEN_${siteInVariable(site)}`;
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

/** What the environment of the operator is made from. */
type OperatorSetting = Pick<ServiceSetting, 'inherited' | 'secrets' | 'natsUrl' | 'openId' | 'logLevel'>;

/** The environment of the operator's command line. */
export function operatorEnvironment(setting: OperatorSetting): NodeJS.ProcessEnv {
  const inherited = Object.entries(setting.inherited).filter(([name]) => isPassedOn(name, 'operator'));
  return {
    ...Object.fromEntries(inherited),
    ...natsAccess('operator', setting),
    ...(setting.openId === undefined ? {} : { OCTROI_DEVELOPMENT_ISSUER: setting.openId.issuer }),
    LOG_LEVEL: setting.logLevel ?? 'warn',
    ...signing('operator', setting.secrets),
  };
}

/**
 * Where NATS is, and as whom: the user in the URL for all, else `NATS_USER_<SERVICE>` and `NATS_PASSWORD_<SERVICE>`, else the service's name with
 * the password of our own configuration, which whoever runs the server has had printed.
 */
function natsAccess(service: string, { natsUrl, inherited, secrets }: OperatorSetting): NodeJS.ProcessEnv {
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

/** Not the key of the tokens itself: the gateway opens none. */
function webhookKey({ sealingKey }: Secrets): string {
  return createHmac('sha256', sealingKey).update('octroi:webhooks').digest('base64url');
}

const OTHER: Readonly<Record<string, (setting: ServiceSetting) => NodeJS.ProcessEnv>> = {
  gateway: (setting) => ({
    ...(setting.openId === undefined ? {} : developmentIssuer(setting.openId, setting)),
    OCTROI_WEBHOOK_KEY: setting.inherited['OCTROI_WEBHOOK_KEY'] ?? webhookKey(setting.secrets),
    DECISION_URL: documentsOf('decision', setting),
    INTAKE_URL: documentsOf('intake', setting),
  }),
  retrieval: ({ secrets, apiParticulierUrl, inherited }) => ({
    API_PARTICULIER_URL: apiParticulierUrl,
    ...([inherited['OCTROI_SEALING_KEY'], inherited['OCTROI_SEALING_KEY_FILE']].some((given) => (given ?? '') !== '')
      ? {}
      : { OCTROI_SEALING_KEY: secrets.sealingKey }),
    ...siteTokens(secrets, inherited),
  }),
  sandbox: (setting) => ({
    SANDBOX_TOKENS: JSON.stringify(sandboxTokens(setting.secrets)),
    ...(setting.openId === undefined ? {} : openIdProvider(setting.openId, setting)),
  }),
};

/** HTTP port of an owner of documents. */
function documentsOf(service: string, { hosts, ports }: ServiceSetting): string {
  return `http://${hosts === 'by-name' ? service : '127.0.0.1'}:${ports[service] ?? 0}`;
}

/** Subject of the sandbox's account that runs the installation. */
const DEMO_OPERATOR = 'installation:operator';

/** The gateway believes the sandbox's provider by the standard, like any other; an `OIDC_ISSUER` comes first. */
function developmentIssuer({ issuer }: OpenIdSetting, { secrets, inherited }: ServiceSetting): NodeJS.ProcessEnv {
  return {
    OCTROI_OPERATORS: inherited['OCTROI_OPERATORS'] ?? DEMO_OPERATOR,
    OCTROI_DEVELOPMENT_ISSUER: issuer,
    OIDC_CLIENT_ID: 'octroi-gateway',
    OIDC_CLIENT_SECRET: secrets.openIdClientSecret,
  };
}

function openIdProvider(
  { issuer, sitesDir }: OpenIdSetting,
  { secrets, ports, inherited }: ServiceSetting,
): NodeJS.ProcessEnv {
  return {
    SANDBOX_OPENID_ISSUER: issuer,
    SANDBOX_OPENID_SIGNING_KEY: JSON.stringify(secrets.signingKeys[DEVELOPMENT_ISSUER]),
    SANDBOX_OPENID_CLIENT_SECRET: secrets.openIdClientSecret,
    SANDBOX_OPENID_CLIENT_ORIGIN: `http://localhost:${ports['gateway'] ?? 0}`,
    SITES_DIR: sitesDir,
    // Services run as in production unless told otherwise; this one refuses to.
    NODE_ENV: inherited['NODE_ENV'] ?? 'development',
  };
}

/** What the sandbox accepts: each demo site's token, with what a deliberation may cover; the habilitation says what it does. */
function sandboxTokens({ apiParticulierTokens }: Secrets): Record<string, object> {
  const scopes = [
    ...['cnaf_quotient_familial', 'revenu_solidarite_active', 'prime_activite', 'allocation_soutien_familial'],
    ...['cnous_statut_boursier', 'pole_emploi_inscription', 'pole_emploi_paiements'],
    'cnav_participation_familiale_eaje_parametres_calcul',
  ];
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
  if (service === 'retrieval') return !name.startsWith('OCTROI_WEBHOOK');
  return !/^(API_PARTICULIER_|DGFIP_|OCTROI_SEALING_KEY|OCTROI_WEBHOOK_KEY)/.test(name);
}
