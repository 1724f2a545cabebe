import type { Actor, CivilDate, CommandCause, Committed, EventCause, TaskCause, UnitOfWork } from '@octroi/kernel';
import type { DecisionStores, RecordedDecision } from '../application/ports/stores.js';
import type { RecordedCorrection } from '../domain/correction.js';
import type { AidRequest, Closing } from '../domain/aid-request.js';
import type { Appeal } from '../domain/appeal.js';
import type { Authority, Delegation } from '../domain/delegation.js';
import { EMPTY_HEAD, type KeptEntry, type RegisterHead, type SignedCheckpoint } from '@octroi/register';
import type { ClockFacts, DueDate } from '../domain/due.js';
import type { Envelope } from '../domain/envelope.js';
import type { Body } from '../domain/session/body.js';
import type { Recusal } from '../domain/recusal.js';
import type { RecordedUndoing } from '../domain/undoing.js';
import type { Proposal } from '../domain/proposal.js';
import type { LetterTemplate } from '../domain/letter-template.js';
import type { LetterheadLook } from '../domain/letterhead-look.js';
import type { Logo } from '../domain/logo/shape.js';
import type { OtherRight } from '../domain/other-right.js';
import type { PapersRequest } from '../domain/papers.js';
import type { Session } from '../domain/session/session.js';
import type { Sheet } from '../domain/session/sheet.js';
import type { SiteAuthority } from '../domain/site-authority.js';
import { rightsIn } from './other-right.fixture.js';
import { appealsIn } from './in-memory-appeals.js';
import { InMemoryEliminations } from './in-memory-eliminations.js';
import { InMemoryLoans } from './in-memory-loans.js';
import { InMemoryTills } from './in-memory-tills.js';
import { InMemoryPayments } from './in-memory-payments.js';
import { inMemorySessions } from './in-memory-sessions.js';

/** The service's stores in memory, for specs of use cases: one site, no isolation. */
export class InMemoryDecisionStores {
  now = new Date('2026-11-23T09:15:02.120Z');
  readonly rows = new Map<string, AidRequest>();
  readonly versions: SiteAuthority[] = [];
  readonly entries: KeptEntry[] = [];
  readonly recorded: RecordedDecision[] = [];
  readonly checkpoints: SignedCheckpoint[] = [];
  readonly timeStamps = new Map<number, string>();
  readonly corrections: RecordedCorrection[] = [];
  readonly accessed: string[] = [];
  readonly published: string[] = [];
  delegations: Delegation[] = [];
  head: RegisterHead = EMPTY_HEAD;
  communes: readonly string[] = ['92022'];
  labels: { siteId?: string; regulation: string; aid: string; label: string }[] = [];
  capped = false;
  bodies: Body[] = [];
  envelopes: readonly Envelope[] = [];
  readonly sessions = new Map<string, Session>();
  /** By session and request. */
  readonly sheets = new Map<string, Sheet>();
  /** What falls due, in order. */
  due: DueDate[] = [];
  papers: PapersRequest[] = [];
  readonly undone: RecordedUndoing[] = [];
  appeals: Appeal[] = [];
  readonly replaced: { decisionId: string; position: number }[] = [];
  readonly proposals = new Map<string, Proposal>();
  readonly recusalsKept: Recusal[] = [];
  readonly closings = new Map<string, Closing>();
  readonly sentTo = new Map<string, Authority | null>();
  templates: LetterTemplate[] = [];
  readonly looks: (LetterheadLook & { readonly on: CivilDate })[] = [];
  readonly logos = new Map<string, Logo>();
  readonly suspended = new Map<string, number>();
  readonly acknowledged = new Map<string, CivilDate>();
  readonly clockFacts = new Map<string, ClockFacts>();
  readonly payments = new InMemoryPayments();
  readonly tills = new InMemoryTills();
  readonly loans = new InMemoryLoans();
  readonly eliminations = new InMemoryEliminations();
  readonly rights = new Map<string, OtherRight>();
  private ids = 0;

  readonly stores: DecisionStores = this.build();

  readonly unitOfWork: UnitOfWork<DecisionStores> = {
    run: async <Result extends object>(
      _cause: CommandCause,
      work: (stores: DecisionStores) => Promise<Result>,
    ): Promise<Committed<Result>> => ({ result: await work(this.stores), events: [] }),
    runForEvents: <Event extends EventCause>(
      events: readonly Event[],
      work: (stores: DecisionStores, fresh: readonly Event[]) => Promise<void>,
    ): Promise<void> => work(this.stores, events),
    runForTask: <Result>(_cause: TaskCause, work: (stores: DecisionStores) => Promise<Result>): Promise<Result> =>
      work(this.stores),
  };

  private build(): DecisionStores {
    const clock = (): Date => this.now;
    return {
      get now() {
        return clock();
      },
      requests: this.requestStore(),
      authority: this.authorityStore(),
      register: this.registerStore(),
      sites: {
        register: async (sites) => void (this.communes = sites.at(-1)?.communeCodes ?? []),
        communesOf: async () => this.communes,
        adopt: async (aids) => {
          this.labels.push(...aids.map(({ capped: _capped, ...label }) => label));
          this.capped ||= aids.some(({ capped }) => capped);
        },
        aidLabels: async () => this.labels,
        isCapped: async () => this.capped,
      },
      sessions: inMemorySessions(this),
      sheets: this.sheetStore(),
      clocks: {
        due: async (_siteId, { limit }) => this.due.slice(0, limit),
        factsOf: async (_siteId, requestId) => this.clockFacts.get(requestId) ?? null,
      },
      budget: this.budgetStore(),
      templates: {
        lock: async () => undefined,
        of: async () => this.templates,
        add: async (_siteId, template) => void this.templates.push(template),
      },
      letterheads: this.letterheadStore(),
      papers: {
        of: async (_siteId, requestId) => this.papers.filter((one) => one.requestId === requestId),
        add: async (_siteId, request) => void this.papers.push(request),
        noteGiven: async (_siteId, _requestId, givenOn) => {
          this.papers = this.papers.map((one) => ({ ...one, givenOn: one.givenOn ?? givenOn }));
        },
      },
      payments: this.payments,
      otherRights: rightsIn(this.rights),
      otherRightNoted: ({ id, version }, { right }, until) =>
        void this.published.push(`other-right-noted ${id} ${right} ${until} ${version + 1}`),
      proposals: this.proposalStore(),
      undoings: this.undoingStore(),
      recusals: {
        of: async (_siteId, ids) => this.recusalsKept.filter(({ requestId }) => ids.includes(requestId)),
        add: async (_siteId, recusal) => void this.recusalsKept.push(recusal),
      },
      deciderRecused: ({ id }, { to }) => void this.published.push(`decider-recused ${id} ${to}`),
      appeals: appealsIn(this),
      ...this.appealsTold(),
      decisionWithdrawn: (_siteId, { undoing }, version) => {
        this.published.push(`decision-withdrawn ${undoing.requestId} ${version}`);
      },
      requestClosed: ({ id, version }) => void this.published.push(`request-closed ${id} ${version}`),
      decisionProposed: ({ id, version }) => void this.published.push(`decision-proposed ${id} ${version + 1}`),
      proposalReturned: ({ id, version }) => void this.published.push(`proposal-returned ${id} ${version + 1}`),
      tills: this.tills,
      loans: this.loans,
      eliminations: this.eliminations,
      retention: { held: async () => ({ decisions: [], payments: [], loans: [], papers: [], rights: [] }) },
      papersAsked: ({ id, version }) => void this.published.push(`papers-asked ${id} ${version + 1}`),
      papersGiven: ({ id, version }) => void this.published.push(`papers-given ${id} ${version + 1}`),
      newId: () => `00000000-0000-7000-8000-${String((this.ids += 1)).padStart(12, '0')}`,
      decisionRecorded: (_siteId, { decision }, version) => {
        this.published.push(`decision-recorded ${decision.requestId} ${version}`);
      },
      requestWithdrawn: ({ id, version }) => void this.published.push(`request-withdrawn ${id} ${version}`),
      logAccess: async (ids) => void this.accessed.push(...ids),
    };
  }

  private appealsTold(): Pick<
    DecisionStores,
    'judgmentRecorded' | 'judgmentAppealed' | 'appealRecorded' | 'appealAnswered'
  > {
    return {
      judgmentRecorded: (_siteId, { requestId }, { judgment, version }) =>
        void this.published.push(`judgment-recorded ${requestId} ${judgment.outcome} ${version}`),
      judgmentAppealed: (_siteId, { requestId, judgmentAppeal }, version) =>
        void this.published.push(`judgment-appealed ${requestId} ${String(judgmentAppeal.ruling?.outcome)} ${version}`),
      appealRecorded: (_siteId, { requestId, kind }, { to, version }) => {
        this.published.push(`appeal-recorded ${requestId} ${kind} ${String(to)} ${version}`);
      },
      appealAnswered: (_siteId, { decision }, { version }) => {
        this.published.push(`appeal-answered ${decision.requestId} ${String(decision.appeal?.answer)} ${version}`);
      },
    };
  }

  private letterheadStore(): DecisionStores['letterheads'] {
    return {
      lock: async () => undefined,
      lookOn: async (_siteId, day) => this.looks.findLast(({ on }) => on <= day) ?? null,
      logo: async (_siteId, id) => this.logos.get(id) ?? null,
      addLogo: async (_siteId, { id, ...logo }) => void this.logos.set(id, logo),
      add: async (_siteId, look, { on }) => void this.looks.push({ ...look, on }),
    };
  }

  private undoingStore(): DecisionStores['undoings'] {
    return {
      add: async (_siteId, undone) => void this.undone.push(undone),
      replace: async (_siteId, decisionId, position) => void this.replaced.push({ decisionId, position }),
      of: async (_siteId, requestId) => this.undone.filter(({ undoing }) => undoing.requestId === requestId),
      since: async (_siteId, after) =>
        this.undone.filter(({ undoing }) => after === null || undoing.withdrawnOn > after),
      undone: async () => new Set(this.undone.map(({ undoing }) => undoing.decisionId)),
    };
  }

  private sheetStore(): DecisionStores['sheets'] {
    return {
      of: async (_siteId, sessionId) =>
        [...this.sheets].flatMap(([key, sheet]) => (key.startsWith(`${sessionId} `) ? [sheet] : [])),
      save: async (_siteId, sessionId, sheets) => {
        for (const sheet of sheets) this.sheets.set(`${sessionId} ${sheet.requestId}`, sheet);
      },
      forget: async (_siteId, sessionId) => {
        for (const key of [...this.sheets.keys()]) if (key.startsWith(`${sessionId} `)) this.sheets.delete(key);
      },
    };
  }

  private budgetStore(): DecisionStores['budget'] {
    return {
      lock: async (_siteId, year) => this.envelopes.filter((one) => one.year === year),
      list: async () => this.envelopes,
      spend: async (_siteId, spent) => {
        this.envelopes = this.envelopes.map((one) => ({ ...one, spentCents: one.spentCents + spentOf(one, spent) }));
      },
      save: async (_siteId, envelopes) => void (this.envelopes = envelopes),
      takings: async () => this.payments.takings(),
      set: async (_siteId, envelopes) => {
        const same = (one: Envelope, { aid, year }: Envelope): boolean => one.aid === aid && one.year === year;
        const kept = this.envelopes.map((one) => {
          return { ...one, limitCents: envelopes.find((other) => same(one, other))?.limitCents ?? one.limitCents };
        });
        this.envelopes = [...kept, ...envelopes.filter((one) => !kept.some((other) => same(one, other)))];
        return envelopes.length > 0;
      },
    };
  }

  private proposalStore(): DecisionStores['proposals'] {
    return {
      of: async (_siteId, ids) => ids.flatMap((id) => this.proposals.get(id) ?? []),
      save: async (_siteId, proposal) => void this.proposals.set(proposal.requestId, proposal),
      sendBack: async (_siteId, id, returned) => {
        const proposal = this.proposals.get(id);
        if (proposal !== undefined) this.proposals.set(id, { ...proposal, returned });
      },
      settle: async (_siteId, ids) => ids.forEach((id) => this.proposals.delete(id)),
    };
  }

  private requestStore(): DecisionStores['requests'] {
    const change = (id: string, changes: Partial<AidRequest>): AidRequest | null => {
      const before = this.rows.get(id);
      if (before === undefined) return null;
      const after = { ...before, ...changes, version: before.version + 1 };
      this.rows.set(id, after);
      return after;
    };
    const blank = { status: 'open', version: 0, submission: null, routing: null, unmetConditions: [] } as const;
    return {
      open: async (requests) => {
        for (const { siteId, id, submission } of requests)
          this.rows.set(id, { siteId, id, ...blank, ...this.rows.get(id), submission });
      },
      assess: async (requests) => {
        for (const { siteId, id, unmetConditions } of requests)
          this.rows.set(id, { siteId, id, ...blank, ...this.rows.get(id), unmetConditions });
      },
      route: async (requests) => {
        for (const { siteId, id, routing } of requests)
          this.rows.set(id, { siteId, id, ...blank, ...this.rows.get(id), routing });
      },
      lockAll: async (_siteId, ids) => [...this.rows.values()].filter(({ id }) => ids.includes(id)),
      find: async (_siteId, id) => this.rows.get(id) ?? null,
      findAll: async (_siteId, ids) => [...this.rows.values()].filter(({ id }) => ids.includes(id)),
      decideAll: async (_siteId, decided) => {
        for (const { id, closed } of decided) change(id, { status: closed ? 'decided' : 'open' });
      },
      suspend: async (_siteId, id, { days }) => {
        change(id, {});
        this.suspended.set(id, days);
      },
      reopen: async (_siteId, id, { on, closed, sentTo = null }) => {
        change(id, { status: closed ? 'closed' : 'open', reopenedOn: on });
        this.sentTo.set(id, sentTo);
      },
      close: async (_siteId, id, closing) => {
        if (this.rows.get(id)?.status !== 'open') return null;
        this.closings.set(id, closing);
        return change(id, { status: 'closed' });
      },
      closingOf: async (_siteId, id) => this.closings.get(id) ?? null,
      renewSilence: async (_siteId, id, { from }) => void change(id, { renewedOn: from }),
      restartSilence: async (_siteId, id, on) => void change(id, { reopenedOn: on }),
      raise: async (_siteId, id) => void change(id, {}),
      sendTo: async (_siteId, id, authority) => {
        change(id, {});
        this.sentTo.set(id, authority);
      },
      acknowledge: async (_siteId, id, on) => {
        const first = this.acknowledged.get(id) ?? on;
        this.acknowledged.set(id, first);
        return first;
      },
      withdraw: async (_siteId, id) =>
        this.rows.get(id)?.status === 'open' ? change(id, { status: 'withdrawn' }) : null,
    };
  }

  private authorityStore(): DecisionStores['authority'] {
    return {
      powersOf: async () => {
        const authority = this.versions.at(-1);
        if (authority === undefined) return null;
        return { version: this.versions.length, authority, delegations: this.delegations };
      },
      lock: async () => undefined,
      version: async (_siteId, version) => this.versions[version - 1] ?? null,
      addVersion: async (_siteId, _version, authority) => void this.versions.push(authority),
      changeDelegations: async (_siteId, { added, amended }) => {
        const others = this.delegations.filter((one) => amended.every(({ reference }) => reference !== one.reference));
        this.delegations = [...others, ...amended, ...added];
      },
    };
  }

  private registerStore(): DecisionStores['register'] {
    return {
      lockHead: async () => this.head,
      append: async (_siteId, entries, head) => {
        this.entries.push(...entries);
        this.head = head;
      },
      extent: async () => ({ head: this.head, lastPosition: this.entries.at(-1)?.position ?? 0 }),
      entriesBetween: async (_siteId, after, upTo) =>
        this.entries.filter(({ position }) => position > after && position <= upTo),
      indexDecisions: async (_siteId, decisions) => void this.recorded.push(...decisions),
      indexCorrection: async (_siteId, correction) => void this.corrections.push(correction),
      correctionsOf: async (_siteId, requestId) =>
        this.corrections.filter(({ correction }) => correction.requestId === requestId),
      decisionsOf: async (_siteId, requestId) =>
        this.recorded.filter(({ decision }) => decision.requestId === requestId),
      urgentSince: async (_siteId, from) =>
        this.recorded.filter(({ decision: one, session }) => one.urgent && !session && one.decidedOn >= (from ?? '')),
      page: async (_siteId, { year, after, count }) =>
        this.recorded
          .filter(({ entry }) => entry.position > after && (year === null || entry.year === year))
          .slice(0, count),
      lastCheckpoints: async (_siteId, count) => this.checkpoints.toReversed().slice(0, count),
      checkpointsBetween: async (_siteId, after, upTo) =>
        this.checkpoints.filter(({ checkpoint: { position } }) => position > after && position <= upTo),
      addCheckpoint: async (_siteId, signed) => void this.checkpoints.push(signed),
      isStamped: async (_siteId, upTo) => [...this.timeStamps.keys()].some((position) => position <= upTo),
      timeStampsBetween: async (_siteId, after, upTo) =>
        new Map([...this.timeStamps].filter(([position]) => position > after && position <= upTo)),
      addTimeStamp: async (_siteId, position, { token }) => void this.timeStamps.set(position, token),
    };
  }
}

function spentOf(
  { aid, year }: Envelope,
  spent: readonly { readonly aid: string; readonly year: number; readonly cents: number }[],
): number {
  const covered = spent.filter((one) => one.year === year && (aid === null || one.aid === aid));
  return covered.reduce((sum, { cents }) => sum + cents, 0);
}

/** The cause of a command by an actor, with overrides. */
export function aCommandCause(actor: Actor, overrides: Partial<CommandCause> = {}): CommandCause {
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

/** What an event says of its cause. */
export function anEventCause(subject: string, overrides: Partial<EventCause> = {}): EventCause {
  return {
    id: `event-${subject}`,
    type: 'aid.test.event.v1',
    source: 'octroi/test',
    siteId: 'chaville',
    subject,
    sequence: 1,
    correlationId: 'c-1',
    actorId: null,
    ...overrides,
  };
}
