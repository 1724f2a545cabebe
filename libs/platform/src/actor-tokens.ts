import { PermanentError, RuleViolation, type Actor, type Clock, type Role } from '@octroi/kernel';
import { SignJWT, createLocalJWKSet, importJWK, jwtVerify, type JSONWebKeySet, type CryptoKey, type JWK } from 'jose';

const AUDIENCE = 'octroi-services';
/** Longest life of an actor token, in seconds. */
const LIFETIME_SECONDS = 60;
/** Age up to which a token is shown again instead of a new one: whoever gets it still has half of its life. */
const SHOWN_AGAIN_SECONDS = LIFETIME_SECONDS / 2;
/** Beyond its end a token is still believed that long: clocks differ. */
const TOLERANCE_SECONDS = 5;
/** Tokens remembered at most. */
const REMEMBERED = 10_000;

/** Issuers that may vouch for persons; any other issuer vouches only for itself, as `service:<issuer>`. */
const VOUCHING_FOR_PERSONS = new Set(['gateway', 'operator']);

/**
 * Signs and verifies who acts, between services (EdDSA JWT, RFC 8037). The gateway vouches for a person, the operator's command line for the operator,
 * a service for itself.
 */
export class ActorTokens {
  private readonly key: Promise<SigningKey>;
  private readonly keySet: ReturnType<typeof createLocalJWKSet>;
  private readonly signed = new Map<string, { readonly token: Promise<string>; readonly at: number }>();
  private readonly proved = new Map<string, { readonly actor: Actor; readonly until: number }>();

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

  /**
   * A token for an actor; it lives 60 seconds, of which at least 30 are left. The issuer is this process's key.
   * @throws PermanentError `signing-key-invalid`
   */
  async sign({ subject, siteId, roles, purpose }: Omit<Actor, 'issuer'>): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const actor = JSON.stringify([subject, siteId, roles, purpose]);
    const known = this.signed.get(actor);
    if (known !== undefined && known.at <= now && now < known.at + SHOWN_AGAIN_SECONDS) return known.token;
    const token = this.signAnew({ subject, siteId, roles, purpose }, now);
    remember(this.signed, actor, { token, at: now });
    return token;
  }

  /** A token for this service itself, for one site and purpose. */
  async signForService(siteId: string | null, purpose: string): Promise<string> {
    const { issuer } = await this.key;
    return this.sign({ subject: `service:${issuer}`, siteId, roles: ['service'], purpose });
  }

  /** The actor of a token, whose signature is verified once. @throws RuleViolation `unauthenticated` when it is not ours, expired, or vouches beyond its issuer */
  async verify(token: string): Promise<Actor> {
    const now = this.clock.now();
    const known = this.proved.get(token);
    if (known !== undefined && now.getTime() < known.until) return known.actor;
    const { actor, expires } = await this.prove(token, now);
    remember(this.proved, token, { actor, until: (expires + TOLERANCE_SECONDS) * 1_000 });
    return actor;
  }

  private async signAnew({ subject, siteId, roles, purpose }: Omit<Actor, 'issuer'>, now: number): Promise<string> {
    const { kid, issuer, key } = await this.key;
    return new SignJWT({ site: siteId, roles: [...roles], purpose })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setIssuer(issuer)
      .setSubject(subject)
      .setAudience(AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(key);
  }

  private async prove(token: string, now: Date): Promise<{ readonly actor: Actor; readonly expires: number }> {
    const { payload, protectedHeader } = await jwtVerify(token, this.keySet, {
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      currentDate: now,
      clockTolerance: TOLERANCE_SECONDS,
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
    const siteId = typeof site === 'string' ? site : null;
    return {
      actor: { subject, issuer, siteId, roles, purpose: String(payload['purpose']) },
      expires: payload.exp ?? 0,
    };
  }
}

interface SigningKey {
  readonly kid: string;
  readonly issuer: string;
  readonly key: CryptoKey | Uint8Array;
}

function remember<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, value);
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
