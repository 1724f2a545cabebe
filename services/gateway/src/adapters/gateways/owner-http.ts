import type { Readable } from 'node:stream';
import { TransientError } from '@octroi/kernel';
import { SPAN_HEADER, currentSpan, inSpan, type ActorTokens } from '@octroi/platform';
import type { OnBehalfOf } from './owner-requests.js';

/** What is asked of an owner over HTTP. */
export interface OwnerCall {
  /** @default GET */
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Goes on as it comes. */
  readonly body?: Readable;
  /** For the whole of it, in ms. */
  readonly timeoutMs: number;
}

/** Documents of an owner, over its own HTTP port, signed for the person: they are too large for a message. */
export class OwnerHttp {
  /** @param baseUrl `http://host:port` of the owner */
  constructor(
    private readonly baseUrl: string,
    private readonly tokens: Pick<ActorTokens, 'sign'>,
  ) {}

  /** @param path below `/documents/`. @throws TransientError `service-unavailable` when nobody answers */
  async send(path: string, behalf: OnBehalfOf, call: OwnerCall): Promise<Response> {
    const { siteId, correlationId } = behalf;
    const { method = 'GET' } = call;
    const facts = { 'http.request.method': method, 'octroi.site': siteId };
    const place = { name: `${method} documents`, kind: 'client', correlationId, facts } as const;
    return inSpan(place, () => this.ask(path, behalf, call));
  }

  private async ask(
    path: string,
    behalf: OnBehalfOf,
    { method = 'GET', headers, body, timeoutMs }: OwnerCall,
  ): Promise<Response> {
    const { siteId, subject, roles, purpose, correlationId } = behalf;
    const spanId = currentSpan()?.spanId;
    const span: Record<string, string> = spanId === undefined ? {} : { [SPAN_HEADER]: spanId };
    const actor = await this.tokens.sign({ siteId, subject, roles, purpose });
    return fetch(`${this.baseUrl.replace(/\/$/, '')}/documents/${path}`, {
      method,
      headers: { authorization: `Bearer ${actor}`, 'x-correlation-id': correlationId, ...span, ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body: body as unknown as ReadableStream, duplex: 'half' as const }),
    }).catch((cause: unknown) => {
      throw new TransientError('service-unavailable', { cause });
    });
  }
}
