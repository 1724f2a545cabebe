import {
  documentAddedV1,
  promiseRecordedV1,
  protectionLiftedV1,
  requestCorrectedV1,
  requestProtectedV1,
  requestSubmittedV1,
} from '@octroi/contracts';
import { civilDateAt, type CommandCause } from '@octroi/kernel';
import type { CommandAccess, SqlTransaction } from '@octroi/platform';
import type { DocumentKey } from '../../application/ports/documents.js';
import type {
  CorrectedAidRequest,
  IntakeStores,
  NewAidRequest,
  PromiseKey,
  RequestProtected,
} from '../../application/ports/stores.js';
import { SqlAidRequestStore } from './sql-aid-request-store.js';
import { SqlAccessStore } from './sql-access-store.js';
import { SqlDocumentStore } from './sql-document-store.js';
import { SqlDraftStore } from './sql-draft-store.js';
import { SqlNoteStore } from './sql-note-store.js';
import { SqlPersonStore } from './sql-person-store.js';
import { SqlPromiseStore } from './sql-promise-store.js';
import { SqlProtectionStore } from './sql-protection-store.js';
import { SqlRetentionStore } from './sql-retention-store.js';
import { SqlSearchStore, type LookupLimits } from './sql-search-store.js';
import { SqlSiteStore } from './sql-site-store.js';

/** Sequence of a request that was just filed. */
const FIRST = 1;

/** Look-ups within an hour that one person may well make. */
export const USUAL: LookupLimits = { cases: 100, searches: 300 };

/** The stores of one transaction. */
export class SqlIntakeStores implements IntakeStores {
  readonly requests: SqlAidRequestStore;
  readonly people: SqlPersonStore;
  readonly sites: SqlSiteStore;
  readonly search: SqlSearchStore;
  readonly notes: SqlNoteStore;
  readonly promises: SqlPromiseStore;
  readonly drafts: SqlDraftStore;
  readonly accesses: SqlAccessStore;
  readonly documents: SqlDocumentStore;
  readonly retention: SqlRetentionStore;
  readonly protections: SqlProtectionStore;

  constructor(
    private readonly transaction: SqlTransaction,
    limits: LookupLimits = USUAL,
  ) {
    this.notes = new SqlNoteStore(transaction);
    this.promises = new SqlPromiseStore(transaction);
    this.accesses = new SqlAccessStore(transaction);
    this.documents = new SqlDocumentStore(transaction);
    this.retention = new SqlRetentionStore(transaction);
    this.protections = new SqlProtectionStore(transaction);
    this.drafts = new SqlDraftStore(transaction);
    this.search = new SqlSearchStore(transaction, limits);
    this.requests = new SqlAidRequestStore(transaction, this.search);
    this.people = new SqlPersonStore(transaction);
    this.sites = new SqlSiteStore(transaction);
  }

  get now(): Date {
    return this.transaction.now;
  }

  newId(): string {
    return this.transaction.ids.next();
  }

  requestSubmitted(request: NewAidRequest, command: CommandCause): void {
    this.transaction.emit(requestSubmittedV1, {
      siteId: request.siteId,
      subject: request.id,
      sequence: FIRST,
      data: request.facts,
      command,
    });
  }

  requestCorrected({ siteId, id, version, facts, changed }: CorrectedAidRequest): void {
    this.transaction.emit(requestCorrectedV1, { siteId, subject: id, sequence: version, data: { ...facts, changed } });
  }

  documentAdded({ siteId, requestId, id }: DocumentKey, version: number): void {
    const data = { scanId: id };
    this.transaction.emit(documentAddedV1, { siteId, subject: requestId, sequence: version, data });
  }

  promiseRecorded({ siteId, requestId, id }: PromiseKey, version: number): void {
    const data = { promiseId: id };
    this.transaction.emit(promiseRecordedV1, { siteId, subject: requestId, sequence: version, data });
  }

  requestProtected({ siteId, requestId, version, readerIds }: RequestProtected, command?: CommandCause): void {
    const data = { readerIds: [...readerIds] };
    const about = { siteId, subject: requestId, sequence: version };
    this.transaction.emit(requestProtectedV1, { ...about, data, ...(command === undefined ? {} : { command }) });
  }

  protectionLifted({ siteId, requestId, version }: Omit<RequestProtected, 'readerIds'>): void {
    const data = { liftedOn: civilDateAt(this.now) };
    this.transaction.emit(protectionLiftedV1, { siteId, subject: requestId, sequence: version, data });
  }

  async logAccess(requestIds: readonly string[]): Promise<void> {
    this.transaction.logAccess('aid-request', requestIds);
  }

  async logAccesses(accesses: readonly CommandAccess[]): Promise<void> {
    this.transaction.logAccesses('aid-request', accesses);
  }
}
