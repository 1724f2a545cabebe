import { RuleViolation, hasRole, type Clock } from '@octroi/kernel';
import type { FindMembership } from '../../application/find-membership.js';
import type { BearerTokens } from '../gateways/bearer-tokens.js';
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

const SITE_ID = /^[a-z][a-z0-9-]{1,39}$/;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** How long a member is believed without asking the database again: the longest that a removed account still works. */
const BELIEVED_MS = 5_000;
const BELIEVED_AT_MOST = 10_000;

/** Lets people in: verifies the bearer token, then the membership of the site, then the role. Without membership the site does not exist. */
export class Admission {
  private readonly believed = new Map<string, Member>();

  constructor(
    private readonly tokens: Pick<BearerTokens, 'issuer' | 'verify'>,
    private readonly memberships: Pick<FindMembership, 'execute'>,
    private readonly clock: Clock,
  ) {}

  /** @throws RuleViolation `unauthenticated`, `not-found` (no membership), `machine-cannot-decide`, `role-not-allowed`; TransientError when the issuer is away */
  async admit(knock: Knock, rule: AccessRule): Promise<Caller> {
    const { siteId, subject, roles } = await this.memberOf(knock);
    if (rule.deciding === true && roles.includes('machine')) throw new RuleViolation('machine-cannot-decide');
    const { purpose } = rule;
    if (!hasRole({ subject, issuer: this.tokens.issuer, siteId, roles, purpose }, ...rule.roles))
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
    const { subject, expires } = await this.tokens.verify(token, now);
    if (!SITE_ID.test(siteId)) throw new RuleViolation('not-found');
    const roles = await this.memberships.execute(siteId, this.tokens.issuer, subject);
    if (roles === null) throw new RuleViolation('not-found');
    const until = Math.min(now.getTime() + BELIEVED_MS, expires);
    const member = { siteId, subject: `${this.tokens.issuer}|${subject}`, roles, until };
    if (this.believed.size >= BELIEVED_AT_MOST) this.believed.clear();
    this.believed.set(key, member);
    return member;
  }
}
