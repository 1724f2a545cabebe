import { RuleViolation, hasRole, type Clock } from '@octroi/kernel';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import type { FindMembership } from '../../application/find-membership.js';
import type { AccessRule } from './access.js';
import type { Caller } from './caller.js';

/** What a request says of its caller. */
export interface Knock {
  readonly authorization: string | undefined;
  readonly siteId: string;
  readonly correlationId: string;
}

interface Member extends Pick<Caller, 'siteId' | 'subject' | 'roles'> {
  readonly until: number;
}

const ISSUER = 'octroi-development';
const AUDIENCE = 'octroi';
const SITE_ID = /^[a-z][a-z0-9-]{1,39}$/;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** How long a member is believed without asking the database again: the longest that a removed account still works. */
const BELIEVED_MS = 5_000;
const BELIEVED_AT_MOST = 10_000;

/** Lets people in: verifies the bearer token, then the membership of the site, then the role. Without membership the site does not exist. */
export class Admission {
  private readonly keySet: ReturnType<typeof createLocalJWKSet>;
  private readonly believed = new Map<string, Member>();

  /** @param issuerKeys public keys of the issuer, a JWKS in JSON */
  constructor(
    issuerKeys: string,
    private readonly memberships: Pick<FindMembership, 'execute'>,
    private readonly clock: Clock,
  ) {
    this.keySet = createLocalJWKSet(JSON.parse(issuerKeys) as JSONWebKeySet);
  }

  /** @throws RuleViolation `unauthenticated`, `not-found` (no membership), `machine-cannot-decide`, `role-not-allowed` */
  async admit(knock: Knock, rule: AccessRule): Promise<Caller> {
    const { siteId, subject, roles } = await this.memberOf(knock);
    if (rule.deciding === true && roles.includes('machine')) throw new RuleViolation('machine-cannot-decide');
    const { purpose } = rule;
    if (!hasRole({ subject, issuer: ISSUER, siteId, roles, purpose }, ...rule.roles))
      throw new RuleViolation('role-not-allowed');
    return { siteId, subject, roles, purpose, correlationId: knock.correlationId };
  }

  /** Asks the database again about everybody: the members of a site changed. */
  forget(): void {
    this.believed.clear();
  }

  private async memberOf({ authorization, siteId }: Knock): Promise<Member> {
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    if (token === undefined) throw new RuleViolation('unauthenticated');
    const key = `${siteId} ${token}`;
    const now = this.clock.now();
    const known = this.believed.get(key);
    if (known !== undefined && known.until > now.getTime()) return known;
    this.believed.delete(key);
    const { subject, expires } = await this.verify(token, now);
    if (!SITE_ID.test(siteId)) throw new RuleViolation('not-found');
    const roles = await this.memberships.execute(siteId, ISSUER, subject);
    if (roles === null) throw new RuleViolation('not-found');
    const until = Math.min(now.getTime() + BELIEVED_MS, expires);
    const member = { siteId, subject: `${ISSUER}|${subject}`, roles, until };
    if (this.believed.size >= BELIEVED_AT_MOST) this.believed.clear();
    this.believed.set(key, member);
    return member;
  }

  private async verify(token: string, now: Date): Promise<{ subject: string; expires: number }> {
    const { payload } = await jwtVerify(token, this.keySet, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      currentDate: now,
      clockTolerance: 5,
      requiredClaims: ['sub', 'exp'],
    }).catch((cause: unknown) => {
      throw new RuleViolation('unauthenticated', { cause });
    });
    return { subject: payload.sub ?? '', expires: (payload.exp ?? 0) * 1000 };
  }
}
