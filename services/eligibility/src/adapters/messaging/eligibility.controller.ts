import {
  adoptDraftV1,
  adoptRegulationV1,
  aidsV1,
  draftRegulationV1,
  explanationV1,
  recordFindingV1,
  householdHistoryV1,
  regulationsV1,
  reserveGrantsV1,
  sheetMeansV1,
  simulateRegulationV1,
  submissionFieldOf,
  type HouseholdHistory,
  type SheetMeansList,
} from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { AdoptDraft } from '../../application/adopt-draft.js';
import { AdoptRegulation } from '../../application/adopt-regulation.js';
import { DraftRegulation } from '../../application/draft-regulation.js';
import { ExplainRequest } from '../../application/explain-request.js';
import { ListAids } from '../../application/list-aids.js';
import { ListRegulations } from '../../application/list-regulations.js';
import { RecordFinding } from '../../application/record-finding.js';
import { ReadHouseholdHistory } from '../../application/read-household-history.js';
import { ReadSheetMeans } from '../../application/read-sheet-means.js';
import { ReserveGrants } from '../../application/reserve-grants.js';
import { SimulateRegulation } from '../../application/simulate-regulation.js';

/** The life of a regulation: drafts, simulation, adoption. */
@Controller()
export class RegulationController {
  constructor(
    private readonly server: RequestServer,
    private readonly draftRegulation: DraftRegulation,
    private readonly simulateRegulation: SimulateRegulation,
    private readonly adoptDraft: AdoptDraft,
    private readonly listRegulations: ListRegulations,
    private readonly listAids: ListAids,
  ) {}

  @MessagePattern(draftRegulationV1.subject, Transport.NATS)
  draft(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(draftRegulationV1, envelope, ({ actor, cause, payload }) =>
      this.draftRegulation.execute(actor, cause, payload),
    );
  }

  @MessagePattern(simulateRegulationV1.subject, Transport.NATS)
  simulate(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(simulateRegulationV1, envelope, ({ actor, cause, payload }) =>
      this.simulateRegulation.execute(actor, cause, payload),
    );
  }

  @MessagePattern(adoptDraftV1.subject, Transport.NATS)
  adopt(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(adoptDraftV1, envelope, ({ actor, cause, payload }) =>
      this.adoptDraft.execute(actor, cause, payload),
    );
  }

  @MessagePattern(regulationsV1.subject, Transport.NATS)
  list(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(regulationsV1, envelope, ({ cause, payload }) =>
      this.listRegulations.execute(cause, payload.version),
    );
  }

  @MessagePattern(aidsV1.subject, Transport.NATS)
  aids(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(aidsV1, envelope, async ({ cause, payload }) => {
      const { result } = await this.listAids.execute(cause, payload.on);
      const items = result.items.map(({ facts, ...aid }) => ({
        ...aid,
        facts: facts.map((fact) => ({ ...fact, field: submissionFieldOf(fact.code) })),
      }));
      return { result: { items } };
    });
  }
}

/** Other commands and questions of the eligibility service. */
@Controller()
export class EligibilityController {
  constructor(
    private readonly server: RequestServer,
    private readonly adoptRegulation: AdoptRegulation,
    private readonly reserveGrants: ReserveGrants,
    private readonly explainRequest: ExplainRequest,
    private readonly recordFinding: RecordFinding,
    private readonly readHouseholdHistory: ReadHouseholdHistory,
    private readonly readSheetMeans: ReadSheetMeans,
  ) {}

  @MessagePattern(adoptRegulationV1.subject, Transport.NATS)
  adopt(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(adoptRegulationV1, envelope, ({ actor, cause, payload }) =>
      this.adoptRegulation.execute(actor, cause, payload),
    );
  }

  @MessagePattern(reserveGrantsV1.subject, Transport.NATS)
  reserve(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(reserveGrantsV1, envelope, ({ actor, cause, payload }) =>
      this.reserveGrants.execute(actor, cause, payload.items),
    );
  }

  @MessagePattern(recordFindingV1.subject, Transport.NATS)
  finding(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(recordFindingV1, envelope, ({ actor, cause, payload }) =>
      this.recordFinding.execute(actor, cause, payload),
    );
  }

  @MessagePattern(explanationV1.subject, Transport.NATS)
  explain(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(explanationV1, envelope, ({ cause, payload }) =>
      this.explainRequest.execute(cause, payload.requestId),
    );
  }

  @MessagePattern(householdHistoryV1.subject, Transport.NATS)
  history(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(householdHistoryV1, envelope, async ({ actor, cause, payload }) => {
      const { result } = await this.readHouseholdHistory.execute(actor, cause, payload.requestId);
      return { result: result as HouseholdHistory };
    });
  }

  @MessagePattern(sheetMeansV1.subject, Transport.NATS)
  sheetMeans(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(sheetMeansV1, envelope, async ({ actor, cause, payload }) => {
      const items = await this.readSheetMeans.execute(actor, cause, payload.requestIds);
      return { result: { items } as SheetMeansList };
    });
  }
}
