import { RuleViolation, TransientError } from '@octroi/kernel';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';

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
  /** Under which its people are registered in the centres, whatever its address. @default its address */
  readonly registeredAs?: string;
  /** Least time between two looks for a key that is not known yet, in ms. @default 10000 */
  readonly cooldownMs?: number;
  /** How it is asked. @default the platform's fetch */
  readonly fetch?: typeof fetch;
}

/** Signatures with a private key alone: never `none`, never one that whoever knows the public key could make. */
const ALGORITHMS = ['EdDSA', 'ES256', 'PS256', 'RS256'];
const PATIENCE_MS = 5_000;

/**
 * Verifies bearer tokens of an issuer of the standard: its keys, name, audience and dates. It need not be there yet: it is asked when the first
 * token comes, and again until it answers.
 */
export class BearerTokens {
  /** The issuer by which people are registered. */
  readonly issuer: string;
  private discovered: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly by: OidcIssuer) {
    this.issuer = by.registeredAs ?? by.issuer;
  }

  /** @throws RuleViolation `unauthenticated`; TransientError `service-unavailable` when the issuer's keys cannot be had */
  async verify(token: string, now: Date): Promise<ProvedSubject> {
    const { issuer, audience } = this.by;
    const { payload } = await jwtVerify(token, this.keys, {
      ...{ issuer, audience, algorithms: ALGORITHMS },
      ...{ currentDate: now, clockTolerance: 5, requiredClaims: ['sub', 'exp'] },
    }).catch((cause: unknown) => {
      throw isOfTheToken(cause)
        ? new RuleViolation('unauthenticated', { cause })
        : new TransientError('service-unavailable', { cause });
    });
    return { subject: payload.sub ?? '', expires: (payload.exp ?? 0) * 1_000 };
  }

  private readonly keys: JWTVerifyGetKey = async (header, token) => {
    this.discovered ??= discover(this.by).catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return (await this.discovered)(header, token);
  };
}

/** True when the token is at fault, not the way to the issuer. */
function isOfTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && !(error instanceof errors.JWKSTimeout)
  );
}

async function discover({ issuer, cooldownMs = 10_000, fetch: ask = fetch }: OidcIssuer): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await ask(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  const { issuer: name, jwks_uri: keys } = (await response.json()) as { issuer?: string; jwks_uri?: string };
  // Another name in the document would let one issuer speak for another (OpenID Connect Discovery 1.0, 4.3).
  if (!response.ok || name !== issuer || keys === undefined) throw new Error('the issuer does not describe itself');
  const options = { timeoutDuration: PATIENCE_MS, cooldownDuration: cooldownMs, [customFetch]: ask };
  return createRemoteJWKSet(new URL(keys), options);
}
