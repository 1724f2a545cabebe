import { RuleViolation } from '@octroi/kernel';
import type { FastifyRequest } from 'fastify';
import { cookieName, cookieOf } from './cookies.js';

const READING = ['GET', 'HEAD', 'OPTIONS'];
const SESSION = 'octroi-session';

/** The person at the console, by what their browser sends with a request. */
export class WebCaller {
  readonly cookie: string;

  constructor(readonly origin: string) {
    this.cookie = cookieName(SESSION, origin);
  }

  /**
   * What the browser holds of its session; nothing beside a bearer token, which comes first.
   * @throws RuleViolation `foreign-origin` when a page of another origin would act in the person's name
   */
  sessionOf({ headers, method }: Pick<FastifyRequest, 'headers' | 'method'>): string | undefined {
    const session = headers.authorization === undefined ? cookieOf(headers, this.cookie) : undefined;
    if (session === undefined || READING.includes(method)) return session;
    const { origin, 'sec-fetch-site': from } = headers;
    const isOwn = origin === this.origin && (from === undefined || from === 'same-origin');
    // No form of another page can send this header, and no script of one may.
    if (!isOwn || headers['x-octroi-console'] !== '1') throw new RuleViolation('foreign-origin');
    return session;
  }

  /**
   * Whose page asks, as it says itself ({@link personIdOf}). One that reads before it knows need not say; one that acts must, and is nobody's if it does not.
   */
  pageOf({ headers, method }: Pick<FastifyRequest, 'headers' | 'method'>): string | undefined {
    const said = headers['x-octroi-person'];
    if (said !== undefined) return String(said);
    return READING.includes(method) ? undefined : '';
  }

  /** True when nobody acts: the page asks by itself. */
  isPassive({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
    return headers['x-octroi-background'] === '1';
  }
}
