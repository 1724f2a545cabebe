import { requestRoutedV1, requestSubmittedV1, type RequestRoutedV1, type RequestSubmittedV1 } from '@octroi/contracts';
import { civilDateAt, systemClock, uuidGenerator, type Actor, type Clock, type CommandCause } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource, migrate } from '@octroi/platform';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { nodeCryptography } from '@octroi/register';
import { randomSalts } from '../adapters/cryptography/random-salts.js';
import { DecisionConsumer } from '../adapters/messaging/decision.consumer.js';
import { MIGRATIONS } from '../adapters/persistence/migrations/index.js';
import { SqlDecisionStores } from '../adapters/persistence/sql-decision-stores.js';
import { AdoptRegulations } from '../application/request/adopt-regulations.js';
import { AssessRequests } from '../application/request/assess-requests.js';
import { ConfigureAuthority, type AuthorityConfiguration } from '../application/site/configure-authority.js';
import { OpenRequests } from '../application/request/open-requests.js';
import { RecordDecisions } from '../application/decision/record-decisions.js';
import type { DecisionResults } from '../application/decision/record-items.js';
import { RegisterSites } from '../application/site/register-sites.js';
import { RouteRequests } from '../application/request/route-requests.js';
import { WithdrawDecision } from '../application/decision/withdraw-decision.js';
import type { DecisionInput } from '../domain/decision-input.js';
import type { Delegation } from '../domain/delegation.js';
import { aDecisionInput, aDelegation, aSiteAuthority, anAgent } from './decision.fixture.js';

export const OPERATOR: Actor = {
  subject: 'operator',
  issuer: 'operator',
  siteId: null,
  roles: ['operator'],
  purpose: 'import-site',
};

/** The database of decision on a migrated copy; each spec file makes its own. */
export function decisionDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    service: 'decision',
    migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'decision', migrations: MIGRATIONS }),
  });
}

export function aCause(actor: Actor, overrides: Partial<CommandCause> = {}): CommandCause {
  return {
    siteId: 'chaville',
    actor,
    correlationId: 'c-1',
    command: 'cmd.decision.test.v1',
    idempotencyKey: null,
    fingerprint: 'f',
    ...overrides,
  };
}

/** The service's use cases on a database, without messaging. */
export class DecisionBench {
  readonly consumer: DecisionConsumer;
  readonly recordDecisions: RecordDecisions;

  private constructor(
    readonly source: DataSource,
    readonly work: SqlUnitOfWork<SqlDecisionStores>,
    private readonly clock: Clock,
  ) {
    this.recordDecisions = new RecordDecisions(work, { cryptography: nodeCryptography, salts: randomSalts });
    this.consumer = new DecisionConsumer(
      new OpenRequests(work),
      new AssessRequests(work),
      new RouteRequests(work),
      new RegisterSites(work),
      new AdoptRegulations(work),
    );
  }

  static async on(database: TestDatabase, clock: Clock = systemClock): Promise<DecisionBench> {
    const options = { url: database.urls.runtime, schema: 'decision', applicationName: 'decision', poolSize: 12 };
    const source = await createDataSource(options).initialize();
    const work = new SqlUnitOfWork({
      service: 'decision',
      dataSource: source,
      clock,
      ids: uuidGenerator,
      stores: (transaction) => new SqlDecisionStores(transaction),
      onCommitted: () => undefined,
    });
    return new DecisionBench(source, work, clock);
  }

  async configure(
    siteId: string,
    delegations: readonly Delegation[] = [aDelegation()],
    {
      bodies = [],
      envelopes = [],
      regie = null,
    }: Partial<Pick<AuthorityConfiguration, 'bodies' | 'envelopes' | 'regie'>> = {},
  ): Promise<boolean> {
    const configuration = { authority: aSiteAuthority(), delegations, bodies, envelopes, regie };
    const cause = aCause(OPERATOR, { siteId });
    return (await new ConfigureAuthority(this.work).execute(OPERATOR, cause, configuration)).result.changed;
  }

  /** Files and routes requests of a site, and gives their ids in order. */
  async ready(siteId: string, count: number, routing: Partial<RequestRoutedV1> = {}): Promise<string[]> {
    const ids = await this.filed(siteId, count);
    const data = { ...requestRoutedV1.example, ...routing };
    await this.consumer.routed(ids.map((subject) => anEnvelope(requestRoutedV1, { siteId, subject, data })));
    return ids;
  }

  async filed(siteId: string, count: number, submission: Partial<RequestSubmittedV1> = {}): Promise<string[]> {
    const events = Array.from({ length: count }, () =>
      anEnvelope(requestSubmittedV1, { siteId, data: { ...requestSubmittedV1.example, ...submission } }),
    );
    await this.consumer.submitted(events);
    return events.map(({ subject }) => subject);
  }

  /** Decides requests as the agent; gives for each its place in the register or the code of its problem. */
  async decide(
    ids: readonly string[],
    input: Partial<DecisionInput> = {},
    cause: Partial<CommandCause> = {},
  ): Promise<(number | string)[]> {
    const actor = anAgent({ siteId: cause.siteId ?? 'chaville' });
    const items = ids.map((requestId) => ({ requestId, input: aDecisionInput(input) }));
    const command = { actor, cause: aCause(actor, cause), items };
    return (await this.recordDecisions.execute(command, placesOf)).result.places;
  }

  /** Withdraws the decision of a request as the agent, for fraud: the request waits for another. */
  async undo(requestId: string): Promise<void> {
    const actor = anAgent();
    const today = civilDateAt(this.clock.now());
    const observations = { invitedOn: today, by: today, heardOn: today, summary: null };
    const act = {
      kind: 'withdrawal',
      ground: 'fraud',
      reason: 'Fausse déclaration.',
      afterwards: 'decide-again',
    } as const;
    const means = { cryptography: nodeCryptography, salts: randomSalts };
    await new WithdrawDecision(this.work, means).execute(
      { actor, cause: aCause(actor), requestId, input: { ...act, observations } },
      ({ withdrawalId }) => ({ withdrawalId }),
    );
  }
}

function placesOf({ results }: DecisionResults): { readonly places: (number | string)[] } {
  return { places: results.map((one) => ('violation' in one ? one.violation.code : one.entry.position)) };
}
