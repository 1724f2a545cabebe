import type { ScanType } from '../../domain/scan/recognise.js';

/** A scan as it is kept, without its content. */
export interface StoredDocument {
  readonly id: string;
  readonly requestId: string;
  readonly name: string;
  readonly mediaType: ScanType;
  readonly size: number;
  readonly sha256: string;
  /** Opaque subject. */
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** Which scan. */
export interface DocumentKey {
  readonly siteId: string;
  readonly requestId: string;
  readonly id: string;
}

/** Scans of the transaction's sites. One that was removed is found no more. */
export interface DocumentStore {
  /** Oldest first. */
  of(siteId: string, requestId: string): Promise<StoredDocument[]>;
  add(siteId: string, document: StoredDocument, content: Uint8Array): Promise<void>;
  content(key: DocumentKey): Promise<Uint8Array>;
  /** Erases content and name; who added and removed it stays. */
  remove(key: DocumentKey, by: string): Promise<void>;
}
