import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { RuleViolation, TransientError } from '@octroi/kernel';
import type { ActorTokens } from '@octroi/platform';
import type { OnBehalfOf } from './owner-requests.js';

/** A document that streams from its owner. */
export interface StreamedDocument {
  readonly content: Readable;
  /** In bytes; null when the owner does not say. */
  readonly length: number | null;
}

const TIMEOUT_MS = 15_000;

/** Papers of the decision service, over its own HTTP port: too large for a message. */
export class DecisionDocuments {
  /** @param baseUrl `http://host:port` of the decision service */
  constructor(
    private readonly baseUrl: string,
    private readonly tokens: Pick<ActorTokens, 'sign'>,
  ) {}

  /** @throws RuleViolation `document-not-ready`; TransientError `service-unavailable` */
  decisionLetter(requestId: string, behalf: OnBehalfOf): Promise<StreamedDocument> {
    return this.document(`decision-letters/${requestId}`, behalf);
  }

  /** @param path below `/documents/` of the decision service. @throws as {@link decisionLetter} */
  async document(path: string, behalf: OnBehalfOf): Promise<StreamedDocument> {
    const { siteId, subject, roles, purpose, correlationId } = behalf;
    const actor = await this.tokens.sign({ siteId, subject, roles, purpose });
    const response = await fetch(`${this.baseUrl.replace(/\/$/, '')}/documents/${path}`, {
      headers: { authorization: `Bearer ${actor}`, 'x-correlation-id': correlationId },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw new TransientError('service-unavailable', { cause });
    });
    if (response.ok && response.body !== null) {
      const length = Number(response.headers.get('content-length') ?? Number.NaN);
      const content = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
      return { content, length: Number.isSafeInteger(length) ? length : null };
    }
    await response.body?.cancel();
    if (response.status === 404) throw new RuleViolation('document-not-ready');
    if (response.status === 403) throw new RuleViolation('role-not-allowed');
    throw new TransientError('service-unavailable');
  }
}
