import type { CivilDate, Role } from '@octroi/kernel';
import type { CaseFact } from '../../domain/case-fact.js';
import type { SiteDescription, SiteMember } from '../../domain/site.js';
import type { CountedLine, Tally } from '../../domain/statistics.js';
import type { CaseStatus, Standing, waitingProposal } from '../../domain/standing.js';
import type { Worklist } from '../../domain/worklist.js';
import type { RetentionStore } from './retention.js';
import type { WebhookStore } from './webhooks.js';

/** One request of one site. */
export interface CaseKey {
  readonly siteId: string;
  readonly requestId: string;
}

/** Who looks at a centre, and the requests that do not exist for them: protected files of which they are no reader. */
export interface Viewer {
  readonly siteId: string;
  readonly hidden: ReadonlySet<string>;
}

/** Who reads a request from now on; null for everybody of the centre. */
export interface CaseReaders extends CaseKey {
  readonly readerIds: readonly string[] | null;
  /** Of the acts about its protection: an earlier one changes nothing. */
  readonly sequence: number;
}

/** A fact with the request it is about. */
export interface CaseNews extends CaseKey {
  readonly fact: CaseFact;
}

/** What a list shows and filters by; null until the request itself is known. */
export interface CaseHeadline {
  readonly reference: string;
  readonly aid: string;
  readonly requestedOn: string;
  readonly requestedAmountCents: number | null;
  readonly urgent: boolean;
  /** The applicant and the household. */
  readonly householdSize: number;
}

/** The row of a request in the list. */
export interface CaseRow extends CaseKey {
  readonly headline: CaseHeadline | null;
  readonly status: CaseStatus;
  readonly authority: string | null;
  readonly standing: Standing;
}

export interface CaseSummary extends CaseHeadline {
  readonly requestId: string;
  readonly status: CaseStatus;
  readonly authority: string | null;
  /** When it came to stand there, ISO 8601. */
  readonly since: string;
  readonly quotientFamilial: number | null;
  /** Of the regulation that knows the aid last; null when none was heard of. */
  readonly aidLabel: string | null;
  /** What waits to be signed. */
  readonly proposal: ReturnType<typeof waitingProposal>;
}

export interface CaseFilters {
  /** Those in a worklist come oldest first; all others come last filed first. */
  readonly worklist: Worklist | null;
  readonly status: CaseStatus | null;
  /** Null for all. */
  readonly authorities: readonly string[] | null;
  readonly aid: string | null;
  /** Id of the last request of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
  /** Requests that are left out. */
  readonly hidden: readonly string[];
}

/** How many requests wait in a list, for an authority where one is known. */
export interface WorklistCount {
  readonly worklist: Worklist;
  readonly authority: string | null;
  readonly count: number;
  readonly urgent: number;
  /** Filing of the oldest of them, ISO 8601. */
  readonly oldest: string | null;
}

/** What a regulation calls an aid. */
export interface AidLabel {
  readonly siteId: string;
  readonly code: string;
  readonly label: string;
  /** Of the regulation: the latest names the aid. */
  readonly version: string;
}

/** An event that the projection has had. */
export interface SeenEvent {
  readonly eventId: string;
  readonly type: string;
}

/** The projections of the transaction's sites. */
export interface CaseStore {
  /** Keeps facts for good; one that is known already is left alone. */
  keep(news: readonly CaseNews[]): Promise<void>;
  /** Rows that exist, locked until the end of the transaction. */
  lock(keys: readonly CaseKey[]): Promise<CaseRow[]>;
  update(rows: readonly CaseRow[]): Promise<void>;
  /** @returns the keys of rows that somebody else inserted meanwhile, and that were left alone */
  insert(rows: readonly CaseRow[]): Promise<CaseKey[]>;
  /** Requests that were filed, in the order that the filters say. */
  list(siteId: string, filters: CaseFilters): Promise<CaseSummary[]>;
  /** Of these requests those that are known, in no order. */
  find(siteId: string, requestIds: readonly string[]): Promise<CaseSummary[]>;
  /** How many requests stand in each worklist. */
  countWorklists(siteId: string, hidden: readonly string[]): Promise<WorklistCount[]>;
  /** Keeps who reads which requests. */
  restrict(readers: readonly CaseReaders[]): Promise<void>;
  /** The requests of a site that somebody does not read. */
  hiddenFrom(siteId: string, subject: string): Promise<string[]>;
  /** Whether a request has its end, and nothing happened in it on this day or since. */
  endedBefore(key: CaseKey, day: CivilDate): Promise<boolean>;
  keepLabels(labels: readonly AidLabel[]): Promise<void>;
  /** Events about these requests that happened within the last hour. */
  recentEvents(siteId: string, requestIds: readonly string[]): Promise<SeenEvent[]>;
  /** Every fact known about a request, in no order. */
  factsOf(key: CaseKey): Promise<CaseFact[]>;
}

/** The sites and who is allowed on them. */
export interface SiteStore {
  /** The site, locked; null when it is not known. */
  lock(siteId: string): Promise<{ readonly description: SiteDescription; readonly sequence: number } | null>;
  /** False when somebody registered it meanwhile. */
  insert(siteId: string, description: SiteDescription): Promise<boolean>;
  update(siteId: string, description: SiteDescription, sequence: number): Promise<void>;
  members(siteId: string): Promise<SiteMember[]>;
  replaceMembers(siteId: string, members: readonly SiteMember[]): Promise<void>;
  /** Roles of a person on a site; null when the site does not know them. */
  rolesOf(siteId: string, issuer: string, subject: string): Promise<Role[] | null>;
}

/** Civil dates of filing, both included. */
export interface StatisticsPeriod {
  readonly from: string;
  readonly until: string;
}

/** What was counted over a period; a request is of the day on which it was made. */
export interface CountedPeriod {
  readonly total: Tally;
  readonly waiting: number;
  readonly lines: readonly CountedLine[];
}

/** Figures of the transaction's sites. */
export interface StatisticsStore {
  count(siteId: string, period: StatisticsPeriod): Promise<CountedPeriod>;
}

/** Everything a use case may touch in one transaction. */
export interface GatewayStores {
  readonly cases: CaseStore;
  readonly sites: SiteStore;
  readonly statistics: StatisticsStore;
  readonly webhooks: WebhookStore;
  readonly retention: RetentionStore;
  /** Publishes the description of a site. */
  siteRegistered(siteId: string, description: SiteDescription, sequence: number): void;
}
