import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { SERVICES } from '@octroi/contracts';
import { SITE_ROLES, type Role } from '@octroi/kernel';
import { SignJWT, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

import { ROLE_KINDS, roleName, type RolePasswords } from './database.js';
import { InfrastructureError } from './infrastructure-error.js';
import { NATS_PASSWORD_NAMES, type NatsPasswords } from './nats/nats-configuration.js';

/** Issuer under which the demo sites' people are registered, and `kid` of the key that signs the bearer tokens of the embedded set-up. */
export const DEVELOPMENT_ISSUER = 'octroi-development';

/** Who signs actor tokens: the services, and the operator's command line. */
export const ACTOR_ISSUERS = [...SERVICES, 'operator'] as const;

/** Sites that the sandbox of API Particulier knows, each with a token of its own. */
const DEMO_SITES = ['chaville', 'demo'] as const;

/** The roles a development token may carry. */
export const TOKEN_ROLES: readonly Role[] = SITE_ROLES;

/** Everything secret of the embedded set-up, as kept in `secrets.json` (mode 0600). */
export interface Secrets {
  /** Password of the embedded PostgreSQL's superuser. */
  readonly databaseAdmin: string;
  /** Passwords of the services' database roles. */
  readonly rolePasswords: RolePasswords;
  /** Passwords of the users of NATS. */
  readonly natsPasswords: NatsPasswords;
  /** Private Ed25519 keys (JWK) by issuer; `kid` is the issuer, followed by `.2`, `.3`… once it was rotated. */
  readonly signingKeys: Readonly<Record<string, JWK>>;
  /** Public halves of the signing keys before the last rotation: still believed, until the next one. */
  readonly formerKeys: readonly JWK[];
  /** Secret of the gateway's client at the sandbox's OpenID provider. */
  readonly openIdClientSecret: string;
  /** Tokens of API Particulier by demo site. */
  readonly apiParticulierTokens: Readonly<Record<string, string>>;
  /** Opens the tokens of API Particulier that are kept sealed. */
  readonly sealingKey: string;
}

/** Reads the secrets kept in a folder, making those that are missing. Several processes may do so at once: all get the same. */
export async function loadOrCreateSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const kept = await read(file);
  const secrets = await complete(kept ?? {});
  if (kept !== undefined && JSON.stringify(kept) === JSON.stringify(secrets)) return secrets;
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const partial = `${file}.${randomUUID()}`;
  await writeFile(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  if (kept !== undefined) {
    await rename(partial, file);
    return secrets;
  }
  try {
    await link(partial, file);
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await loadOrCreateSecrets(folder);
  } finally {
    await rm(partial, { force: true });
  }
}

/** Gives every issuer of actor tokens a new signing key; the old public halves stay trusted until the next rotation. Restart what runs. */
export async function rotateSigningKeys(folder: string): Promise<Secrets> {
  const secrets = await loadOrCreateSecrets(folder);
  const fresh = await Promise.all(
    ACTOR_ISSUERS.map(async (issuer) => [issuer, await newKey(nextName(issuer, secrets.signingKeys[issuer]))] as const),
  );
  const rotated: Secrets = {
    ...secrets,
    signingKeys: { ...secrets.signingKeys, ...Object.fromEntries(fresh) },
    formerKeys: publicKeySet(secrets.signingKeys, ACTOR_ISSUERS).keys,
  };
  const file = join(folder, 'secrets.json');
  const partial = `${file}.${randomUUID()}`;
  await writeFile(partial, `${JSON.stringify(rotated, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, file);
  return rotated;
}

/** `decision`, then `decision.2`, `decision.3`… */
function nextName(issuer: string, key: JWK | undefined): string {
  const [, number = '1'] = (key?.kid ?? issuer).split('.');
  return `${issuer}.${Number(number) + 1}`;
}

/** The public halves of keys, as a JWKS. */
export function publicKeySet(
  keys: Readonly<Record<string, JWK>>,
  issuers: readonly string[],
): { readonly keys: JWK[] } {
  return {
    keys: issuers.flatMap((issuer) => {
      const key = keys[issuer];
      if (key === undefined) return [];
      return [Object.fromEntries(Object.entries(key).filter(([name]) => name !== 'd'))];
    }),
  };
}

/** For whom a development token speaks. */
export interface TokenSubject {
  readonly site: string;
  readonly role: string;
}

/** The embedded OpenID provider: its address, and the secrets of its installation. */
export interface DevelopmentIssuer {
  readonly issuer: string;
  readonly secrets: Secrets;
}

/**
 * A bearer token as the embedded OpenID provider gives them, signed with its key in its name: `sub` is `<site>:<role>`, valid for 24 hours.
 * Throws {@link InfrastructureError} with the list of roles when the role does not exist.
 */
export async function developmentToken(
  { secrets, issuer }: DevelopmentIssuer,
  { site, role }: TokenSubject,
): Promise<string> {
  if (!TOKEN_ROLES.some((known) => known === role)) {
    throw new InfrastructureError(`Rôle inconnu : ${role}. Rôles : ${TOKEN_ROLES.join(', ')}.`);
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(site)) {
    throw new InfrastructureError(`Site mal écrit : ${site}. Exemple : npm run -s token -- chaville agent`);
  }
  const key = secrets.signingKeys[DEVELOPMENT_ISSUER];
  if (key === undefined) throw new InfrastructureError('secrets.json holds no development key: npm start -- --fresh');
  return new SignJWT()
    .setProtectedHeader({ alg: 'EdDSA', kid: DEVELOPMENT_ISSUER })
    .setIssuer(issuer)
    .setAudience('octroi')
    .setSubject(`${site}:${role}`)
    .setIssuedAt()
    .setExpirationTime('24h')
    .sign(await importJWK(key, 'EdDSA'));
}

async function read(file: string): Promise<Partial<Secrets> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Partial<Secrets>;
  } catch (cause) {
    throw new InfrastructureError(
      `${file} is not readable JSON. Restore it, or start again from nothing: npm start -- --fresh`,
      {
        cause,
      },
    );
  }
}

async function complete(kept: Partial<Secrets>): Promise<Secrets> {
  const roles = SERVICES.flatMap((service) => ROLE_KINDS.map((kind) => roleName(service, kind)));
  const issuers = [...ACTOR_ISSUERS, DEVELOPMENT_ISSUER];
  const keys = await Promise.all(
    issuers.map(async (issuer) => [issuer, kept.signingKeys?.[issuer] ?? (await newKey(issuer))] as const),
  );
  const word = (known: string | undefined): string => known ?? randomBytes(24).toString('base64url');
  return {
    databaseAdmin: word(kept.databaseAdmin),
    rolePasswords: Object.fromEntries(roles.map((role) => [role, word(kept.rolePasswords?.[role])])),
    natsPasswords: Object.fromEntries(NATS_PASSWORD_NAMES.map((user) => [user, word(kept.natsPasswords?.[user])])),
    signingKeys: Object.fromEntries(keys),
    formerKeys: kept.formerKeys ?? [],
    openIdClientSecret: word(kept.openIdClientSecret),
    sealingKey: word(kept.sealingKey),
    apiParticulierTokens: Object.fromEntries(DEMO_SITES.map((site) => [site, word(kept.apiParticulierTokens?.[site])])),
  };
}

async function newKey(issuer: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), kid: issuer, alg: 'EdDSA', use: 'sig' };
}
