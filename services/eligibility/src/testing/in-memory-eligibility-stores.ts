import type { Actor, CommandCause, Committed, EventCause, TaskCause, UnitOfWork } from '@octroi/kernel';
import type { CentreGrants, GrantFacts } from '@octroi/regulation';
import type {
  AdoptedRegulation,
  Applicants,
  ArrivedHousehold,
  ArrivedSubmission,
  AssessedRequest,
  CentreQuestion,
  EligibilityStores,
  HouseholdGrant,
  KeptAssessment,
  KeptDraft,
  KeptFinding,
  KeptRegulation,
  NewFinding,
  PastRequest,
  RequestKey,
  RequestRow,
  SettledGrant,
} from '../application/ports/stores.js';

type KeptRow = RequestRow & { readonly householdSequence: number; readonly submissionSequence: number };

/** The service's stores in memory, for specs of use cases. */
export class InMemoryEligibilityStores implements EligibilityStores {
  readonly rows = new Map<string, KeptRow>();
  readonly told: AssessedRequest[] = [];
  readonly found: NewFinding[] = [];
  readonly adopted: { readonly siteId: string; readonly sequence: number }[] = [];
  readonly communes = new Map<string, readonly string[]>();
  readonly applicants = new Map<string, Applicants>();
  readonly ledger = new Map<string, { readonly key: RequestKey; readonly cents: number; readonly state: string }>();
  readonly accessed: string[] = [];
  readonly closed = new Set<string>();
  readonly drafts = new Map<string, KeptDraft>();
  readonly today = '2026-11-23';
  private readonly sources = new Map<string, string>();
  private readonly simulatedHashes = new Map<string, string>();
  private readonly versions = new Map<string, AdoptedRegulation[]>();

  readonly requests = {
    keepSubmissions: async (arrived: readonly ArrivedSubmission[]): Promise<void> => {
      for (const { siteId, requestId, submission, applicants, cause, sequence } of arrived) {
        const row = this.row({ siteId, requestId }, cause);
        if (sequence <= row.submissionSequence) continue;
        this.put({ ...row, submission, submissionSequence: sequence });
        if (applicants !== null) this.applicants.set(requestId, applicants);
      }
    },
    keepHouseholds: async (arrived: readonly ArrivedHousehold[]): Promise<void> => {
      for (const { siteId, requestId, household, sequence, cause } of arrived) {
        const row = this.row({ siteId, requestId }, cause);
        if (sequence > row.householdSequence) this.put({ ...row, household, householdSequence: sequence, cause });
      }
    },
    lock: async (keys: readonly RequestKey[]): Promise<RequestRow[]> =>
      keys.flatMap((key) => {
        const row = this.rows.get(nameOf(key));
        return row === undefined ? [] : [{ ...row, closed: this.closed.has(key.requestId) }];
      }),
    unassessed: async (siteId: string): Promise<RequestKey[]> =>
      [...this.rows.values()].filter(
        (row) => row.siteId === siteId && row.submission !== null && row.assessedInputs === null,
      ),
    keepAssessments: async (assessed: readonly AssessedRequest[]): Promise<void> => {
      for (const { siteId, requestId, version, inputs, cause } of assessed)
        this.put({ ...this.row({ siteId, requestId }, cause), version, assessedInputs: inputs });
    },
    close: async (keys: readonly RequestKey[]): Promise<void> => {
      for (const { requestId } of keys) this.closed.add(requestId);
    },
    reopen: async (keys: readonly RequestKey[]): Promise<void> => {
      for (const { requestId } of keys) this.closed.delete(requestId);
    },
    assessedAfter: async (_siteId: string, after: string | null, limit: number): Promise<readonly PastRequest[]> =>
      [...new Map(this.told.map((one) => [one.requestId, one])).values()]
        .toSorted((left, right) => (left.requestId < right.requestId ? -1 : 1))
        .filter(({ requestId }) => after === null || requestId > after)
        .slice(0, limit)
        .map(({ requestId, inputs, assessment }) => ({
          requestId,
          facts: (JSON.parse(inputs) as Pick<PastRequest, 'facts'>).facts,
          assessment,
        })),
    lastAssessment: async (_siteId: string, requestId: string): Promise<KeptAssessment | null> => {
      const last = this.told.findLast((one) => one.requestId === requestId);
      if (last === undefined) return null;
      const { facts } = JSON.parse(last.inputs) as Pick<KeptAssessment, 'facts'>;
      return { regulationHash: last.regulationHash, facts, assessment: last.assessment };
    },
    recordFinding: async (finding: NewFinding): Promise<number> => {
      const row = this.row(finding, { id: finding.id, correlationId: finding.correlationId, actorId: finding.by });
      const { [finding.code]: _earlier, ...others } = row.findings;
      const findings = finding.value === null ? others : { ...others, [finding.code]: finding.value };
      this.put({ ...row, findings, version: row.version + 1 });
      this.found.push(finding);
      return row.version + 1;
    },
    findingsOf: async (_siteId: string, requestId: string): Promise<readonly KeptFinding[]> =>
      this.found
        .filter((finding) => finding.requestId === requestId)
        .map((finding) => ({ ...finding, at: new Date('2026-11-23T09:00:00Z') })),
    countAssessed: async (): Promise<number> => new Set(this.told.map(({ requestId }) => requestId)).size,
  };

  readonly regulations = {
    holdStill: async (): Promise<void> => undefined,
    changeAlone: async (): Promise<void> => undefined,
    ofSites: async (): Promise<ReadonlyMap<string, readonly AdoptedRegulation[]>> => this.versions,
    hashOf: async (siteId: string, version: string): Promise<string | null> =>
      this.versions.get(siteId)?.find(({ regulation }) => regulation.version === version)?.hash ?? null,
    versionsOf: async (siteId: string): Promise<readonly KeptRegulation[]> => [
      ...[...this.drafts.values()].map((draft) => ({ ...draft, adopted: false })),
      ...(this.versions.get(siteId) ?? []).map(({ regulation, hash }) => ({
        ...{ version: regulation.version, hash, source: this.sources.get(regulation.version) ?? '' },
        ...{ simulated: true, adopted: true },
      })),
    ],
    draftOf: async (_siteId: string, version: string): Promise<KeptDraft | null> => this.drafts.get(version) ?? null,
    keepDraft: async (_siteId: string, draft: Pick<KeptDraft, 'version' | 'source' | 'hash'>): Promise<void> => {
      const simulated = draft.hash !== null && this.simulatedHashes.get(draft.version) === draft.hash;
      this.drafts.set(draft.version, { ...draft, simulated });
    },
    markSimulated: async (_siteId: string, version: string): Promise<void> => {
      const draft = this.drafts.get(version);
      if (draft === undefined) return;
      this.simulatedHashes.set(version, draft.hash ?? '');
      this.drafts.set(version, { ...draft, simulated: draft.hash !== null });
    },
    dropDraft: async (_siteId: string, version: string): Promise<void> => {
      this.drafts.delete(version);
    },
    adopt: async (siteId: string, adopted: AdoptedRegulation, source = ''): Promise<number> => {
      this.sources.set(adopted.regulation.version, source);
      const versions = [...(this.versions.get(siteId) ?? []), adopted];
      this.versions.set(siteId, versions);
      return versions.length;
    },
  };

  readonly grants = {
    historiesOf: async (keys: readonly RequestKey[]): Promise<ReadonlyMap<string, readonly GrantFacts[]>> =>
      new Map(keys.map(({ requestId }) => [requestId, this.historyOf(requestId)])),
    grantsSince: async ({ requestId }: RequestKey, since: string): Promise<readonly HouseholdGrant[]> =>
      [...this.ledger.values()]
        .filter(({ key }) => key.requestId !== requestId && this.together(requestId, key.requestId))
        .map(({ key, cents, state }) => {
          const submission = this.rows.get(nameOf(key))?.submission;
          return {
            ...{ requestId: key.requestId, aid: submission?.aid ?? '', on: submission?.requestedOn ?? '', cents },
            ...{ toApplicant: true, state: state === 'reserved' ? ('reserved' as const) : ('granted' as const) },
          };
        })
        .filter(({ on }) => on >= since),
    ofCentres: async (asked: readonly CentreQuestion[]): Promise<ReadonlyMap<string, Record<string, CentreGrants>>> =>
      new Map(asked.map((question) => [question.requestId, this.ofCentre(question)])),
    lockHouseholds: async (): Promise<void> => undefined,
    lockCentre: async (): Promise<void> => undefined,
    reserve: async (siteId: string, requestId: string, cents: number): Promise<void> => {
      this.ledger.set(requestId, { key: { siteId, requestId }, cents, state: 'reserved' });
    },
    settle: async (settled: readonly SettledGrant[]): Promise<void> => {
      for (const { siteId, requestId, cents } of settled)
        if (cents === null) this.ledger.delete(requestId);
        else this.ledger.set(requestId, { key: { siteId, requestId }, cents, state: 'granted' });
    },
    neighboursOf: async (keys: readonly RequestKey[]): Promise<readonly RequestKey[]> =>
      [...this.rows.values()].filter(
        (row) =>
          !this.closed.has(row.requestId) &&
          keys.some(({ requestId }) => requestId !== row.requestId && this.together(requestId, row.requestId)),
      ),
  };

  readonly sites = {
    register: async (
      sites: readonly { readonly siteId: string; readonly communeCodes: readonly string[] }[],
    ): Promise<void> => {
      for (const { siteId, communeCodes } of sites) this.communes.set(siteId, communeCodes);
    },
    communesOf: async (): Promise<ReadonlyMap<string, readonly string[]>> => this.communes,
  };

  async logAccess(requestIds: readonly string[]): Promise<void> {
    this.accessed.push(...requestIds);
  }

  readonly retention: { -readonly [Key in keyof EligibilityStores['retention']]: EligibilityStores['retention'][Key] } =
    {
      erase: async (_siteId, requestIds) => requestIds.length,
      held: async () => ({ assessments: [], findings: [], grants: [] }),
    };

  newId(): string {
    return `finding-${String(this.found.length + 1)}`;
  }

  findingRecorded(): void {
    // What was recorded is in `found`.
  }

  assessed(request: AssessedRequest): void {
    this.told.push(request);
  }

  regulationAdopted(siteId: string, _adopted: AdoptedRegulation, sequence: number): void {
    this.adopted.push({ siteId, sequence });
  }

  private together(left: string, right: string): boolean {
    const adults = this.applicants.get(left)?.adultIds ?? [];
    return (this.applicants.get(right)?.adultIds ?? []).some((adult) => adults.includes(adult));
  }

  private ofCentre({ siteId, requestId, selections }: CentreQuestion): Record<string, CentreGrants> {
    const others = [...this.ledger.values()].filter(({ key }) => key.siteId === siteId && key.requestId !== requestId);
    return Object.fromEntries(
      selections.map(({ key, aids, from, until }) => {
        const counted = others.filter((entry) => {
          const { aid, requestedOn } = this.rows.get(nameOf(entry.key))?.submission ?? { aid: '', requestedOn: '' };
          return (aids === null || aids.includes(aid)) && requestedOn >= from && requestedOn <= until;
        });
        return [key, { count: counted.length, cents: counted.reduce((sum, { cents }) => sum + cents, 0) }];
      }),
    );
  }

  private historyOf(requestId: string): readonly GrantFacts[] {
    return [...this.ledger.values()]
      .filter(({ key }) => key.requestId !== requestId && this.together(requestId, key.requestId))
      .map(({ key, cents }) => {
        const submission = this.rows.get(nameOf(key))?.submission;
        const applicant = this.applicants.get(key.requestId)?.applicantId;
        const toApplicant = applicant === this.applicants.get(requestId)?.applicantId;
        return { aid: submission?.aid ?? '', on: submission?.requestedOn ?? '', cents, toApplicant };
      });
  }

  private row(key: RequestKey, cause: RequestRow['cause']): KeptRow {
    const sequences = { householdSequence: 0, submissionSequence: 0 };
    const nothing = { submission: null, household: null, findings: {}, closed: false, assessedInputs: null };
    const empty = { ...nothing, ...sequences, version: 0 };
    return this.rows.get(nameOf(key)) ?? { ...key, ...empty, cause };
  }

  private put(row: KeptRow): void {
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
