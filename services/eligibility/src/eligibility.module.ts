import { EraseRequests, TellHeldData, type UnitOfWork } from '@octroi/kernel';
import { UNIT_OF_WORK, unitOfWork } from '@octroi/platform';
import { Module } from '@nestjs/common';
import { EligibilityConsumer } from './adapters/messaging/eligibility.consumer.js';
import { EligibilityController, RegulationController } from './adapters/messaging/eligibility.controller.js';
import { SqlEligibilityStores, type ParsedRegulations } from './adapters/persistence/sql-eligibility-stores.js';
import { YamlRegulationReader } from './adapters/regulation/yaml-regulation-reader.js';
import { AdoptDraft } from './application/adopt-draft.js';
import { AdoptRegulation } from './application/adopt-regulation.js';
import { AssessRequests } from './application/assess-requests.js';
import { DraftRegulation } from './application/draft-regulation.js';
import { ExplainRequest } from './application/explain-request.js';
import { FreeReservations } from './application/free-reservations.js';
import { ListAids } from './application/list-aids.js';
import { ListRegulations } from './application/list-regulations.js';
import { ReadHouseholdHistory } from './application/read-household-history.js';
import { ReadSheetMeans } from './application/read-sheet-means.js';
import { ReceiveHouseholdData } from './application/receive-household-data.js';
import { ReceiveSubmissions } from './application/receive-submissions.js';
import { CloseAnswered } from './application/close-answered.js';
import { ReopenAppealed } from './application/reopen-appealed.js';
import { UndoGrants } from './application/undo-grants.js';
import { RecordGrants } from './application/record-grants.js';
import { RecordFinding } from './application/record-finding.js';
import { RetentionController } from './adapters/messaging/retention.controller.js';
import { RegisterSites } from './application/register-sites.js';
import { ReserveGrants } from './application/reserve-grants.js';
import { SimulateRegulation } from './application/simulate-regulation.js';
import type { EligibilityStores } from './application/ports/stores.js';
import { heldByEligibility } from './domain/held-data.js';

const reader = new YamlRegulationReader();
const parsed: ParsedRegulations = new Map();
const assessRequests = new AssessRequests();

type Work = UnitOfWork<EligibilityStores>;

/** Composition root of the eligibility service. */
@Module({
  controllers: [EligibilityController, RegulationController, RetentionController, EligibilityConsumer],
  providers: [
    unitOfWork('eligibility', (transaction) => new SqlEligibilityStores(transaction, reader, parsed)),
    { provide: RegisterSites, inject: [UNIT_OF_WORK], useFactory: (work: Work) => new RegisterSites(work) },
    {
      provide: ReceiveSubmissions,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new ReceiveSubmissions(work, assessRequests),
    },
    {
      provide: ReceiveHouseholdData,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new ReceiveHouseholdData(work, assessRequests),
    },
    {
      provide: AdoptRegulation,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new AdoptRegulation(work, reader, assessRequests),
    },
    {
      provide: RecordGrants,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new RecordGrants(work, assessRequests),
    },
    {
      provide: UndoGrants,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new UndoGrants(work, assessRequests),
    },
    {
      provide: ReopenAppealed,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new ReopenAppealed(work, assessRequests),
    },
    {
      provide: CloseAnswered,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new CloseAnswered(work),
    },
    {
      provide: FreeReservations,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new FreeReservations(work),
    },
    {
      provide: ExplainRequest,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new ExplainRequest(work),
    },
    {
      provide: RecordFinding,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new RecordFinding(work, assessRequests),
    },
    {
      provide: ReadHouseholdHistory,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new ReadHouseholdHistory(work),
    },
    { provide: ReadSheetMeans, inject: [UNIT_OF_WORK], useFactory: (work: Work) => new ReadSheetMeans(work) },
    {
      provide: ReserveGrants,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new ReserveGrants(work),
    },
    {
      provide: DraftRegulation,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new DraftRegulation(work, reader),
    },
    {
      provide: SimulateRegulation,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new SimulateRegulation(work, reader),
    },
    {
      provide: AdoptDraft,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new AdoptDraft(work, reader, assessRequests),
    },
    { provide: EraseRequests, inject: [UNIT_OF_WORK], useFactory: (work: Work) => new EraseRequests(work) },
    {
      provide: TellHeldData,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new TellHeldData(work, heldByEligibility),
    },
    { provide: ListAids, inject: [UNIT_OF_WORK], useFactory: (work: Work) => new ListAids(work) },
    {
      provide: ListRegulations,
      inject: [UNIT_OF_WORK],
      useFactory: (work: Work) => new ListRegulations(work, reader),
    },
  ],
})
export class EligibilityModule {}
