import { RuleViolation, hasRole, type Clock, type Role } from '@octroi/kernel';
import { NO_SITE } from '@octroi/platform';
import type { FindMembership } from '../../application/find-membership.js';
import type { BearerTokens, ProvedSubject } from '../gateways/bearer-tokens.js';
import type { SqlWebSessions } from '../persistence/sql-web-sessions.js';
import type { AccessRule } from './access.js';
import type { AdmittedCaller } from './caller.js';
import { requireOwnPage } from './page-owner.js';

/** What a request says of its caller. */
export interface Knock {
  readonly authorization: string | undefined;
  /** Of the console, when there is no bearer token. */
  readonly session?: string | undefined;
  /** Beside a session: whose page asks, see `WebCaller.pageOf`. */
  readonly page?: string | undefined;
  /** True when nobody is acting: the session is not prolonged. */
  readonly passive?: boolean;
  readonly siteId: string;
  readonly correlationId: string;
}

/** What somebody shows of themselves: a token, or else a session. */
interface Shown {
  readonly token: string | undefined;
  readonly shown: string;
  readonly passive: boolean;
  readonly page: string | undefined;
}

interface Member extends Pick<AdmittedCaller, 'siteId' | 'subject' | 'roles'> {
  readonly until: number;
}

const SITE_ID = /^[a-z][a-z0-9-]{1,39}$/;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** How long a member is believed without asking the database again: the longest that a removed account still works. */
const BELIEVED_MS = 5_000;
const BELIEVED_AT_MOST = 10_000;

/** Lets people in: verifies the bearer token or the session of the console, then the membership of the site, then the role. Without membership the site does not exist. */
export class Admission {
  private readonly believed = new Map<string, Member>();

  constructor(
    private readonly tokens: Pick<BearerTokens, 'issuer' | 'verify'>,
    private readonly memberships: Pick<FindMembership, 'execute'>,
    private readonly clock: Clock,
    private readonly sessions: Pick<SqlWebSessions, 'find'>,
    /** Subjects, of the issuer, of those who run the installation. */
    private readonly operators: readonly string[] = [],
  ) {}

  /** @throws RuleViolation `unauthenticated`, `session-of-another-person`, `not-found` (no membership), `machine-cannot-decide`, `role-not-allowed`; TransientError when the issuer is away */
  async admit(knock: Knock, rule: AccessRule): Promise<AdmittedCaller> {
    const { siteId, subject, roles } = await (rule.platform === true ? this.operatorOf(knock) : this.memberOf(knock));
    if (rule.deciding === true && roles.includes('machine')) throw new RuleViolation('machine-cannot-decide');
    const { purpose } = rule;
    if (!hasRole({ subject, issuer: this.tokens.issuer, siteId, roles, purpose }, ...rule.roles))
      throw new RuleViolation('role-not-allowed');
    return { siteId, subject, roles, purpose, correlationId: knock.correlationId };
  }

  /** True for somebody who runs the installation. */
  isOperator(subject: string): boolean {
    return this.operators.includes(subject);
  }

  /** Asks the database again about everybody: the members of a site changed. */
  forget(): void {
    this.believed.clear();
  }

  /** The issuer under which people are registered. */
  get issuer(): string {
    return this.tokens.issuer;
  }

  private async memberOf(knock: Knock): Promise<Member> {
    const { authorization, session, siteId, page, passive = false } = knock;
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    const shown = token ?? session;
    if (shown === undefined) throw new RuleViolation('unauthenticated');
    const way = token === undefined ? `session ${String(passive)} ${JSON.stringify(page)}` : 'token';
    const key = `${siteId} ${way} ${shown}`;
    const now = this.clock.now();
    const known = this.believed.get(key);
    if (known !== undefined && known.until > now.getTime()) return known;
    this.believed.delete(key);
    const { subject, expires } = await this.prove({ token, shown, passive, page });
    if (!SITE_ID.test(siteId)) throw new RuleViolation('not-found');
    const roles = await this.memberships.execute(siteId, this.tokens.issuer, subject);
    if (roles === null) throw new RuleViolation('not-found');
    const until = Math.min(now.getTime() + BELIEVED_MS, expires);
    const member = { siteId, subject: `${this.tokens.issuer}|${subject}`, roles, until };
    if (this.believed.size >= BELIEVED_AT_MOST) this.believed.clear();
    this.believed.set(key, member);
    return member;
  }

  /** Whoever is no operator of the installation has no role there. */
  private async operatorOf({ authorization, session, page, passive = false }: Knock): Promise<Omit<Member, 'until'>> {
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    const shown = token ?? session;
    if (shown === undefined) throw new RuleViolation('unauthenticated');
    const { subject } = await this.prove({ token, shown, passive, page });
    const roles: readonly Role[] = this.isOperator(subject) ? ['operator'] : [];
    return { siteId: NO_SITE, subject: `${this.tokens.issuer}|${subject}`, roles };
  }

  private async prove({ token, shown, passive, page }: Shown): Promise<ProvedSubject> {
    return token === undefined ? this.subjectOf(shown, passive, page) : this.tokens.verify(token, this.clock.now());
  }

  private async subjectOf(session: string, passive: boolean, page: string | undefined): Promise<ProvedSubject> {
    const found = await this.sessions.find(session, passive);
    if (found === null) throw new RuleViolation('unauthenticated');
    requireOwnPage(page, found.subject);
    return found;
  }
}
