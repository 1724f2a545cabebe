import type { EventCause, UnitOfWork } from '@octroi/kernel';
import { isFactKind, type CaseFact } from '../domain/case-fact.js';
import { NOTHING_KNOWN, authorityOf, caseStatus, learn } from '../domain/standing.js';
import type { CaseHeadline, CaseKey, CaseNews, CaseReaders, CaseRow, GatewayStores } from './ports/stores.js';
import type { ToldEvent } from './ports/webhooks.js';

/** An event about a request, as it was delivered or as a command's reply carried it. */
export interface CaseEvent extends EventCause {
  /** ISO 8601 instant. */
  readonly time: string;
  readonly data: object;
}

/** Brings the list and the timelines up to date with events, in any order, each one once. */
export class ProjectEvents {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(events: readonly CaseEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const news = fresh.flatMap(newsOf);
      const byCase = groupByCase(news);
      const known = new Map((await stores.cases.lock([...byCase.values()].map(firstOf))).map(withKey));
      const rows = [...byCase].map(([key, group]) => ({ isNew: !known.has(key), row: fold(known.get(key), group) }));
      await stores.cases.update(rows.filter(({ isNew }) => !isNew).map(({ row }) => row));
      const taken = await stores.cases.insert(rows.filter(({ isNew }) => isNew).map(({ row }) => row));
      if (taken.length > 0) await this.addTo(stores, taken, byCase);
      await stores.cases.keep(news);
      await stores.cases.restrict(news.flatMap(readersIn));
      const causes = new Map(fresh.map(({ id, correlationId }) => [id, correlationId]));
      await stores.webhooks.enqueue(news.map((item) => toldOf(item, causes.get(item.fact.eventId) ?? '')));
    });
  }

  /** Rows that another transaction inserted first: they can be locked now. */
  private async addTo(stores: GatewayStores, keys: readonly CaseKey[], byCase: Groups): Promise<void> {
    const rows = await stores.cases.lock(keys);
    await stores.cases.update(rows.map((row) => fold(row, byCase.get(keyOf(row)) ?? [])));
  }
}

/** A protection must hold as soon as it is known: in the transaction that keeps the fact. */
function readersIn({ siteId, requestId, fact }: CaseNews): CaseReaders[] {
  const { sequence } = fact;
  if (fact.kind === 'request-protected') return [{ siteId, requestId, sequence, readerIds: fact.data.readerIds }];
  return fact.kind === 'protection-lifted' ? [{ siteId, requestId, sequence, readerIds: null }] : [];
}

type Groups = ReadonlyMap<string, readonly CaseNews[]>;

function newsOf(event: CaseEvent): CaseNews[] {
  const [, , kind = ''] = event.type.split('.');
  if (!isFactKind(kind)) return [];
  const { id: eventId, type, sequence, time: at, actorId, data, siteId, subject: requestId } = event;
  return [{ siteId, requestId, fact: { kind, type, eventId, sequence, at, actorId, data } as CaseFact }];
}

function toldOf({ siteId, requestId, fact: { eventId, type, at } }: CaseNews, correlationId: string): ToldEvent {
  return { siteId, requestId, eventId, eventType: type, at, correlationId };
}

function groupByCase(news: readonly CaseNews[]): Groups {
  const groups = new Map<string, CaseNews[]>();
  for (const item of news) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function fold(row: CaseRow | undefined, news: readonly CaseNews[]): CaseRow {
  const { siteId, requestId } = row ?? firstOf(news);
  const standing = news.reduce((known, { fact }) => learn(known, fact), row?.standing ?? NOTHING_KNOWN);
  const submissions = news.map(({ fact }) => fact).filter(isSubmission);
  const winner = submissions.find((fact) => fact.eventId === standing.submission?.eventId);
  const headline = winner === undefined ? (row?.headline ?? null) : headlineOf(winner);
  return { siteId, requestId, headline, status: caseStatus(standing), authority: authorityOf(standing), standing };
}

function isSubmission(fact: CaseFact): fact is CaseFact<'request-submitted' | 'request-corrected'> {
  return fact.kind === 'request-submitted' || fact.kind === 'request-corrected';
}

function headlineOf({ data }: CaseFact<'request-submitted' | 'request-corrected'>): CaseHeadline {
  const { reference, aid, requestedOn, requestedAmountCents, urgent, members } = data;
  return { reference, aid, requestedOn, requestedAmountCents, urgent, householdSize: 1 + members.length };
}

function keyOf({ siteId, requestId }: CaseKey): string {
  return `${siteId} ${requestId}`;
}

function withKey(row: CaseRow): [string, CaseRow] {
  return [keyOf(row), row];
}

function firstOf(news: readonly CaseNews[]): CaseKey {
  const [first] = news;
  return { siteId: first?.siteId ?? '', requestId: first?.requestId ?? '' };
}
