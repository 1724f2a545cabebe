import { RuleViolation, TransientError } from '@octroi/kernel';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';

/** What a bearer token proves. */
export interface ProvedSubject {
  readonly subject: string;
  /** In ms since the epoch. */
  readonly expires: number;
}

/** An issuer of bearer tokens by OpenID Connect Discovery. */
export interface OidcIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Least time between two looks for a key that is not known yet, in ms. @default 10000 */
  readonly cooldownMs?: number;
}

const DEVELOPMENT_ISSUER = 'octroi-development';
const DEVELOPMENT_AUDIENCE = 'octroi';
/** Signatures with a private key alone: never `none`, never one that whoever knows the public key could make. */
const ALGORITHMS = ['EdDSA', 'ES256', 'PS256', 'RS256'];
const PATIENCE_MS = 5_000;

/** Verifies bearer tokens of one issuer: its keys, name, audience and dates. */
export class BearerTokens {
  private constructor(
    readonly issuer: string,
    private readonly audience: string,
    private readonly keys: JWTVerifyGetKey,
  ) {}

  /** The issuer of `npm run token`. @param keys JWKS in JSON */
  static development(keys: string): BearerTokens {
    const keySet = createLocalJWKSet(JSON.parse(keys) as JSONWebKeySet);
    return new BearerTokens(DEVELOPMENT_ISSUER, DEVELOPMENT_AUDIENCE, keySet);
  }

  /** Any issuer of the standard. It need not be there yet: it is asked when the first token comes, and again until it answers. */
  static oidc({ issuer, audience, cooldownMs = 10_000 }: OidcIssuer): BearerTokens {
    let discovered: Promise<JWTVerifyGetKey> | undefined;
    const keys: JWTVerifyGetKey = async (header, token) => {
      discovered ??= discover(issuer, cooldownMs).catch((error: unknown) => {
        discovered = undefined;
        throw error;
      });
      return (await discovered)(header, token);
    };
    return new BearerTokens(issuer, audience, keys);
  }

  /** @throws RuleViolation `unauthenticated`; TransientError `service-unavailable` when the issuer's keys cannot be had */
  async verify(token: string, now: Date): Promise<ProvedSubject> {
    const { payload } = await jwtVerify(token, this.keys, {
      ...{ issuer: this.issuer, audience: this.audience, algorithms: ALGORITHMS },
      ...{ currentDate: now, clockTolerance: 5, requiredClaims: ['sub', 'exp'] },
    }).catch((cause: unknown) => {
      throw isOfTheToken(cause)
        ? new RuleViolation('unauthenticated', { cause })
        : new TransientError('service-unavailable', { cause });
    });
    return { subject: payload.sub ?? '', expires: (payload.exp ?? 0) * 1_000 };
  }
}

/** True when the token is at fault, not the way to the issuer. */
function isOfTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && !(error instanceof errors.JWKSTimeout)
  );
}

async function discover(issuer: string, cooldownDuration: number): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  const { issuer: name, jwks_uri: keys } = (await response.json()) as { issuer?: string; jwks_uri?: string };
  // Another name in the document would let one issuer speak for another (OpenID Connect Discovery 1.0, 4.3).
  if (!response.ok || name !== issuer || keys === undefined) throw new Error('the issuer does not describe itself');
  return createRemoteJWKSet(new URL(keys), { timeoutDuration: PATIENCE_MS, cooldownDuration });
}
