import { PermanentError, type Identity } from '@octroi/kernel';
import { BoundedHttp, type HttpOptions } from './bounded-http.js';
import { compareEcho } from './echo.js';
import type { NextStep } from './error-catalogue.js';
import { silence, type AnswerHead } from './interpretation.js';
import type { Failed, Told } from './outcome.js';
import { object } from './reading.js';
import { readTaxIncome, type TaxIncomeAnswer } from './tax-income.js';

/** How a centre is let in at the gateway of the tax office. */
export interface TaxAccess {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Identifier of the centre's online service there (`ID_Teleservice`). */
  readonly teleservice: string;
}

/** One question about one person. Personal data: never log it. */
export interface TaxCall {
  readonly access: TaxAccess;
  /** Of 13 digits. */
  readonly taxNumber: string;
  /** Whom the answer must be about. Never sent. */
  readonly expected: Identity;
  /** UUID by which the tax office finds the call again. */
  readonly correlationId: string;
  readonly signal?: AbortSignal;
}

/** A token that was given, while it lasts. */
interface KnownToken {
  readonly token: string;
  readonly until: number;
}

const MEDIA_TYPE = 'application/prs.dgfip.part.derniere.situations.ir.assiettes.v1+json';
const TAX_NUMBER = /^\d{13}$/;
/** What a header may hold. */
const HEADER = /^[\x21-\x7e]{1,8192}$/;
/** Before its end, a token is asked for anew. */
const MARGIN_MS = 30_000;
const LONGEST_TOKEN_SECONDS = 86_400;

/** What a status means: this gateway tells no codes of its own. */
const MEANINGS: Readonly<Record<number, readonly [reason: string, nextStep: NextStep]>> = {
  400: ['identifier-refused', 'fix-the-request'],
  401: ['token-refused', 'call-the-administrator'],
  403: ['call-refused', 'call-the-administrator'],
  404: ['no-file-at-tax-office', 'ask-the-person'],
  429: ['too-many-calls', 'retry-later'],
};

/**
 * Client of « API Impôt particulier » of the DGFiP: the last situation of the last two years, by tax number. It gives an outcome for whatever the other
 * side does, and puts no personal data into any error.
 */
export class TaxIncomeClient {
  private readonly http: BoundedHttp;
  private readonly tokens = new Map<string, KnownToken>();

  /** @throws PermanentError `upstream-url-invalid` */
  constructor(options: HttpOptions) {
    this.http = new BoundedHttp(options);
  }

  /**
   * Asks for the tax income of one person. Never throws for what the other side does.
   * @throws PermanentError `identifier-invalid`, `token-invalid`
   */
  async ask(call: TaxCall): Promise<Told<TaxIncomeAnswer> | Failed> {
    const { access, taxNumber, correlationId, signal } = call;
    if (!TAX_NUMBER.test(taxNumber)) throw new PermanentError('identifier-invalid');
    const given = [access.clientId, access.clientSecret, access.teleservice, correlationId];
    if (!given.every((text) => HEADER.test(text))) throw new PermanentError('token-invalid');
    const token = await this.tokenOf(access, signal);
    if (typeof token !== 'string') return token;
    const headers = {
      accept: MEDIA_TYPE,
      authorization: `Bearer ${token}`,
      'x-correlation-id': correlationId,
      id_teleservice: access.teleservice,
      'user-agent': 'octroi',
    };
    const path = `/impotparticulier/1.0/spi/${taxNumber}/dernieresituation/ir/assiettes/deuxans`;
    const outcome = await this.http.send({ path, headers }, { caller: signal }, (head, text) => told(head, text));
    // One that was withdrawn before its end is not presented again.
    if (outcome.kind === 'failed') {
      if (outcome.httpStatus === 401) this.tokens.delete(keyOf(access));
      return outcome;
    }
    return { ...outcome, echo: compareEcho(call.expected, outcome.facts.people) };
  }

  /** Closes the connections, once the calls under way have ended. */
  async close(): Promise<void> {
    await this.http.close();
  }

  private async tokenOf(access: TaxAccess, signal: AbortSignal | undefined): Promise<string | Failed> {
    const known = this.tokens.get(keyOf(access));
    if (known !== undefined && known.until > performance.now()) return known.token;
    const credentials = Buffer.from(`${access.clientId}:${access.clientSecret}`).toString('base64');
    const headers = {
      accept: 'application/json',
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'octroi',
    };
    const form = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await this.http.send({ path: '/token', headers, form }, { caller: signal }, (head, text) =>
      head.status === 200 ? (readToken(text) ?? silence('answer-unreadable', head)) : refusal(head),
    );
    if ('kind' in answer) return answer;
    this.tokens.set(keyOf(access), answer);
    return answer.token;
  }
}

/** Whose token it is: of two centres that give the same number, the one with another secret gets nothing by the other's token. */
function keyOf({ clientId, clientSecret }: TaxAccess): string {
  return JSON.stringify([clientId, clientSecret]);
}

function told(head: AnswerHead, text: string): Omit<Told<TaxIncomeAnswer>, 'echo'> | Failed {
  if (head.status !== 200) return refusal(head);
  const facts = readTaxIncome(parsed(text));
  if (facts === null) return silence('answer-unreadable', head);
  const { httpStatus, upstreamId } = silence('answer-unreadable', head);
  return { kind: 'told', facts, httpStatus, upstreamId, rateLimit: null, cacheExpiresInSeconds: null };
}

function refusal(head: AnswerHead): Failed {
  const [reason, nextStep] =
    MEANINGS[head.status] ??
    (head.status >= 500
      ? (['provider-unavailable', 'retry-later'] as const)
      : (['call-refused', 'call-the-administrator'] as const));
  const after = head.headers['retry-after'];
  const retryAfterMs = typeof after === 'string' && /^\d{1,5}$/.test(after) ? Number(after) * 1_000 : null;
  return { ...silence('answer-unreadable', head), reason, nextStep, retryAfterMs };
}

function readToken(text: string): KnownToken | null {
  const body = object(parsed(text));
  const [token, seconds] = [body?.['access_token'], body?.['expires_in']];
  if (typeof token !== 'string' || !HEADER.test(token)) return null;
  const lasts = typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, LONGEST_TOKEN_SECONDS) * 1_000 : 0;
  return { token, until: performance.now() + lasts - MARGIN_MS };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
