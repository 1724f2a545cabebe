import { BoundedHttp, type HttpOptions } from './bounded-http.js';
import { personAsked, questionOf, type FactsOf, type SourceCall } from './call.js';
import { readOfficialCatalogue, type OfficialEntry } from './catalogue-differences.js';
import { NOT_TOLD, OTHER_IDENTIFIER, compareEcho, type Echo } from './echo.js';
import type { IdentityParameters } from './identity.js';
import { interpret, silence, type AnswerHead } from './interpretation.js';
import type { Answered, Failed, Told } from './outcome.js';
import { SOURCES, type Source, type SourceId } from './sources.js';

/** How the State's API is reached: `https://particulier.api.gouv.fr`, or a server that speaks like it. */
export type ClientOptions = HttpOptions;

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
  private readonly http: BoundedHttp;
  private readonly unknown = new Map<string, number>();

  /** @throws PermanentError `upstream-url-invalid` when the base URL is not http(s), or holds a password or a query */
  constructor(options: ClientOptions) {
    this.http = new BoundedHttp(options);
  }

  /**
   * Asks one source about one person. Never throws for what the other side does.
   * @throws PermanentError for a call that must not leave; codes of {@link questionOf}
   */
  async ask<Id extends SourceId>(call: SourceCall<Id>): Promise<Told<FactsOf<Id>> | Failed> {
    const question = questionOf(call);
    const source: Source<FactsOf<Id>> = SOURCES[call.source];
    const outcome = await this.http.send(question, { caller: call.signal }, (head, text) =>
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
    const outcome = await this.http.send(question, { caller: signal, maxBytes: CATALOGUE_BYTES }, readCatalogue);
    return 'entries' in outcome ? outcome.entries : outcome;
  }

  /** How often each status and code came that our catalogue does not know: `422 00999`, or `418 none` without an official code. */
  unknownCodes(): ReadonlyMap<string, number> {
    return new Map(this.unknown);
  }

  /** Closes the connections, once the calls under way have ended. */
  async close(): Promise<void> {
    await this.http.close();
  }

  private countUnknown(status: number, code: string | null): void {
    const key = `${status} ${code ?? 'none'}`;
    const counted = this.unknown.has(key) || this.unknown.size < MOST_UNKNOWN ? key : 'others';
    this.unknown.set(counted, (this.unknown.get(counted) ?? 0) + 1);
  }
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
