import { PermanentError, RuleViolation, type Actor, type Clock, type Role } from '@octroi/kernel';
import { SignJWT, createLocalJWKSet, importJWK, jwtVerify, type JSONWebKeySet, type CryptoKey, type JWK } from 'jose';

const AUDIENCE = 'octroi-services';
/** Longest life of an actor token, in seconds. */
const LIFETIME_SECONDS = 60;

/** Issuers that may vouch for persons; any other issuer vouches only for itself, as `service:<issuer>`. */
const VOUCHING_FOR_PERSONS = new Set(['gateway', 'operator']);

/**
 * Signs and verifies who acts, between services (EdDSA JWT, RFC 8037). The gateway vouches for a person, the operator's command line for the operator,
 * a service for itself.
 */
export class ActorTokens {
  private readonly key: Promise<SigningKey>;
  private readonly keySet: ReturnType<typeof createLocalJWKSet>;

  /**
   * Several keys of one issuer may be trusted at once, so that one takes over from another: `decision`, `decision.2`…
   * @param signingKey private JWK in JSON, whose `kid` begins with the issuer @param trustedKeys JWKS in JSON
   */
  constructor(
    signingKey: string,
    trustedKeys: string,
    private readonly clock: Clock,
  ) {
    this.keySet = createLocalJWKSet(JSON.parse(trustedKeys) as JSONWebKeySet);
    this.key = importSigningKey(signingKey);
    this.key.catch(() => undefined);
  }

  /** A token for an actor; it lives 60 seconds. The issuer is this process's key. @throws PermanentError `signing-key-invalid` */
  async sign(actor: Omit<Actor, 'issuer'>): Promise<string> {
    const { kid, issuer, key } = await this.key;
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ site: actor.siteId, roles: [...actor.roles], purpose: actor.purpose })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setIssuer(issuer)
      .setSubject(actor.subject)
      .setAudience(AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(key);
  }

  /** A token for this service itself, for one site and purpose. */
  async signForService(siteId: string | null, purpose: string): Promise<string> {
    const { issuer } = await this.key;
    return this.sign({ subject: `service:${issuer}`, siteId, roles: ['service'], purpose });
  }

  /** The actor of a token. @throws RuleViolation `unauthenticated` when it is not ours, expired, or vouches beyond its issuer */
  async verify(token: string): Promise<Actor> {
    const { payload, protectedHeader } = await jwtVerify(token, this.keySet, {
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      currentDate: this.clock.now(),
      clockTolerance: 5,
      requiredClaims: ['sub', 'iss', 'exp', 'purpose'],
    }).catch((cause: unknown) => {
      throw new RuleViolation('unauthenticated', { cause });
    });
    const { iss: issuer = '', sub: subject = '' } = payload;
    const roles = Array.isArray(payload['roles']) ? (payload['roles'] as Role[]) : [];
    const site = payload['site'];
    const ownWord = subject === `service:${issuer}` && roles.every((role) => role === 'service');
    const forPerson = !roles.includes('service') && (!roles.includes('operator') || issuer === 'operator');
    const speaksFor = VOUCHING_FOR_PERSONS.has(issuer) && forPerson;
    if (issuerOf(protectedHeader.kid ?? '') !== issuer || !(ownWord || speaksFor))
      throw new RuleViolation('unauthenticated');
    return {
      subject,
      issuer,
      siteId: typeof site === 'string' ? site : null,
      roles,
      purpose: String(payload['purpose']),
    };
  }
}

interface SigningKey {
  readonly kid: string;
  readonly issuer: string;
  readonly key: CryptoKey | Uint8Array;
}

/** The issuer that a key belongs to: its name up to the first point. */
function issuerOf(kid: string): string {
  return kid.split('.', 1)[0] ?? '';
}

async function importSigningKey(text: string): Promise<SigningKey> {
  const jwk = JSON.parse(text) as JWK;
  if (typeof jwk.kid !== 'string' || jwk.d === undefined) throw new PermanentError('signing-key-invalid');
  return { kid: jwk.kid, issuer: issuerOf(jwk.kid), key: await importJWK(jwk, 'EdDSA') };
}
