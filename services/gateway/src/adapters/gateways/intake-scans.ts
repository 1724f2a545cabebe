import { Readable, Transform } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { DOCUMENT_BYTES_AT_MOST, isProblemCode, type AddedDocument } from '@octroi/contracts';
import { RuleViolation, TransientError } from '@octroi/kernel';
import type { OwnerHttp } from './owner-http.js';
import type { OnBehalfOf } from './owner-requests.js';

/** A scan that comes in. */
export interface IncomingScan {
  readonly requestId: string;
  /** Percent-encoded UTF-8, as it was sent. */
  readonly encodedName: string;
  readonly idempotencyKey: string;
  readonly content: Readable;
}

/** A scan that streams from its owner, with the headers that go with it. */
export interface StreamedScan {
  readonly content: Readable;
  readonly headers: Readonly<Record<'content-type' | 'content-length' | 'content-disposition', string>>;
}

/** A telephone on a slow network has this long, in ms. */
const UPLOAD_MS = 120_000;
const READ_MS = 30_000;

/** Scans of the intake service. */
export class IntakeScans {
  constructor(private readonly owner: Pick<OwnerHttp, 'send'>) {}

  /** @throws RuleViolation with the owner's code; `document-too-large` once it is; `request-timeout` when it does not come to its end */
  async add({ requestId, content, ...scan }: IncomingScan, behalf: OnBehalfOf): Promise<AddedDocument> {
    const end = performance.now() + UPLOAD_MS;
    const counted = bounded(content);
    const headers = {
      ...{ 'content-type': 'application/octet-stream', 'idempotency-key': scan.idempotencyKey },
      'x-file-name': scan.encodedName,
    };
    const call = { method: 'POST', headers, body: counted, timeoutMs: UPLOAD_MS } as const;
    const response = await this.owner.send(`requests/${requestId}`, behalf, call).catch((error: unknown) => {
      if (counted.errored instanceof RuleViolation) throw counted.errored;
      if (performance.now() >= end) throw new RuleViolation('request-timeout');
      throw error;
    });
    if (response.status === 201) return (await response.json()) as AddedDocument;
    throw await problemOf(response);
  }

  /** @throws RuleViolation with the owner's code, TransientError */
  async read(
    key: { readonly requestId: string; readonly documentId: string },
    behalf: OnBehalfOf,
  ): Promise<StreamedScan> {
    const path = `requests/${key.requestId}/${key.documentId}`;
    const response = await this.owner.send(path, behalf, { timeoutMs: READ_MS });
    if (!response.ok || response.body === null) throw await problemOf(response);
    const header = (name: string): string => response.headers.get(name) ?? '';
    return {
      content: Readable.fromWeb(response.body as ReadableStream<Uint8Array>),
      headers: {
        'content-type': header('content-type'),
        'content-length': header('content-length'),
        'content-disposition': header('content-disposition'),
      },
    };
  }
}

/** The content as it comes; it ends in an error once there is too much of it. */
function bounded(content: Readable): Transform {
  let length = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      length += piece.length;
      if (length > DOCUMENT_BYTES_AT_MOST) done(new RuleViolation('document-too-large'));
      else done(null, piece);
    },
  });
  content.once('error', (error) => counted.destroy(error));
  content.once('close', () => {
    if (!content.readableEnded) counted.destroy(new TransientError('service-unavailable'));
  });
  return content.pipe(counted);
}

async function problemOf(response: Response): Promise<RuleViolation | TransientError> {
  const body: unknown = await response.json().catch(() => null);
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  return isProblemCode(code) && response.status < 500
    ? new RuleViolation(code)
    : new TransientError('service-unavailable');
}
