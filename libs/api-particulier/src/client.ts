import { PermanentError } from '@octroi/kernel';
import { Agent, request, type Dispatcher } from 'undici';
import { personAsked, questionOf, type FactsOf, type Question, type SourceCall } from './call.js';
import { readOfficialCatalogue, type OfficialEntry } from './catalogue-differences.js';
import { startDeadline } from './deadline.js';
import { NOT_TOLD, OTHER_IDENTIFIER, compareEcho, type Echo } from './echo.js';
import type { IdentityParameters } from './identity.js';
import { interpret, silence, type AnswerHead } from './interpretation.js';
import type { Answered, Failed, SilentReason, Told } from './outcome.js';
import { SOURCES, type Source, type SourceId } from './sources.js';

/** How the State's API is reached. */
export interface ClientOptions {
  /** `https://particulier.api.gouv.fr`, or a server that speaks like it. The only host that is ever called. */
  readonly baseUrl: string;
  /** Time to connect, in ms. @default 5000 */
  readonly connectTimeoutMs?: number;
  /** Time for the whole answer, in ms: a call given up goes on upstream for a while, so it is longer than the 5 s advised. @default 30000 */
  readonly totalTimeoutMs?: number;
  /** Largest answer that is read, in bytes. @default 262144 */
  readonly maxBytes?: number;
  /** Calls at once. @default 16 */
  readonly connections?: number;
}

/** Month that is asked for. Year and month go together: without both, the State answers for today's month. */
export type AskedMonth =
  { readonly year: number; readonly month: number } | { readonly year?: undefined; readonly month?: undefined };

/** One call for a quotient familial. */
export type QuotientFamilialCall = AskedMonth & {
  readonly token: string;
  /** SIRET of the CCAS that receives the data. */
  readonly recipient: string;
  readonly identity: IdentityParameters;
  /** Asks the State not to answer from its cache. @default false */
  readonly noCache?: boolean;
  readonly signal?: AbortSignal;
};

/** Path of the route, at the version we know. */
export const QUOTIENT_FAMILIAL_PATH = '/v3/dss/quotient_familial/identite';

/** Different unknown codes that are counted apart: whoever answers chooses them. */
const MOST_UNKNOWN = 100;

const ERRORS_PATH = '/api/errors';

/** The official catalogue is larger than any answer about a person. */
const CATALOGUE_BYTES = 4_194_304;

/** Client of API Particulier v3. It gives an outcome for whatever the other side does, and puts no personal data into any error. */
export class ApiParticulierClient {
  private readonly agent: Agent;
  private readonly base: string;
  private readonly unknown = new Map<string, number>();

  /** @throws PermanentError `upstream-url-invalid` when the base URL is not http(s), or holds a password or a query */
  constructor(private readonly options: ClientOptions) {
    const url = URL.canParse(options.baseUrl) ? new URL(options.baseUrl) : null;
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
      throw new PermanentError('upstream-url-invalid');
    this.base = url.origin + url.pathname.replace(/\/$/, '');
    this.agent = new Agent({
      connect: { timeout: options.connectTimeoutMs ?? 5_000 },
      connections: options.connections ?? 16,
      keepAliveTimeout: 10_000,
    });
  }

  /**
   * Asks one source about one person. Never throws for what the other side does.
   * @throws PermanentError for a call that must not leave; codes of {@link questionOf}
   */
  async ask<Id extends SourceId>(call: SourceCall<Id>): Promise<Told<FactsOf<Id>> | Failed> {
    const question = questionOf(call);
    const source: Source<FactsOf<Id>> = SOURCES[call.source];
    const outcome = await this.get(question, { caller: call.signal }, (head, text) =>
      interpret(head, text, {
        read: (data) => source.read(data, call.healthRevealing === true),
        unknown: (status, code) => this.countUnknown(status, code),
      }),
    );
    if (outcome.kind === 'failed') return outcome;
    return { ...outcome, kind: 'told', echo: echoOf(call, source, outcome.facts) };
  }

  /** Asks for the quotient familial of one person. Never throws for what the other side does. @throws PermanentError `recipient-invalid` */
  async quotientFamilial(call: QuotientFamilialCall): Promise<Answered | Failed> {
    const { token, recipient, identity, noCache, signal, year, month } = call;
    const outcome = await this.ask({
      source: 'quotient-familial',
      subject: { modality: 'identity', identity },
      ...{ token, recipient, noCache, signal },
      ...(year === undefined ? {} : { month: { year, month } }),
    });
    if (outcome.kind === 'failed') return outcome;
    const { facts: household, echo: _echo, ...trace } = outcome;
    return { ...trace, kind: 'answered', household };
  }

  /** The official catalogue of errors, of the routes that are called here; needs no token. Never throws for what the other side does. */
  async errorCatalogue(signal?: AbortSignal): Promise<readonly OfficialEntry[] | Failed> {
    const question = { path: ERRORS_PATH, query: new URLSearchParams(), headers: { accept: 'application/json' } };
    const readCatalogue = (head: AnswerHead, text: string): { readonly entries: readonly OfficialEntry[] } | Failed => {
      const entries = head.status === 200 ? readOfficialCatalogue(parsed(text)) : null;
      return entries === null ? silence('answer-unreadable', head) : { entries };
    };
    const outcome = await this.get(question, { caller: signal, maxBytes: CATALOGUE_BYTES }, readCatalogue);
    return 'entries' in outcome ? outcome.entries : outcome;
  }

  /** How often each status and code came that our catalogue does not know: `422 00999`, or `418 none` without an official code. */
  unknownCodes(): ReadonlyMap<string, number> {
    return new Map(this.unknown);
  }

  /** Closes the connections, once the calls under way have ended. */
  async close(): Promise<void> {
    await this.agent.close();
  }

  private countUnknown(status: number, code: string | null): void {
    const key = `${status} ${code ?? 'none'}`;
    const counted = this.unknown.has(key) || this.unknown.size < MOST_UNKNOWN ? key : 'others';
    this.unknown.set(counted, (this.unknown.get(counted) ?? 0) + 1);
  }

  /** One GET. No redirect is followed: undici follows none unless told to. */
  private async get<Outcome>(
    { path, query, headers }: Question,
    { caller, maxBytes = this.options.maxBytes ?? 262_144 }: Bounds,
    read: (head: AnswerHead, text: string) => Outcome,
  ): Promise<Outcome | Failed> {
    const deadline = startDeadline(this.options.totalTimeoutMs ?? 30_000, caller);
    const url = `${this.base}${path}${query.size === 0 ? '' : `?${query.toString()}`}`;
    let head: AnswerHead | undefined;
    try {
      const { signal } = deadline;
      const response = await request(url, { dispatcher: this.agent, method: 'GET', headers, signal });
      head = { status: response.statusCode, headers: response.headers };
      return read(head, await readBounded(response.body, maxBytes));
    } catch (error) {
      return silence(deadline.isOver() ? 'timed-out' : reasonOf(error), head);
    } finally {
      deadline.clear();
    }
  }
}

interface Bounds {
  readonly caller: AbortSignal | undefined;
  readonly maxBytes?: number;
}

/** Whether the answer is about whom the question is about. */
function echoOf<Id extends SourceId>(call: SourceCall<Id>, source: Source<FactsOf<Id>>, facts: FactsOf<Id>): Echo {
  const { identifier = null } = facts as { readonly identifier?: string | null };
  const { subject } = call;
  if (subject.modality === 'job-seeker-identifier' && identifier !== null && identifier !== subject.identifier)
    return OTHER_IDENTIFIER;
  const asked = personAsked(call);
  return asked === null ? NOT_TOLD : compareEcho(asked, source.people(facts));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

class AnswerTooLarge extends Error {}

async function readBounded(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AnswerTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Codes of a connection that was never made, TLS included: the question has not left. */
const NOT_CONNECTED =
  /CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|UNABLE_TO_|ERR_TLS/;

function reasonOf(error: unknown): SilentReason {
  if (error instanceof AnswerTooLarge) return 'answer-too-large';
  const { name = '', code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError') return 'cancelled';
  if (NOT_CONNECTED.test(code)) return 'connect-failed';
  return name === 'HTTPParserError' ? 'answer-unreadable' : 'connection-lost';
}
