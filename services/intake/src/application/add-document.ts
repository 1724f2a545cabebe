import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { safeFileName } from '../domain/scan/file-name.js';
import { recogniseScan } from '../domain/scan/recognise.js';
import type { Digest } from './ports/digest.js';
import type { StoredDocument } from './ports/documents.js';
import type { IntakeStores } from './ports/stores.js';

/** A file that came in. */
export interface IncomingDocument {
  readonly requestId: string;
  /** As whoever sent it calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A scan that was kept. Its name is not told again: what an answer says is remembered under its key. */
export interface KeptDocument extends Omit<StoredDocument, 'requestId' | 'name' | 'addedBy' | 'addedAt'> {
  readonly addedAt: string;
}

const FILES_AT_MOST = 40;
const BYTES_AT_MOST = 100 * 1_024 * 1_024;

/** Keeps a scan with a request, when its content is that of a page. */
export class AddDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork<IntakeStores>,
    private readonly sha256: Digest,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, name, bytes }: IncomingDocument,
  ): Promise<Committed<KeptDocument>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const scan = recogniseScan(bytes);
    const fingerprint = this.sha256(new TextEncoder().encode(`${requestId} ${this.sha256(bytes)} ${name}`));
    return this.unitOfWork.run({ ...cause, fingerprint }, async (stores) => {
      const { siteId } = cause;
      const request = await stores.requests.lock(siteId, requestId);
      if (request === null) throw new RuleViolation('not-found');
      const known = await stores.documents.of(siteId, requestId);
      const total = known.reduce((sum, { size }) => sum + size, scan.bytes.length);
      if (known.length >= FILES_AT_MOST || total > BYTES_AT_MOST) throw new RuleViolation('document-limit-reached');
      const document: StoredDocument = {
        ...{ id: stores.newId(), requestId, name: safeFileName(name, scan.type), mediaType: scan.type },
        ...{ size: scan.bytes.length, sha256: this.sha256(scan.bytes) },
        ...{ addedBy: actor.subject, addedAt: stores.now },
      };
      await stores.documents.add(siteId, document, scan.bytes);
      await stores.logAccess([requestId]);
      stores.documentAdded({ siteId, requestId, id: document.id }, request.version);
      const { id, mediaType, size, sha256 } = document;
      return { id, mediaType, size, sha256, addedAt: stores.now.toISOString() };
    });
  }
}
