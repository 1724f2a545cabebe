import type { GroupUnitOfWork, UnitOfWork } from '@octroi/kernel';
import { UNIT_OF_WORK, unitOfWork } from '@octroi/platform';
import { Module } from '@nestjs/common';
import { GatheredFilings } from './adapters/messaging/gathered-filings.js';
import { IntakeController } from './adapters/messaging/intake.controller.js';
import { SiteRegisteredConsumer } from './adapters/messaging/site-registered.consumer.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';
import { AnswerIdentity } from './application/answer-identity.js';
import { AnswerNames } from './application/answer-names.js';
import { AnswerRequestDetails } from './application/answer-request-details.js';
import { RegisterSites } from './application/register-sites.js';
import { SubmitRequests } from './application/submit-requests.js';
import type { IntakeStores } from './application/ports/stores.js';

const USE_CASES = [AnswerIdentity, AnswerNames, AnswerRequestDetails, RegisterSites];

/** Composition root of the intake service. */
@Module({
  controllers: [IntakeController, SiteRegisteredConsumer],
  providers: [
    unitOfWork('intake', (transaction) => new SqlIntakeStores(transaction)),
    {
      provide: GatheredFilings,
      inject: [UNIT_OF_WORK],
      useFactory: (work: GroupUnitOfWork<IntakeStores>) => new GatheredFilings(new SubmitRequests(work)),
    },
    ...USE_CASES.map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK],
      useFactory: (work: UnitOfWork<IntakeStores>) => new UseCase(work),
    })),
  ],
})
export class IntakeModule {}
