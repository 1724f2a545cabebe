import { createHash } from 'node:crypto';
import { EraseRequests, type GroupUnitOfWork, type UnitOfWork } from '@octroi/kernel';
import { LOGGER, UNIT_OF_WORK, WORKER_SOURCE, unitOfWork, type StructuredLogger } from '@octroi/platform';
import { Module } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { ScansController } from './adapters/http/documents.controller.js';
import { DocumentsController } from './adapters/messaging/documents.controller.js';
import { GatheredFilings } from './adapters/messaging/gathered-filings.js';
import { GatheredIdentities } from './adapters/messaging/gathered-identities.js';
import { IntakeController } from './adapters/messaging/intake.controller.js';
import { EmergencyReadersAlarm } from './adapters/messaging/emergency-readers-alarm.js';
import { LookupAlarm } from './adapters/messaging/lookup-alarm.js';
import { ProtectionController } from './adapters/messaging/protection.controller.js';
import { NotesController } from './adapters/messaging/notes.controller.js';
import { RetentionController } from './adapters/messaging/retention.controller.js';
import { SearchController } from './adapters/messaging/search.controller.js';
import { SheetsController } from './adapters/messaging/sheets.controller.js';
import { SiteRegisteredConsumer } from './adapters/messaging/site-registered.consumer.js';
import { DraftPurge } from './adapters/persistence/draft-purge.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';
import { AddDocument } from './application/add-document.js';
import { AnswerIdentity } from './application/answer-identity.js';
import { AnswerNames } from './application/answer-names.js';
import { AnswerRequestDetails } from './application/answer-request-details.js';
import { CorrectRequest } from './application/correct-request.js';
import { DescribeForSheets } from './application/describe-for-sheets.js';
import { ExportPersonalData } from './application/export-personal-data.js';
import { FindSimilar } from './application/find-similar.js';
import { KeepDraft } from './application/keep-draft.js';
import { ListAccesses } from './application/list-accesses.js';
import { ListDocuments } from './application/list-documents.js';
import { LiftProtection } from './application/lift-protection.js';
import { ListDrafts } from './application/list-drafts.js';
import { NameReaders } from './application/name-readers.js';
import { ProtectFile } from './application/protect-file.js';
import { ReadDocument } from './application/read-document.js';
import { ReadNotes } from './application/read-notes.js';
import { RecordPromise } from './application/record-promise.js';
import { ReadProtection } from './application/read-protection.js';
import { ShowAddress } from './application/show-address.js';
import { RegisterSites } from './application/register-sites.js';
import { RemoveDocument } from './application/remove-document.js';
import { SearchPeople } from './application/search-people.js';
import { SubmitRequests } from './application/submit-requests.js';
import { TellFileExtents } from './application/tell-file-extents.js';
import { WriteNote } from './application/write-note.js';
import type { IntakeStores } from './application/ports/stores.js';

const USE_CASES = [
  AnswerNames,
  CorrectRequest,
  DescribeForSheets,
  FindSimilar,
  RegisterSites,
  WriteNote,
  ReadNotes,
  RecordPromise,
  KeepDraft,
  ListDrafts,
  ListAccesses,
  ListDocuments,
  ReadDocument,
  RemoveDocument,
  EraseRequests,
  TellFileExtents,
  ExportPersonalData,
  ProtectFile,
  LiftProtection,
  ReadProtection,
  ShowAddress,
];
const WATCHED = [AnswerRequestDetails, SearchPeople];

/** Composition root of the intake service. */
@Module({
  controllers: [
    IntakeController,
    SearchController,
    NotesController,
    ProtectionController,
    DocumentsController,
    ScansController,
    SheetsController,
    RetentionController,
    SiteRegisteredConsumer,
  ],
  providers: [
    unitOfWork('intake', (transaction) => new SqlIntakeStores(transaction)),
    {
      provide: GatheredFilings,
      inject: [UNIT_OF_WORK],
      useFactory: (work: GroupUnitOfWork<IntakeStores>) => new GatheredFilings(new SubmitRequests(work)),
    },
    {
      provide: GatheredIdentities,
      inject: [UNIT_OF_WORK],
      useFactory: (work: GroupUnitOfWork<IntakeStores>) => new GatheredIdentities(new AnswerIdentity(work)),
    },
    ...USE_CASES.map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK],
      useFactory: (work: UnitOfWork<IntakeStores>) => new UseCase(work),
    })),
    {
      provide: AddDocument,
      inject: [UNIT_OF_WORK],
      useFactory: (work: UnitOfWork<IntakeStores>) =>
        new AddDocument(work, (bytes) => createHash('sha256').update(bytes).digest('hex')),
    },
    {
      provide: DraftPurge,
      inject: [WORKER_SOURCE, LOGGER],
      useFactory: (source: DataSource, logger: StructuredLogger) => new DraftPurge(source, logger),
    },
    {
      provide: LookupAlarm,
      inject: [Registry],
      useFactory: (registry: Registry) => new LookupAlarm(registry),
    },
    {
      provide: NameReaders,
      inject: [UNIT_OF_WORK, Registry],
      useFactory: (work: UnitOfWork<IntakeStores>, registry: Registry) =>
        new NameReaders(work, new EmergencyReadersAlarm(registry)),
    },
    ...WATCHED.map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK, LookupAlarm],
      useFactory: (work: UnitOfWork<IntakeStores>, alarm: LookupAlarm) => new UseCase(work, alarm),
    })),
  ],
})
export class IntakeModule {}
