import { LOGGER, describeError, type StructuredLogger } from '@octroi/platform';
import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribePerson, type PersonView } from '../../application/describe-person.js';
import { OpenId, type Arrival } from '../gateways/open-id.js';
import { SqlWebSessions } from '../persistence/sql-web-sessions.js';
import { Open } from './access.js';
import { Admission } from './admission.js';
import { cookieName, cookieOf, setCookie } from './cookies.js';
import { ownPage } from './own-page.js';
import { personIdOf, requireOwnPage } from './page-owner.js';
import { SealedSignIns, type PendingSignIn } from './sealed-sign-ins.js';
import { WebCaller } from './web-caller.js';

const SIGN_IN = 'octroi-sign-in';

interface Standing {
  /** Tells one person from another of the same name. */
  readonly subject: string;
  /** What their page says with every request, so that nothing of it is done in the name of whoever signs in after them. */
  readonly personId: string;
  /** True for somebody who runs the installation. */
  readonly isOperator: boolean;
}

/** Signing in and out at the console: the browser gets a cookie, never a token. */
@ApiExcludeController()
@Controller('auth')
export class SignInController {
  constructor(
    private readonly openId: OpenId,
    private readonly seals: SealedSignIns,
    private readonly sessions: SqlWebSessions,
    private readonly web: WebCaller,
    private readonly admission: Admission,
    private readonly describePerson: DescribePerson,
    @Inject(LOGGER) private readonly logger: StructuredLogger,
  ) {}

  @Get('login')
  @Open()
  async login(
    @Req() { headers }: FastifyRequest,
    @Query('retour') asked: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { origin } = this.openId;
    const page = ownPage(asked);
    // Cookies are of one host: the journey starts where the issuer sends people back to.
    if (headers.host !== new URL(origin).host) {
      void reply
        .status(302)
        .header('location', `${origin}/auth/login?${new URLSearchParams({ retour: page }).toString()}`);
      return;
    }
    const { location, ...pending } = await this.openId.depart();
    const sealed = await this.seals.seal({ ...pending, page });
    void reply.header('set-cookie', setCookie(cookieName(SIGN_IN, origin), sealed, origin));
    void reply.status(302).header('location', location);
  }

  @Get('callback')
  @Open()
  async callback(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { origin } = this.openId;
    const name = cookieName(SIGN_IN, origin);
    const cookies = [setCookie(name, '', origin)];
    const arrival = await this.arrivalOf(request, cookieOf(request.headers, name));
    if (arrival !== null) cookies.push(setCookie(this.web.cookie, await this.sessions.start(arrival), origin));
    void reply.header('set-cookie', cookies);
    void reply.status(302).header('location', arrival?.page ?? '/?connexion=refusee');
  }

  /** Who is signed in; nobody is no fault. */
  @Get('session')
  @Open()
  async session(@Req() request: FastifyRequest): Promise<(PersonView & Standing) | { readonly sites: null }> {
    const id = this.web.sessionOf(request);
    const session = id === undefined ? null : await this.sessions.find(id, true);
    if (session === null) return { sites: null };
    const { issuer } = this.admission;
    const { subject } = session;
    const siteIds = await this.sessions.sitesOf(issuer, subject);
    const person = await this.describePerson.execute(siteIds, issuer, subject);
    return { ...person, subject, personId: personIdOf(subject), isOperator: this.admission.isOperator(subject) };
  }

  @Post('logout')
  @HttpCode(200)
  @Open()
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ location: string }> {
    const id = this.web.sessionOf(request);
    const session = id === undefined ? null : await this.sessions.find(id, true);
    if (session !== null) requireOwnPage(this.web.pageOf(request), session.subject);
    const idToken = id === undefined ? null : await this.sessions.end(id);
    this.admission.forget();
    void reply.header('set-cookie', setCookie(this.web.cookie, '', this.web.origin));
    return { location: await this.openId.leave(idToken) };
  }

  /** Null when the answer of the issuer is not the one that this browser waits for. */
  private async arrivalOf(
    { url, correlationId }: FastifyRequest,
    sealed: string | undefined,
  ): Promise<(Arrival & Pick<PendingSignIn, 'page'>) | null> {
    const pending = sealed === undefined ? null : await this.seals.open(sealed);
    if (pending === null) return null;
    const query = url.slice(url.indexOf('?') + 1);
    try {
      return { ...(await this.openId.arrive(query, pending)), page: pending.page };
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      this.logger.warn({ correlationId, name, code: code ?? describeError(error)['code'] }, 'sign-in refused');
      return null;
    }
  }
}
