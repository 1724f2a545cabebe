import type { Actor, CommandCause, Committed, EventCause, TaskCause, UnitOfWork } from '@octroi/kernel';
import type {
  AdoptedRegulation,
  ArrivedHousehold,
  ArrivedSubmission,
  AssessedRequest,
  EligibilityStores,
  RequestKey,
  RequestRow,
} from '../application/ports/stores.js';

/** The service's stores in memory, for specs of use cases. */
export class InMemoryEligibilityStores implements EligibilityStores {
  readonly rows = new Map<string, RequestRow & { readonly householdSequence: number }>();
  readonly told: AssessedRequest[] = [];
  readonly adopted: { readonly siteId: string; readonly sequence: number }[] = [];
  readonly communes = new Map<string, readonly string[]>();
  private readonly versions = new Map<string, AdoptedRegulation[]>();

  readonly requests = {
    keepSubmissions: async (arrived: readonly ArrivedSubmission[]): Promise<void> => {
      for (const { siteId, requestId, submission, cause } of arrived)
        this.put({ ...this.row({ siteId, requestId }, cause), submission });
    },
    keepHouseholds: async (arrived: readonly ArrivedHousehold[]): Promise<void> => {
      for (const { siteId, requestId, household, sequence, cause } of arrived) {
        const row = this.row({ siteId, requestId }, cause);
        if (sequence > row.householdSequence) this.put({ ...row, household, householdSequence: sequence, cause });
      }
    },
    lock: async (keys: readonly RequestKey[]): Promise<RequestRow[]> =>
      keys.flatMap((key) => this.rows.get(nameOf(key)) ?? []),
    unassessed: async (siteId: string): Promise<RequestKey[]> =>
      [...this.rows.values()].filter(
        (row) => row.siteId === siteId && row.submission !== null && row.assessedInputs === null,
      ),
    keepAssessments: async (assessed: readonly AssessedRequest[]): Promise<void> => {
      for (const { siteId, requestId, version, inputs, cause } of assessed)
        this.put({ ...this.row({ siteId, requestId }, cause), version, assessedInputs: inputs });
    },
  };

  readonly regulations = {
    holdStill: async (): Promise<void> => undefined,
    changeAlone: async (): Promise<void> => undefined,
    ofSites: async (): Promise<ReadonlyMap<string, readonly AdoptedRegulation[]>> => this.versions,
    hashOf: async (siteId: string, version: string): Promise<string | null> =>
      this.versions.get(siteId)?.find(({ regulation }) => regulation.version === version)?.hash ?? null,
    adopt: async (siteId: string, adopted: AdoptedRegulation): Promise<number> => {
      const versions = [...(this.versions.get(siteId) ?? []), adopted];
      this.versions.set(siteId, versions);
      return versions.length;
    },
  };

  readonly sites = {
    register: async (
      sites: readonly { readonly siteId: string; readonly communeCodes: readonly string[] }[],
    ): Promise<void> => {
      for (const { siteId, communeCodes } of sites) this.communes.set(siteId, communeCodes);
    },
    communesOf: async (): Promise<ReadonlyMap<string, readonly string[]>> => this.communes,
  };

  assessed(request: AssessedRequest): void {
    this.told.push(request);
  }

  regulationAdopted(siteId: string, _adopted: AdoptedRegulation, sequence: number): void {
    this.adopted.push({ siteId, sequence });
  }

  private row(key: RequestKey, cause: RequestRow['cause']): RequestRow & { readonly householdSequence: number } {
    const empty = { submission: null, household: null, version: 0, assessedInputs: null, householdSequence: 0 };
    return this.rows.get(nameOf(key)) ?? { ...key, ...empty, cause };
  }

  private put(row: RequestRow & { readonly householdSequence: number }): void {
    this.rows.set(nameOf(row), row);
  }
}

function nameOf({ siteId, requestId }: RequestKey): string {
  return `${siteId} ${requestId}`;
}

/** Runs work on the in-memory stores, as if each transaction committed. */
export function inMemoryUnitOfWork(stores: InMemoryEligibilityStores): UnitOfWork<EligibilityStores> {
  return {
    run: async <Result extends object>(
      _cause: CommandCause,
      work: (stores: EligibilityStores) => Promise<Result>,
    ): Promise<Committed<Result>> => ({
      result: await work(stores),
      events: [],
    }),
    runForEvents: async <Event extends EventCause>(
      events: readonly Event[],
      work: (stores: EligibilityStores, fresh: readonly Event[]) => Promise<void>,
    ): Promise<void> => work(stores, events),
    runForTask: async <Result>(
      _cause: TaskCause,
      work: (stores: EligibilityStores) => Promise<Result>,
    ): Promise<Result> => work(stores),
  };
}

/** An event about a request of a site. */
export function anEvent<Data extends object>(
  data: Data,
  overrides: Partial<EventCause> = {},
): EventCause & { readonly data: Data } {
  return {
    id: '01936f2e-7c1a-7000-8000-0000000000aa',
    type: 'event',
    source: 'octroi/intake',
    siteId: 'chaville',
    subject: 'request-1',
    sequence: 1,
    correlationId: 'c-1',
    actorId: 'agent-1',
    data,
    ...overrides,
  };
}

/** The operator, and the cause of a command of theirs. */
export const OPERATOR: Actor = {
  subject: 'operator',
  issuer: 'operator',
  siteId: null,
  roles: ['operator'],
  purpose: 'import-site',
};

/** The cause of a command by an actor. */
export function aCause(actor: Actor): CommandCause {
  return { siteId: 'chaville', actor, correlationId: 'c-1', command: 'cmd', idempotencyKey: null, fingerprint: 'f' };
}
