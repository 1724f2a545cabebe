import type { CivilDate, CommandCause, Committed, EventCause, Role, TaskCause, UnitOfWork } from '@octroi/kernel';
import type {
  AidLabel,
  CaseFilters,
  CaseKey,
  CaseNews,
  CaseReaders,
  CaseRow,
  CaseStore,
  CaseSummary,
  CountedPeriod,
  GatewayStores,
  SeenEvent,
  SiteStore,
  StatisticsStore,
  WorklistCount,
} from '../application/ports/stores.js';
import type { ToldEvent, WebhookStore } from '../application/ports/webhooks.js';
import { ENDED } from '../domain/archive.js';
import type { CaseFact } from '../domain/case-fact.js';
import { digestOf } from '../domain/digest.js';
import type { SiteDescription, SiteMember } from '../domain/site.js';
import { waitingProposal } from '../domain/standing.js';
import type { Delivery, Webhook } from '../domain/webhook.js';
import { worklistOf } from '../domain/worklist.js';

const keyOf = ({ siteId, requestId }: CaseKey): string => `${siteId} ${requestId}`;

class InMemoryCaseStore implements CaseStore {
  readonly rows = new Map<string, CaseRow>();
  readonly kept: CaseNews[] = [];
  readonly labels = new Map<string, string>();
  readonly readers = new Map<string, CaseReaders>();
  /** Rows that another transaction commits between the look and the insertion. */
  readonly meanwhile: CaseRow[] = [];

  async keep(news: readonly CaseNews[]): Promise<void> {
    this.kept.push(...news);
  }

  async lock(keys: readonly CaseKey[]): Promise<CaseRow[]> {
    return keys.flatMap((key) => this.rows.get(keyOf(key)) ?? []);
  }

  async update(rows: readonly CaseRow[]): Promise<void> {
    for (const row of rows) this.rows.set(keyOf(row), row);
  }

  async insert(rows: readonly CaseRow[]): Promise<CaseKey[]> {
    for (const row of this.meanwhile.splice(0)) this.rows.set(keyOf(row), row);
    const taken = rows.filter((row) => this.rows.has(keyOf(row)));
    await this.update(rows.filter((row) => !this.rows.has(keyOf(row))));
    return taken;
  }

  async list(siteId: string, filters: CaseFilters): Promise<CaseSummary[]> {
    const { worklist, status, authorities, aid, after, limit, hidden } = filters;
    const way = worklist === null ? -1 : 1;
    return [...this.rows.values()]
      .filter((row) => row.siteId === siteId && row.headline !== null && !hidden.includes(row.requestId))
      .filter((row) => worklist === null || worklistOf(row.status) === worklist)
      .filter((row) => (status ?? row.status) === row.status && (authorities?.includes(row.authority ?? '') ?? true))
      .filter((row) => (aid ?? row.headline!.aid) === row.headline!.aid)
      .filter((row) => after === null || row.requestId.localeCompare(after) * way > 0)
      .sort((one, other) => one.requestId.localeCompare(other.requestId) * way)
      .slice(0, limit)
      .map(({ requestId, headline, status: at, authority: by, standing }) => ({
        ...{ requestId, ...headline!, status: at, authority: by, since: digestOf(standing).since ?? '' },
        quotientFamilial: digestOf(standing).quotientFamilial,
        aidLabel: this.labels.get(`${siteId} ${headline!.aid}`) ?? null,
        proposal: waitingProposal(standing),
      }));
  }

  async find(siteId: string, requestIds: readonly string[]): Promise<CaseSummary[]> {
    const nothing = { worklist: null, status: null, authorities: null, aid: null, after: null };
    const filters = { ...nothing, limit: Infinity, hidden: [] };
    return (await this.list(siteId, filters)).filter(({ requestId }) => requestIds.includes(requestId));
  }

  async countWorklists(siteId: string, hidden: readonly string[]): Promise<WorklistCount[]> {
    const own = [...this.rows.values()].filter((row) => row.siteId === siteId && row.headline !== null);
    const open = own.filter(({ requestId }) => !hidden.includes(requestId));
    const groups = new Map<string, CaseRow[]>();
    for (const row of open) {
      const key = `${worklistOf(row.status)} ${row.authority}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((rows) => {
      const worklist = worklistOf(rows[0]!.status);
      const urgent = rows.filter(({ headline }) => headline!.urgent).length;
      const oldest = rows.map(({ standing }) => digestOf(standing).submittedAt).sort()[0] ?? null;
      return worklist === null ? [] : [{ worklist, authority: rows[0]!.authority, count: rows.length, urgent, oldest }];
    });
  }

  async restrict(readers: readonly CaseReaders[]): Promise<void> {
    for (const one of readers) {
      const known = this.readers.get(keyOf(one));
      if (known === undefined || known.sequence < one.sequence) this.readers.set(keyOf(one), one);
    }
  }

  async hiddenFrom(siteId: string, subject: string): Promise<string[]> {
    const own = [...this.readers.values()].filter((one) => one.siteId === siteId);
    return own.filter(({ readerIds }) => !(readerIds?.includes(subject) ?? true)).map(({ requestId }) => requestId);
  }

  async endedBefore(key: CaseKey, day: CivilDate): Promise<boolean> {
    const row = this.rows.get(keyOf(key));
    const facts = await this.factsOf(key);
    return row !== undefined && ENDED.includes(row.status) && facts.every(({ at }) => at < day);
  }

  async keepLabels(labels: readonly AidLabel[]): Promise<void> {
    for (const { siteId, code, label } of labels) this.labels.set(`${siteId} ${code}`, label);
  }

  async recentEvents(siteId: string, requestIds: readonly string[]): Promise<SeenEvent[]> {
    const about = this.kept.filter((news) => news.siteId === siteId && requestIds.includes(news.requestId));
    return about.map(({ fact: { eventId, type } }) => ({ eventId, type }));
  }

  async factsOf(key: CaseKey): Promise<CaseFact[]> {
    return this.kept.filter((news) => keyOf(news) === keyOf(key)).map(({ fact }) => fact);
  }
}

class InMemorySiteStore implements SiteStore {
  readonly sites = new Map<
    string,
    { description: SiteDescription; sequence: number; members: readonly SiteMember[] }
  >();

  async lock(siteId: string) {
    return this.sites.get(siteId) ?? null;
  }

  async insert(siteId: string, description: SiteDescription): Promise<boolean> {
    this.sites.set(siteId, { description, sequence: 1, members: [] });
    return true;
  }

  async update(siteId: string, description: SiteDescription, sequence: number): Promise<void> {
    this.sites.set(siteId, { description, sequence, members: await this.members(siteId) });
  }

  async members(siteId: string): Promise<SiteMember[]> {
    return [...(this.sites.get(siteId)?.members ?? [])];
  }

  async replaceMembers(siteId: string, members: readonly SiteMember[]): Promise<void> {
    this.sites.set(siteId, { ...this.sites.get(siteId)!, members });
  }

  async rolesOf(siteId: string, issuer: string, subject: string): Promise<Role[] | null> {
    const found = (await this.members(siteId)).find((one) => one.issuer === issuer && one.subject === subject);
    return found === undefined ? null : [...found.roles];
  }
}

/** Figures that a spec has counted itself: the counting is SQL. */
class InMemoryStatistics implements StatisticsStore {
  counted: CountedPeriod | null = null;

  async count(): Promise<CountedPeriod> {
    if (this.counted === null) throw new Error('Nothing was counted.');
    return this.counted;
  }
}

class InMemoryWebhooks implements WebhookStore {
  readonly rows: { siteId: string; webhook: Webhook; told: ToldEvent[] }[] = [];

  async lockCount(siteId: string): Promise<number> {
    return (await this.list(siteId)).length;
  }

  async insert(siteId: string, given: Pick<Webhook, 'webhookId' | 'url' | 'eventTypes'>): Promise<Webhook> {
    const fresh = { failingSince: null, disabledAt: null, disabledReason: null };
    const webhook = { ...given, ...fresh, createdAt: '2026-11-23T09:00:00.000Z' };
    this.rows.push({ siteId, webhook, told: [] });
    return webhook;
  }

  async list(siteId: string): Promise<Webhook[]> {
    return this.rows.filter((row) => row.siteId === siteId).map(({ webhook }) => webhook);
  }

  async remove(siteId: string, webhookId: string): Promise<boolean> {
    const at = this.rows.findIndex((row) => row.siteId === siteId && row.webhook.webhookId === webhookId);
    return at >= 0 && this.rows.splice(at, 1).length === 1;
  }

  async deliveries(siteId: string, webhookId: string, limit: number): Promise<Delivery[] | null> {
    const row = this.rows.find((one) => one.siteId === siteId && one.webhook.webhookId === webhookId);
    const waiting = { state: 'waiting', attempts: 0, nextAttemptAt: null, lastStatus: null } as const;
    return (
      row?.told.slice(0, limit).map(({ siteId: _site, correlationId: _correlation, ...event }) => ({
        ...event,
        ...waiting,
        lastError: null,
        deliveredAt: null,
      })) ?? null
    );
  }

  async enqueue(events: readonly ToldEvent[]): Promise<void> {
    for (const { siteId, webhook, told } of this.rows)
      told.push(...events.filter((one) => one.siteId === siteId && webhook.eventTypes.includes(one.eventType)));
  }
}

/** The gateway's stores in memory, and a unit of work over them that knows the events it has had. */
export class InMemoryGatewayStores implements GatewayStores, UnitOfWork<GatewayStores> {
  readonly cases = new InMemoryCaseStore();
  readonly sites = new InMemorySiteStore();
  readonly statistics = new InMemoryStatistics();
  readonly webhooks = new InMemoryWebhooks();
  readonly eliminated = new Set<string>();
  readonly retention: GatewayStores['retention'] = {
    erase: async (siteId, requestIds) => {
      for (const id of requestIds) this.eliminated.add(`${siteId} ${id}`);
      return requestIds.length;
    },
    wasEliminated: async (siteId, requestId) => this.eliminated.has(`${siteId} ${requestId}`),
  };
  readonly published: { readonly siteId: string; readonly sequence: number }[] = [];
  private readonly inbox = new Set<string>();

  siteRegistered(siteId: string, _description: SiteDescription, sequence: number): void {
    this.published.push({ siteId, sequence });
  }

  async run<Result extends object>(
    _cause: CommandCause,
    work: (stores: GatewayStores) => Promise<Result>,
  ): Promise<Committed<Result>> {
    const before = this.published.length;
    const result = await work(this);
    return { result, events: this.published.slice(before) };
  }

  async runForEvents<Event extends EventCause>(
    events: readonly Event[],
    work: (stores: GatewayStores, fresh: readonly Event[]) => Promise<void>,
  ): Promise<void> {
    const fresh = events.filter(({ id }) => !this.inbox.has(id));
    for (const { id } of fresh) this.inbox.add(id);
    if (fresh.length > 0) await work(this, fresh);
  }

  async runForTask<Result>(_cause: TaskCause, work: (stores: GatewayStores) => Promise<Result>): Promise<Result> {
    return work(this);
  }
}
