import { LOGGER, describeError, type StructuredLogger } from '@octroi/platform';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribePerson, type PersonView } from '../../application/describe-person.js';
import { OpenId, type Arrival } from '../gateways/open-id.js';
import { SqlWebSessions } from '../persistence/sql-web-sessions.js';
import { Open } from './access.js';
import { Admission } from './admission.js';
import { cookieName, cookieOf, setCookie } from './cookies.js';
import { SealedSignIns } from './sealed-sign-ins.js';
import { WebCaller } from './web-caller.js';

const SIGN_IN = 'octroi-sign-in';

interface Operating {
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
  async login(@Req() { headers }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { origin } = this.openId;
    // Cookies are of one host: the journey starts where the issuer sends people back to.
    if (headers.host !== new URL(origin).host) {
      void reply.status(302).header('location', `${origin}/auth/login`);
      return;
    }
    const { location, ...pending } = await this.openId.depart();
    void reply.header('set-cookie', setCookie(cookieName(SIGN_IN, origin), await this.seals.seal(pending), origin));
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
    void reply.status(302).header('location', arrival === null ? '/?connexion=refusee' : '/');
  }

  /** Who is signed in; nobody is no fault. */
  @Get('session')
  @Open()
  async session(@Req() request: FastifyRequest): Promise<(PersonView & Operating) | { readonly sites: null }> {
    const id = this.web.sessionOf(request);
    const session = id === undefined ? null : await this.sessions.find(id, true);
    if (session === null) return { sites: null };
    const { issuer } = this.admission;
    const siteIds = await this.sessions.sitesOf(issuer, session.subject);
    const person = await this.describePerson.execute(siteIds, issuer, session.subject);
    return { ...person, isOperator: this.admission.isOperator(session.subject) };
  }

  @Post('logout')
  @HttpCode(200)
  @Open()
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ location: string }> {
    const id = this.web.sessionOf(request);
    const idToken = id === undefined ? null : await this.sessions.end(id);
    this.admission.forget();
    void reply.header('set-cookie', setCookie(this.web.cookie, '', this.web.origin));
    return { location: await this.openId.leave(idToken) };
  }

  /** Null when the answer of the issuer is not the one that this browser waits for. */
  private async arrivalOf({ url, correlationId }: FastifyRequest, sealed: string | undefined): Promise<Arrival | null> {
    const pending = sealed === undefined ? null : await this.seals.open(sealed);
    if (pending === null) return null;
    const query = url.slice(url.indexOf('?') + 1);
    return this.openId.arrive(query, pending).catch((error: unknown) => {
      const { name, code } = error as { name?: string; code?: string };
      this.logger.warn({ correlationId, name, code: code ?? describeError(error)['code'] }, 'sign-in refused');
      return null;
    });
  }
}
