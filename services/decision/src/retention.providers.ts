import type { Provider } from '@nestjs/common';
import { TellHeldData, type UnitOfWork } from '@octroi/kernel';
import {
  ActorTokens,
  LOGGER,
  RequestClient,
  UNIT_OF_WORK,
  WORKER_SOURCE,
  type StructuredLogger,
} from '@octroi/platform';
import type { DataSource } from 'typeorm';
import { PdfPaperPress } from './adapters/documents/pdf-paper-press.js';
import { NatsFileOwners } from './adapters/gateways/nats-file-owners.js';
import { EliminationSlipsController } from './adapters/http/elimination-slips.controller.js';
import {
  EliminationQuestionsController,
  EliminationsController,
} from './adapters/messaging/eliminations.controller.js';
import { RetentionController } from './adapters/messaging/retention.controller.js';
import { SqlApprovedEliminations } from './adapters/persistence/sql-approved-eliminations.js';
import { EliminationWorker } from './adapters/worker/elimination-worker.js';
import { ApproveElimination } from './application/retention/approve-elimination.js';
import { CancelElimination } from './application/retention/cancel-elimination.js';
import { CarryOutEliminations } from './application/retention/carry-out-eliminations.js';
import { HoldFile } from './application/retention/hold-file.js';
import { ListEliminations } from './application/retention/list-eliminations.js';
import type { DecisionStores } from './application/ports/stores.js';
import { ProposeElimination } from './application/retention/propose-elimination.js';
import { ShowElimination } from './application/retention/show-elimination.js';
import { WriteEliminationSlip } from './application/retention/write-elimination-slip.js';
import { heldByDecision } from './domain/retention/held-data.js';

type Work = UnitOfWork<DecisionStores>;

export const RETENTION_CONTROLLERS = [
  EliminationsController,
  EliminationQuestionsController,
  RetentionController,
  EliminationSlipsController,
];

/** What eliminates files at the end of their time. */
export const RETENTION_PROVIDERS: Provider[] = [
  ...[CancelElimination, HoldFile, ListEliminations, ShowElimination].map((UseCase) => ({
    provide: UseCase,
    inject: [UNIT_OF_WORK],
    useFactory: (work: Work) => new UseCase(work),
  })),
  { provide: TellHeldData, inject: [UNIT_OF_WORK], useFactory: (work: Work) => new TellHeldData(work, heldByDecision) },
  ...[ProposeElimination, ApproveElimination].map((UseCase) => ({
    provide: UseCase,
    inject: [UNIT_OF_WORK, RequestClient, ActorTokens],
    useFactory: (work: Work, requests: RequestClient, tokens: ActorTokens) =>
      new UseCase(work, new NatsFileOwners(requests, tokens)),
  })),
  {
    provide: WriteEliminationSlip,
    inject: [UNIT_OF_WORK],
    useFactory: (work: Work) => new WriteEliminationSlip(work, new PdfPaperPress()),
  },
  {
    provide: EliminationWorker,
    inject: [UNIT_OF_WORK, WORKER_SOURCE, RequestClient, ActorTokens, LOGGER],
    useFactory: (
      ...[work, worker, requests, tokens, logger]: [Work, DataSource, RequestClient, ActorTokens, StructuredLogger]
    ): EliminationWorker => {
      const owners = new NatsFileOwners(requests, tokens);
      return new EliminationWorker(new CarryOutEliminations(work, new SqlApprovedEliminations(worker), owners), logger);
    },
  },
];
