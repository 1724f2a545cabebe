import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { RuleViolation, TransientError } from '@octroi/kernel';
import type { OwnerHttp } from './owner-http.js';
import type { OnBehalfOf } from './owner-requests.js';

/** A document that streams from its owner. */
export interface StreamedDocument {
  readonly content: Readable;
  /** In bytes; null when the owner does not say. */
  readonly length: number | null;
}

const TIMEOUT_MS = 15_000;

/** Papers of the decision service. */
export class DecisionDocuments {
  constructor(private readonly owner: Pick<OwnerHttp, 'send'>) {}

  /** @throws RuleViolation `document-not-ready`; TransientError `service-unavailable` */
  decisionLetter(requestId: string, behalf: OnBehalfOf): Promise<StreamedDocument> {
    return this.document(`decision-letters/${requestId}`, behalf);
  }

  /** @param path below `/documents/` of the decision service. @throws as {@link decisionLetter} */
  async document(path: string, behalf: OnBehalfOf): Promise<StreamedDocument> {
    const response = await this.owner.send(path, behalf, { timeoutMs: TIMEOUT_MS });
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
