import type { Actor, CommandCause, Committed, EventCause, TaskCause, UnitOfWork } from '@octroi/kernel';
import type { IntakeStores, NewAidRequest, StoredAidRequest } from '../application/ports/stores.js';
import type { Identity } from '@octroi/kernel';
import { matchKey } from '../domain/identity.js';

/** The service's stores in memory, for specs of use cases: one site at a time, no isolation. */
export class InMemoryIntakeStores implements IntakeStores {
  now = new Date('2026-11-23T09:00:00Z');
  readonly filed: NewAidRequest[] = [];
  readonly published: NewAidRequest[] = [];
  readonly accessed: string[] = [];
  readonly prefixes = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  private ids = 0;
  private numbers = 0;

  readonly requests = {
    insert: (request: NewAidRequest): Promise<boolean> => {
      this.filed.push(request);
      return Promise.resolve(true);
    },
    findByExternalReference: (siteId: string, externalReference: string): Promise<StoredAidRequest | null> =>
      Promise.resolve(
        this.filed.find((request) => request.siteId === siteId && request.externalReference === externalReference) ??
          null,
      ),
    findAll: (siteId: string, ids: readonly string[]): Promise<StoredAidRequest[]> =>
      Promise.resolve(this.filed.filter((request) => request.siteId === siteId && ids.includes(request.id))),
  };

  readonly people = {
    identify: (_siteId: string, identities: readonly (Identity | null)[]): Promise<string[]> =>
      Promise.resolve(identities.map((identity) => this.personOf(identity))),
  };

  readonly sites = {
    nextReference: (siteId: string): Promise<{ prefix: string; number: number } | null> => {
      const prefix = this.prefixes.get(siteId);
      return Promise.resolve(prefix === undefined ? null : { prefix, number: (this.numbers += 1) });
    },
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
  }

  logAccess(requestIds: readonly string[]): Promise<void> {
    this.accessed.push(...requestIds);
    return Promise.resolve();
  }

  private personOf(identity: Identity | null): string {
    const key = identity === null ? null : matchKey(identity);
    if (key === null) return this.newId();
    const known = this.keys.get(key) ?? this.newId();
    this.keys.set(key, known);
    return known;
  }
}

/** Runs work on the in-memory stores, as if each transaction committed. */
export function inMemoryUnitOfWork(stores: InMemoryIntakeStores): UnitOfWork<IntakeStores> {
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
