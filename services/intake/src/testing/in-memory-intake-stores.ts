import { civilDateAt } from '@octroi/kernel';
import type {
  Actor,
  CommandCause,
  Committed,
  EventCause,
  GroupUnitOfWork,
  Identity,
  TaskCause,
  UnitOfWork,
} from '@octroi/kernel';
import type { DocumentKey, DocumentStore, StoredDocument } from '../application/ports/documents.js';
import type {
  AccessStore,
  CorrectedAidRequest,
  DraftStore,
  Hit,
  IntakeStores,
  KeptNote,
  LockedAidRequest,
  NewAidRequest,
  NoteStore,
  PromiseKey,
  PromiseStore,
  RequestProtected,
  SiteIdentity,
  StoredAidRequest,
  StoredDraft,
  StoredPromise,
} from '../application/ports/stores.js';
import type { HeldPerson } from '../application/ports/retention.js';
import { matchKey } from '../domain/identity.js';
import { searchKeys, type Search } from '../domain/search.js';
import { InMemoryProtections } from './in-memory-protections.js';

/** The service's stores in memory, for specs of use cases: one site at a time, no isolation. */
export class InMemoryIntakeStores implements IntakeStores {
  now = new Date('2026-11-23T09:00:00Z');
  readonly filed: NewAidRequest[] = [];
  readonly published: NewAidRequest[] = [];
  /** What was told of requests that are filed or protected, in its order. */
  readonly order: string[] = [];
  readonly corrected: CorrectedAidRequest[] = [];
  readonly correctedBy: string[] = [];
  readonly told: CorrectedAidRequest[] = [];
  readonly accessed: string[] = [];
  readonly prefixes = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  private ids = 0;
  private readonly numbers = new Map<string, number>();

  readonly requests = {
    insert: (requests: readonly NewAidRequest[]): Promise<boolean> => {
      this.filed.push(...requests);
      return Promise.resolve(true);
    },
    findByExternalReferences: (
      keys: readonly { siteId: string; externalReference: string }[],
    ): Promise<(NewAidRequest & { readonly version: number })[]> =>
      Promise.resolve(
        this.filed
          .filter((request) =>
            keys.some(
              ({ siteId, externalReference }) =>
                request.siteId === siteId && request.externalReference === externalReference,
            ),
          )
          .map(asStored),
      ),
    findAll: (siteId: string, ids: readonly string[]): Promise<StoredAidRequest[]> =>
      Promise.resolve(
        this.filed.filter((request) => request.siteId === siteId && ids.includes(request.id)).map(asStored),
      ),
    findAcross: (
      keys: readonly { readonly siteId: string; readonly id: string }[],
    ): Promise<(NewAidRequest & { readonly version: number })[]> =>
      Promise.resolve(
        this.filed
          .filter((request) => keys.some(({ siteId, id }) => siteId === request.siteId && id === request.id))
          .map(asStored),
      ),
    lock: (siteId: string, id: string): Promise<LockedAidRequest | null> => {
      const filed = this.filed.find((request) => request.siteId === siteId && request.id === id);
      if (filed === undefined) return Promise.resolve(null);
      const last = this.corrected.findLast((request) => request.id === id);
      const { facts, submission } = last ?? filed;
      const memberIds = facts.members.map(({ personId }) => personId);
      const { applicantId } = facts;
      return Promise.resolve({ ...filed, submission, version: last?.version ?? 1, applicantId, memberIds });
    },
    correct: (corrected: CorrectedAidRequest, by: string): Promise<void> => {
      this.corrected.push(corrected);
      this.correctedBy.push(by);
      return Promise.resolve();
    },
  };

  /** People who have looked up unusually many others, and of whom it was not noted yet. */
  readonly unusual = new Set<string>();

  readonly noted = new Map<string, KeptNote & { readonly requestId: string }>();

  readonly notes: NoteStore = {
    readable: (_siteId, requestId, reader) =>
      Promise.resolve(
        [...this.noted.values()].filter(
          (note) => note.requestId === requestId && (note.level === 'shared' || note.author === reader),
        ),
      ),
    find: async ({ siteId, requestId, id, reader }) =>
      (await this.notes.readable(siteId, requestId, reader)).find((note) => note.id === id) ?? null,
    insert: ({ siteId: _siteId, ...note }) => {
      this.noted.set(note.id, { ...note, version: 1, createdAt: this.now, updatedAt: this.now });
      return Promise.resolve();
    },
    change: ({ siteId: _siteId, ...change }) => {
      const known = this.noted.get(change.id);
      if (known !== undefined) this.noted.set(change.id, { ...known, ...change });
      return Promise.resolve();
    },
  };

  readonly promised: (StoredPromise & { readonly requestId: string })[] = [];
  readonly promisesTold: { readonly id: string; readonly version: number }[] = [];

  readonly promises: PromiseStore = {
    of: (_siteId, requestId, limit) =>
      Promise.resolve(
        this.promised
          .filter((one) => one.requestId === requestId)
          .toReversed()
          .slice(0, limit),
      ),
    add: ({ requestId, id }, promise) => {
      this.promised.push({ ...promise, requestId, id, recordedAt: this.now });
      return Promise.resolve();
    },
  };

  readonly accesses: AccessStore = {
    list: (_siteId, { requestId, kind, limit }) =>
      Promise.resolve(
        this.accessed
          .filter((subjectId) => kind !== 'list' && (requestId === null || subjectId === requestId))
          .map((subjectId, index) => ({
            ...{ id: `a-${String(index)}`, at: this.now, actor: 'i|s', issuer: 'gateway', purpose: 'read-case' },
            ...{ subjectId, correlationId: 'c-1' },
          }))
          .reverse()
          .slice(0, limit),
      ),
    alerts: () => Promise.resolve([]),
  };

  /** What is held of the person of a request, by request. */
  readonly held = new Map<string, HeldPerson>();
  readonly erased: string[] = [];

  readonly retention: IntakeStores['retention'] = {
    erase: (_siteId, requestIds) => {
      this.erased.push(...requestIds);
      return Promise.resolve(requestIds.length);
    },
    extents: (_siteId, requestIds) =>
      Promise.resolve(
        this.filed
          .filter(({ id }) => requestIds.includes(id))
          .map(({ id }) => ({ requestId: id, lastContactOn: civilDateAt(this.now), documents: 0, bytes: 0 })),
      ),
    personOf: (_siteId, requestId) => Promise.resolve(this.held.get(requestId) ?? null),
  };

  readonly protections = new InMemoryProtections(this.filed, () => this.now);
  readonly protectionsTold: RequestProtected[] = [];
  readonly liftingsTold: string[] = [];

  readonly scans = new Map<string, { readonly document: StoredDocument; readonly content: Uint8Array }>();
  readonly scansTold: string[] = [];

  readonly documents: DocumentStore = {
    of: (_siteId, requestId) =>
      Promise.resolve(
        [...this.scans.values()].map(({ document }) => document).filter((one) => one.requestId === requestId),
      ),
    add: (_siteId, document, content) => {
      this.scans.set(document.id, { document, content });
      return Promise.resolve();
    },
    content: ({ id }) => Promise.resolve(this.scans.get(id)?.content ?? new Uint8Array()),
    remove: ({ id }) => {
      this.scans.delete(id);
      return Promise.resolve();
    },
  };

  readonly kept = new Map<string, StoredDraft & { readonly owner: string }>();

  readonly drafts: DraftStore = {
    of: (_siteId, owner) => Promise.resolve([...this.kept.values()].filter((draft) => draft.owner === owner)),
    keep: (_siteId, owner, draft) => {
      this.kept.set(`${owner} ${draft.id}`, { ...draft, owner, updatedAt: this.now });
      return Promise.resolve();
    },
    drop: (_siteId, owner, id) => {
      this.kept.delete(`${owner} ${id}`);
      return Promise.resolve();
    },
  };

  readonly search = {
    find: (siteId: string, search: Search, limit: number): Promise<Hit[]> =>
      Promise.resolve(
        this.filed
          .filter((request) => request.siteId === siteId)
          .flatMap((request) => hitsOf(request, search))
          .slice(0, limit),
      ),
    knownWords: (siteId: string, words: readonly string[]): Promise<string[]> => {
      const here = this.filed.filter((request) => request.siteId === siteId);
      const keys = new Set(
        here.flatMap(({ submission }) => searchKeys(submission).map(({ key }) => key.split(' ')[0])),
      );
      return Promise.resolve(words.filter((word) => keys.has(word)));
    },
    noteUnusual: (_siteId: string, actorId: string): Promise<boolean> => Promise.resolve(this.unusual.delete(actorId)),
  };

  readonly people = {
    identify: (people: readonly SiteIdentity[]): Promise<string[]> =>
      Promise.resolve(people.map(({ identity }) => this.personOf(identity))),
  };

  readonly sites = {
    takeReferences: (
      counts: ReadonlyMap<string, number>,
    ): Promise<{ siteId: string; prefix: string; first: number }[]> =>
      Promise.resolve(
        [...counts].flatMap(([siteId, count]) => {
          const prefix = this.prefixes.get(siteId);
          if (prefix === undefined) return [];
          const first = (this.numbers.get(siteId) ?? 0) + 1;
          this.numbers.set(siteId, first + count - 1);
          return [{ siteId, prefix, first }];
        }),
      ),
    register: (sites: readonly { siteId: string; referencePrefix: string }[]): Promise<void> => {
      for (const site of sites) this.prefixes.set(site.siteId, site.referencePrefix);
      return Promise.resolve();
    },
  };

  newId(): string {
    return `id-${String((this.ids += 1))}`;
  }

  requestSubmitted(request: NewAidRequest): void {
    this.published.push(request);
    this.order.push(`submitted ${request.id}`);
  }

  requestCorrected(request: CorrectedAidRequest): void {
    this.told.push(request);
  }

  documentAdded({ id }: DocumentKey): void {
    this.scansTold.push(id);
  }

  promiseRecorded({ id }: PromiseKey, version: number): void {
    this.promisesTold.push({ id, version });
  }

  requestProtected(request: RequestProtected): void {
    this.protectionsTold.push(request);
    this.order.push(`protected ${request.requestId}`);
  }

  protectionLifted({ requestId }: Omit<RequestProtected, 'readerIds'>): void {
    this.liftingsTold.push(requestId);
  }

  logAccess(requestIds: readonly string[]): Promise<void> {
    this.accessed.push(...requestIds);
    return Promise.resolve();
  }

  logAccesses(accesses: readonly { readonly subjectIds: readonly string[] }[]): Promise<void> {
    return this.logAccess(accesses.flatMap(({ subjectIds }) => subjectIds));
  }

  private personOf(identity: Identity | null): string {
    const key = identity === null ? null : matchKey(identity);
    if (key === null) return this.newId();
    const known = this.keys.get(key) ?? this.newId();
    this.keys.set(key, known);
    return known;
  }
}

function hitsOf({ id: requestId, reference, submission }: NewAidRequest, search: Search): Hit[] {
  if (search.by === 'reference') return reference.startsWith(search.prefix) ? [{ requestId, place: null }] : [];
  if (search.by === 'number')
    return Number(reference.split('-')[2]) === search.number ? [{ requestId, place: null }] : [];
  const { head, others } = search;
  const met = searchKeys(submission).find(
    ({ key }) => key.startsWith(head) && others.every((word) => key.includes(` ${word}`)),
  );
  return met === undefined ? [] : [{ requestId, place: met.place }];
}

/** Runs work on the in-memory stores, as if each transaction committed. */
export function inMemoryUnitOfWork(
  stores: InMemoryIntakeStores,
): UnitOfWork<IntakeStores> & GroupUnitOfWork<IntakeStores> {
  return {
    run: async <Result extends object>(
      _cause: CommandCause,
      work: (stores: IntakeStores) => Promise<Result>,
    ): Promise<Committed<Result>> => ({
      result: await work(stores),
      events: [],
    }),
    runForEvents: async <Event extends EventCause>(
      events: readonly Event[],
      work: (stores: IntakeStores, fresh: readonly Event[]) => Promise<void>,
    ): Promise<void> => work(stores, events),
    runTogether: async <Command extends { readonly cause: CommandCause }, Result extends object>(
      commands: readonly Command[],
      work: (stores: IntakeStores, fresh: readonly Command[]) => Promise<readonly Result[]>,
    ): Promise<readonly Committed<Result>[]> =>
      (await work(stores, commands)).map((result) => ({ result, events: [] })),
    runForTask: async <Result>(_cause: TaskCause, work: (stores: IntakeStores) => Promise<Result>): Promise<Result> =>
      work(stores),
  };
}

/** An agent of a site, with overrides. */
export function anActor(overrides: Partial<Actor> = {}): Actor {
  return {
    subject: 'octroi-development|chaville:agent',
    issuer: 'gateway',
    siteId: 'chaville',
    roles: ['agent'],
    purpose: 'file',
    ...overrides,
  };
}

/** The cause of a command by an actor, with overrides. */
export function aCause(actor: Actor, overrides: Partial<CommandCause> = {}): CommandCause {
  return {
    siteId: 'chaville',
    actor,
    correlationId: 'c-1',
    command: 'cmd',
    idempotencyKey: null,
    fingerprint: 'f-1',
    ...overrides,
  };
}

function asStored(request: NewAidRequest): NewAidRequest & { readonly version: number } {
  return { ...request, version: 1 };
}
