import { EraseRequests, uuidGenerator, type Clock, type UnitOfWork } from '@octroi/kernel';
import {
  ActorTokens,
  CLOCK,
  ENVIRONMENT,
  LOGGER,
  RequestClient,
  UNIT_OF_WORK,
  WORKER_SOURCE,
  unitOfWork,
  type StructuredLogger,
} from '@octroi/platform';
import { Inject, Module } from '@nestjs/common';
import { Registry } from 'prom-client';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { BearerTokens } from './adapters/gateways/bearer-tokens.js';
import { DecisionDocuments } from './adapters/gateways/decision-documents.js';
import { IntakeScans } from './adapters/gateways/intake-scans.js';
import { Installation } from './adapters/gateways/installation.js';
import { OpenId, type OpenIdClient } from './adapters/gateways/open-id.js';
import { NatsLastContacts } from './adapters/gateways/nats-last-contacts.js';
import { NatsOwners } from './adapters/gateways/nats-owners.js';
import { OwnerHttp } from './adapters/gateways/owner-http.js';
import { OwnerRequests } from './adapters/gateways/owner-requests.js';
import { webhookCalls, webhookGauges } from './adapters/gateways/webhook-metrics.js';
import { WebhookPost } from './adapters/gateways/webhook-post.js';
import { WebhookSender } from './adapters/gateways/webhook-sender.js';
import { WebhookSecrets } from './adapters/gateways/webhook-signature.js';
import { AccessGuard } from './adapters/http/access.guard.js';
import { EliminatedInterceptor } from './adapters/http/eliminated.interceptor.js';
import { EliminationHoldsController, EliminationsController } from './adapters/http/eliminations.controller.js';
import { PersonalDataController } from './adapters/http/personal-data.controller.js';
import { AccessesController } from './adapters/http/accesses.controller.js';
import { Admission } from './adapters/http/admission.js';
import { AidRequestsController } from './adapters/http/aid-requests.controller.js';
import { AidsController } from './adapters/http/aids.controller.js';
import { SignInController } from './adapters/http/sign-in.controller.js';
import { SealedSignIns } from './adapters/http/sealed-sign-ins.js';
import { WebCaller } from './adapters/http/web-caller.js';
import { WebhooksController } from './adapters/http/webhooks.controller.js';
import { WorklistsController } from './adapters/http/worklists.controller.js';
import { HabilitationController } from './adapters/http/habilitation.controller.js';
import { AuthorityController } from './adapters/http/authority.controller.js';
import { ChangeFeed } from './adapters/http/change-feed.js';
import { ChangesController } from './adapters/http/changes.controller.js';
import { ConsoleController } from './adapters/http/console.controller.js';
import { CaseActionsController } from './adapters/http/case-actions.controller.js';
import { UndoingsController } from './adapters/http/undoings.controller.js';
import { ProposalsController } from './adapters/http/proposals.controller.js';
import { DecisionsController } from './adapters/http/decisions.controller.js';
import { DocumentationController, OpenApiHolder } from './adapters/http/documentation.controller.js';
import { AppealsController } from './adapters/http/appeals.controller.js';
import { CorrectionsController } from './adapters/http/corrections.controller.js';
import { DocumentsController } from './adapters/http/documents.controller.js';
import { ContradictionsController } from './adapters/http/contradictions.controller.js';
import { DueController } from './adapters/http/due.controller.js';
import { PaymentFilesController } from './adapters/http/payment-files.controller.js';
import { HandOverController, TillsController } from './adapters/http/tills.controller.js';
import { LoansController } from './adapters/http/loans.controller.js';
import { PaymentsController } from './adapters/http/payments.controller.js';
import { EnvelopesController } from './adapters/http/envelopes.controller.js';
import { HouseholdController } from './adapters/http/household.controller.js';
import { NotesController } from './adapters/http/notes.controller.js';
import { OperationsController } from './adapters/http/operations.controller.js';
import { ProtectionController } from './adapters/http/protection.controller.js';
import { PeopleController } from './adapters/http/people.controller.js';
import { RegisterController } from './adapters/http/register.controller.js';
import { RegulationsController } from './adapters/http/regulations.controller.js';
import { LetterheadController } from './adapters/http/letterhead.controller.js';
import { LetterTemplatesController } from './adapters/http/letter-templates.controller.js';
import { OtherRightsController } from './adapters/http/other-rights.controller.js';
import { PapersController } from './adapters/http/papers.controller.js';
import { SessionPapersController } from './adapters/http/session-papers.controller.js';
import { SheetsController } from './adapters/http/sheets.controller.js';
import { StatisticsController } from './adapters/http/statistics.controller.js';
import { SessionsController } from './adapters/http/sessions.controller.js';
import { RouteTable } from './adapters/http/route-table.js';
import { CaseEventsConsumer } from './adapters/messaging/case-events.consumer.js';
import { RegulationsConsumer } from './adapters/messaging/regulations.consumer.js';
import { GatheredProjections } from './adapters/messaging/gathered-projections.js';
import { ReplyProjector } from './adapters/messaging/reply-projector.js';
import { RetentionController } from './adapters/messaging/retention.controller.js';
import { SitesController } from './adapters/messaging/sites.controller.js';
import { SqlWebhookQueue } from './adapters/persistence/sql-webhook-queue.js';
import { SqlChangeLog } from './adapters/persistence/sql-change-log.js';
import { SqlGatewayStores } from './adapters/persistence/sql-gateway-stores.js';
import { DescribePerson } from './application/describe-person.js';
import { SqlOperatorActs } from './adapters/persistence/sql-operator-acts.js';
import { SqlWebSessions } from './adapters/persistence/sql-web-sessions.js';
import { CloseArchive } from './application/close-archive.js';
import { FindCases } from './application/find-cases.js';
import { FindHidden } from './application/find-hidden.js';
import { FindEliminated } from './application/find-eliminated.js';
import { FindDecision } from './application/find-decision.js';
import { FindMembership } from './application/find-membership.js';
import { CountWork } from './application/count-work.js';
import { KeepAidLabels } from './application/keep-aid-labels.js';
import { ListCases } from './application/list-cases.js';
import { ListDeliveries } from './application/list-deliveries.js';
import { ListWebhooks } from './application/list-webhooks.js';
import { RemoveWebhook } from './application/remove-webhook.js';
import { SubscribeWebhook } from './application/subscribe-webhook.js';
import { ListSeenEvents } from './application/list-seen-events.js';
import { NameMembers } from './application/name-members.js';
import { RequireMembers } from './application/require-members.js';
import { NameCases } from './application/name-cases.js';
import type { GatewayStores } from './application/ports/stores.js';
import { ReadStatistics } from './application/read-statistics.js';
import { ProjectEvents } from './application/project-events.js';
import { RegisterSite } from './application/register-site.js';
import { RequireOpenCase } from './application/require-open-case.js';
import { ShowCase } from './application/show-case.js';
import { ShowTimeline } from './application/show-timeline.js';
import type { GatewayEnvironment } from './gateway.config.js';

const USE_CASES = [
  ProjectEvents,
  RegisterSite,
  FindMembership,
  ListCases,
  CountWork,
  ReadStatistics,
  FindCases,
  NameMembers,
  KeepAidLabels,
  ShowTimeline,
  FindDecision,
  ListSeenEvents,
  DescribePerson,
  RequireOpenCase,
  ListWebhooks,
  RemoveWebhook,
  ListDeliveries,
  EraseRequests,
  FindEliminated,
  FindHidden,
];

function bearerTokens(environment: GatewayEnvironment): BearerTokens {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OCTROI_DEVELOPMENT_ISSUER: development } = environment;
  if (issuer !== undefined) return new BearerTokens({ issuer, audience });
  // The people of the demo centres stay the same wherever the sandbox is.
  return new BearerTokens({ issuer: development, audience: 'octroi', registeredAs: 'octroi-development' });
}

/** Where browsers find the gateway. */
function originOf({ OCTROI_ORIGIN, PORT }: GatewayEnvironment): string {
  return OCTROI_ORIGIN ?? `http://localhost:${PORT}`;
}

function openId(environment: GatewayEnvironment): OpenId {
  const { OIDC_ISSUER, OCTROI_DEVELOPMENT_ISSUER } = environment;
  const rules = OIDC_ISSUER === undefined ? PROVIDER_RULES : rulesIn(environment);
  return new OpenId({
    ...rules,
    issuer: OIDC_ISSUER ?? OCTROI_DEVELOPMENT_ISSUER,
    clientId: environment.OIDC_CLIENT_ID ?? 'octroi-gateway',
    clientSecret: environment.OIDC_CLIENT_SECRET ?? '',
    origin: originOf(environment),
  });
}

/** Development signs in by the strict rules that ProConnect has. */
const PROVIDER_RULES: Pick<OpenIdClient, 'levels' | 'userinfoAlgorithm'> = {
  levels: ['eidas1'],
  userinfoAlgorithm: 'ES256',
};

function rulesIn({ OIDC_ACR_VALUES, OIDC_USERINFO_SIGNED_RESPONSE_ALG }: GatewayEnvironment): typeof PROVIDER_RULES {
  return {
    levels: OIDC_ACR_VALUES?.split(' ') ?? [],
    userinfoAlgorithm: OIDC_USERINFO_SIGNED_RESPONSE_ALG ?? null,
  };
}

/** Composition root of the gateway. */
@Module({
  controllers: [
    AidRequestsController,
    WorklistsController,
    ContradictionsController,
    DueController,
    ChangesController,
    PeopleController,
    HouseholdController,
    NotesController,
    ProtectionController,
    DocumentsController,
    AccessesController,
    EliminationsController,
    EliminationHoldsController,
    PersonalDataController,
    CaseActionsController,
    DecisionsController,
    ProposalsController,
    UndoingsController,
    RegisterController,
    RegulationsController,
    AidsController,
    SessionsController,
    SheetsController,
    EnvelopesController,
    PaymentsController,
    PaymentFilesController,
    HandOverController,
    TillsController,
    LoansController,
    AuthorityController,
    HabilitationController,
    CorrectionsController,
    AppealsController,
    SessionPapersController,
    StatisticsController,
    WebhooksController,
    OperationsController,
    PapersController,
    OtherRightsController,
    LetterTemplatesController,
    LetterheadController,
    DocumentationController,
    SignInController,
    ConsoleController,
    CaseEventsConsumer,
    RegulationsConsumer,
    SitesController,
    RetentionController,
  ],
  providers: [
    unitOfWork('gateway', (transaction) => new SqlGatewayStores(transaction)),
    ...USE_CASES.map((UseCase) => ({
      provide: UseCase,
      inject: [UNIT_OF_WORK],
      useFactory: (work: UnitOfWork<GatewayStores>) => new UseCase(work),
    })),
    {
      provide: GatheredProjections,
      inject: [ProjectEvents, ChangeFeed],
      useFactory: (project: ProjectEvents, feed: ChangeFeed) =>
        new GatheredProjections({ execute: (events) => project.execute(events).then(() => feed.wake()) }),
    },
    {
      provide: ReplyProjector,
      inject: [GatheredProjections, LOGGER],
      useFactory: (projections: GatheredProjections, logger: StructuredLogger) =>
        new ReplyProjector(projections, logger),
    },
    {
      provide: OwnerRequests,
      inject: [RequestClient, ActorTokens, ReplyProjector, ListSeenEvents],
      useFactory: (client: RequestClient, tokens: ActorTokens, projector: ReplyProjector, seen: ListSeenEvents) =>
        new OwnerRequests(client, tokens, {
          apply: (events) => projector.apply(events),
          seen: (siteId, requestIds) => seen.execute(siteId, requestIds),
        }),
    },
    {
      provide: NatsOwners,
      inject: [OwnerRequests, LOGGER],
      useFactory: (requests: OwnerRequests, logger: StructuredLogger) => new NatsOwners(requests, logger),
    },
    {
      provide: CloseArchive,
      inject: [UNIT_OF_WORK, RequestClient, ActorTokens, CLOCK],
      useFactory: (work: UnitOfWork<GatewayStores>, client: RequestClient, tokens: ActorTokens, clock: Clock) =>
        new CloseArchive(work, new NatsLastContacts(client, tokens), clock),
    },
    {
      provide: ShowCase,
      inject: [UNIT_OF_WORK, NatsOwners],
      useFactory: (work: UnitOfWork<GatewayStores>, owners: NatsOwners) => new ShowCase(work, owners),
    },
    { provide: RequireMembers, inject: [NameMembers], useFactory: (names: NameMembers) => new RequireMembers(names) },
    { provide: NameCases, inject: [NatsOwners], useFactory: (owners: NatsOwners) => new NameCases(owners) },
    {
      provide: DecisionDocuments,
      inject: [ENVIRONMENT, ActorTokens],
      useFactory: (environment: GatewayEnvironment, tokens: ActorTokens) =>
        new DecisionDocuments(new OwnerHttp(environment.DECISION_URL, tokens)),
    },
    {
      provide: IntakeScans,
      inject: [ENVIRONMENT, ActorTokens],
      useFactory: (environment: GatewayEnvironment, tokens: ActorTokens) =>
        new IntakeScans(new OwnerHttp(environment.INTAKE_URL, tokens)),
    },
    {
      provide: Admission,
      inject: [ENVIRONMENT, FindMembership, CLOCK, SqlWebSessions],
      useFactory: (env: GatewayEnvironment, memberships: FindMembership, clock: Clock, sessions: SqlWebSessions) =>
        new Admission(bearerTokens(env), memberships, clock, sessions, env.OCTROI_OPERATORS),
    },
    {
      provide: Installation,
      inject: [RequestClient, ActorTokens, LOGGER],
      useFactory: (client: RequestClient, tokens: ActorTokens, logger: StructuredLogger) =>
        new Installation(client, tokens, logger),
    },
    {
      provide: SqlOperatorActs,
      inject: [WORKER_SOURCE],
      useFactory: (source: DataSource) => new SqlOperatorActs(source),
    },
    {
      provide: SqlWebSessions,
      inject: [WORKER_SOURCE],
      useFactory: (source: DataSource) => new SqlWebSessions(source),
    },
    {
      provide: ChangeFeed,
      inject: [WORKER_SOURCE, LOGGER, ENVIRONMENT],
      useFactory: (source: DataSource, logger: StructuredLogger, { CHANGE_FEED_BEAT_MS }: GatewayEnvironment) =>
        new ChangeFeed(new SqlChangeLog(source), logger, CHANGE_FEED_BEAT_MS),
    },
    {
      provide: SubscribeWebhook,
      inject: [UNIT_OF_WORK],
      useFactory: (work: UnitOfWork<GatewayStores>) => new SubscribeWebhook(work, uuidGenerator),
    },
    {
      provide: WebhookSecrets,
      inject: [ENVIRONMENT],
      useFactory: ({ OCTROI_WEBHOOK_KEY }: GatewayEnvironment) => new WebhookSecrets(OCTROI_WEBHOOK_KEY),
    },
    {
      provide: WebhookSender,
      inject: [WORKER_SOURCE, ENVIRONMENT, WebhookSecrets, CLOCK, LOGGER, Registry],
      useFactory: (
        source: DataSource,
        { WEBHOOKS_TO_OWN_NETWORK }: GatewayEnvironment,
        ...[secrets, clock, logger, registry]: [WebhookSecrets, Clock, StructuredLogger, Registry]
      ) =>
        new WebhookSender(new SqlWebhookQueue(source), new WebhookPost(WEBHOOKS_TO_OWN_NETWORK), secrets, {
          ...{ clock, logger, called: webhookCalls(registry) },
        }),
    },
    { provide: OpenId, inject: [ENVIRONMENT], useFactory: openId },
    {
      provide: SealedSignIns,
      inject: [ENVIRONMENT, CLOCK],
      useFactory: ({ OCTROI_SIGNING_KEY }: GatewayEnvironment, clock: Clock) =>
        new SealedSignIns(OCTROI_SIGNING_KEY, clock),
    },
    {
      provide: WebCaller,
      inject: [ENVIRONMENT],
      useFactory: (environment: GatewayEnvironment) => new WebCaller(originOf(environment)),
    },
    { provide: APP_INTERCEPTOR, useClass: EliminatedInterceptor },
    AccessGuard,
    OpenApiHolder,
    RouteTable,
  ],
})
export class GatewayModule {
  constructor(@Inject(Registry) registry: Registry, @Inject(WORKER_SOURCE) workerSource: DataSource) {
    webhookGauges(registry, workerSource);
  }
}
