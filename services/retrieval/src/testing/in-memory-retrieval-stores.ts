import type { Actor, CommandCause, Committed, EventCause, TaskCause, UnitOfWork } from '@octroi/kernel';
import type {
  CallResult,
  ToldContradiction,
  NewFact,
  QuestionTurn,
  RetrievalStores,
  RequestKey,
  TracedCall,
} from '../application/ports/stores.js';
import { keyOf } from '../domain/data-source.js';
import type { Habilitation } from '../domain/legal-basis.js';
import type { RetrievalTask, TaskEvent } from '../domain/retrieval-task.js';
import type { SourceRule } from '../domain/source-rule.js';
import type { TaskChange } from '../domain/task-change.js';
import { NOW, aHabilitation, aRule } from './task.fixture.js';

const requestOf = ({ siteId, requestId }: RequestKey): string => `${siteId}/${requestId}`;

/** The service's stores in memory, for specs of use cases: no isolation, no roll-back. */
export class InMemoryRetrievalStores implements RetrievalStores {
  now = NOW;
  readonly all = new Map<string, RetrievalTask>();
  readonly buried = new Set<string>();
  readonly known: SourceRule[] = [aRule()];
  readonly rights: Habilitation[] = [aHabilitation()];
  readonly refused = new Map<string, string>();
  readonly added: NewFact[] = [];
  readonly traced: TracedCall[] = [];
  readonly closed: CallResult[] = [];
  readonly told: { readonly event: TaskEvent; readonly inTheNameOf: string }[] = [];
  readonly held: string[] = [];
  private ids = 0;

  readonly tasks: RetrievalStores['tasks'] = {
    open: async (tasks) => {
      const opened = tasks.filter((task) => !this.buried.has(requestOf(task)));
      this.put(...opened);
      return opened;
    },
    lock: async (keys) => keys.flatMap((key) => this.all.get(keyOf(key)) ?? []),
    lockOf: async (requests) => {
      const wanted = new Set(requests.map(requestOf));
      return [...this.all.values()].filter((task) => wanted.has(requestOf(task)));
    },
    lockParked: async (siteIds, causes) =>
      [...this.all.values()].filter(
        ({ siteId, parking }) => siteIds.includes(siteId) && parking !== null && causes.includes(parking.cause),
      ),
    save: async (tasks) => this.put(...tasks),
    bury: async (keys) => keys.forEach((key) => this.buried.add(requestOf(key))),
  };

  /** Contradictions, with what became of them. */
  contradicted: ToldContradiction[] = [];

  readonly contradictions: RetrievalStores['contradictions'] = {
    add: async (contradictions) => {
      await this.contradictions.close(contradictions, { end: 'newer-answer', reason: null, by: null });
      const open = { end: null, reason: null, endedBy: null, endedAt: null };
      this.contradicted.push(...contradictions.map((one) => ({ ...one, ...open })));
    },
    lockOpen: async (key) => this.contradicted.find((one) => keyOf(one) === keyOf(key) && one.end === null) ?? null,
    close: async (keys, { end, reason, by }) => {
      const wanted = new Set(keys.map(keyOf));
      this.contradicted = this.contradicted.map((one) =>
        wanted.has(keyOf(one)) && one.end === null ? { ...one, end, reason, endedBy: by, endedAt: this.now } : one,
      );
    },
    list: async (siteId, { requestId, limit }) =>
      this.contradicted
        .filter((one) => one.siteId === siteId && (requestId === null ? one.end === null : one.requestId === requestId))
        .slice(0, limit + 1),
  };

  readonly rules: RetrievalStores['rules'] = {
    record: async (rules) => void this.known.push(...rules),
    of: async (siteIds) => this.known.filter(({ siteId }) => siteIds.includes(siteId)),
  };

  readonly access: RetrievalStores['access'] = {
    record: async (habilitation) => {
      const same = this.rights.some((right) => JSON.stringify(right) === JSON.stringify(habilitation));
      if (!same) this.rights.push(habilitation);
      return !same;
    },
    habilitations: async (siteIds) => this.rights.filter(({ siteId }) => siteIds.includes(siteId)),
    refusals: async (siteIds) =>
      [...this.refused].filter(([siteId]) => siteIds.includes(siteId)).map(([siteId, reason]) => ({ siteId, reason })),
    refuse: async (refusals) => refusals.forEach(({ siteId, reason }) => this.refused.set(siteId, reason)),
    liftRefusals: async (siteIds) => siteIds.filter((siteId) => this.refused.delete(siteId)),
  };

  readonly facts: RetrievalStores['facts'] = {
    add: async (facts) => void this.added.push(...facts),
    isLatest: async (fact) => {
      const latest = this.added.filter(({ source }) => source === fact.source).at(-1);
      return (
        latest !== undefined && JSON.stringify({ ...latest, version: 0 }) === JSON.stringify({ ...fact, version: 0 })
      );
    },
  };

  /** Questions that are asked, or answered. */
  readonly asked = new Map<string, { request: string; busyUntil: Date; answer: { callId: string; at: Date } | null }>();

  readonly questions: RetrievalStores['questions'] = {
    take: async (questions, { until }) =>
      questions.map(({ question, requestId, freshSince }): QuestionTurn => {
        const known = this.asked.get(question);
        if (known?.answer && known.answer.at > freshSince) {
          const { callId, at } = known.answer;
          const fact = this.added.find((one) => one.provenance === 'api-particulier' && one.callId === callId);
          if (fact?.provenance === 'api-particulier') return { kind: 'answered', callId, value: fact.value, asOf: at };
        }
        if (known !== undefined && known.busyUntil > this.now && known.request !== requestId) return { kind: 'busy' };
        this.asked.set(question, { request: requestId, busyUntil: until, answer: null });
        return { kind: 'ours' };
      }),
    putDown: async (questions) => {
      for (const { question, requestId, busyUntil, answer } of questions)
        if (this.asked.get(question)?.request === requestId)
          this.asked.set(question, { request: requestId, busyUntil, answer });
    },
  };

  readonly calls: RetrievalStores['calls'] = {
    write: async (calls) => void this.traced.push(...calls),
    close: async (results) => void this.closed.push(...results),
  };

  readonly retention: RetrievalStores['retention'] = {
    erase: async (siteId, requestIds) => {
      const gone = [...this.all].filter(([, task]) => task.siteId === siteId && requestIds.includes(task.requestId));
      for (const [key] of gone) this.all.delete(key);
      return gone.length;
    },
    held: async () => ({ answers: [], calls: [], choices: [] }),
  };

  logAccess(): Promise<void> {
    return Promise.resolve();
  }

  newId(): string {
    return `id-${String((this.ids += 1))}`;
  }

  async holdRules(siteIds: readonly string[], intent: 'rely' | 'change'): Promise<void> {
    this.held.push(...siteIds.map((siteId) => `${intent} ${siteId}`));
  }

  async announce(changes: readonly TaskChange[], inTheNameOf: 'who-filed' | 'command'): Promise<void> {
    this.told.push(...changes.flatMap(({ events }) => events.map((event) => ({ event, inTheNameOf }))));
  }

  /** Puts tasks there. */
  put(...tasks: readonly RetrievalTask[]): void {
    for (const task of tasks) this.all.set(keyOf(task), task);
  }

  /** The only task. */
  get task(): RetrievalTask {
    const [task] = this.all.values();
    if (task === undefined || this.all.size > 1) throw new Error('There is not exactly one task.');
    return task;
  }

  /** Types of the events, in order. */
  get happened(): string[] {
    return this.told.map(({ event }) => event.type);
  }
}

/** Runs work on the in-memory stores, as if each transaction committed. */
export function inMemoryUnitOfWork(stores: InMemoryRetrievalStores): UnitOfWork<RetrievalStores> {
  return {
    run: async <Result extends object>(
      _cause: CommandCause,
      work: (stores: RetrievalStores) => Promise<Result>,
    ): Promise<Committed<Result>> => ({ result: await work(stores), events: [] }),
    runForEvents: async <Event extends EventCause>(
      events: readonly Event[],
      work: (stores: RetrievalStores, fresh: readonly Event[]) => Promise<void>,
    ): Promise<void> => work(stores, events),
    runForTask: async <Result>(
      _cause: TaskCause,
      work: (stores: RetrievalStores) => Promise<Result>,
    ): Promise<Result> => work(stores),
  };
}

/** Counts how often the worker was woken. */
export class CountingSignal {
  count = 0;

  tasksArrived(): void {
    this.count += 1;
  }
}

/** A person of a site, with overrides. */
export function anActor(overrides: Partial<Actor> = {}): Actor {
  return {
    subject: 'octroi-development|chaville:agent',
    issuer: 'gateway',
    siteId: 'chaville',
    roles: ['agent'],
    purpose: 'instruct',
    ...overrides,
  };
}

/** The cause of a command by an actor. */
export function aCause(actor: Actor): CommandCause {
  return {
    siteId: 'chaville',
    actor,
    correlationId: 'c-person',
    command: 'cmd',
    idempotencyKey: null,
    fingerprint: 'f-1',
  };
}

/** An event of another service, about a request or a site. */
export function anEvent<Data extends object>(subject: string, data: Data): EventCause & { readonly data: Data } {
  return {
    id: 'e-1',
    type: 'aid.intake.request-submitted.v1',
    source: 'octroi/intake',
    siteId: 'chaville',
    subject,
    sequence: 1,
    correlationId: 'c-1',
    actorId: 'agent-1',
    data,
  };
}
