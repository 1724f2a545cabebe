import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { QUOTIENT, type FigureSource, type TaskSource } from '../domain/data-source.js';
import { figuresOf } from '../domain/figures.js';
import { faultsOfProof } from '../domain/plausible-proof.js';
import { canProve } from '../domain/proofs.js';
import { isOutdated, quotientMonth } from '../domain/quotient-month.js';
import type { ProvedQuotient, ProvedValue, RetrievalTask } from '../domain/retrieval-task.js';
import { prove } from '../domain/steer-task.js';
import { changeOf, type TaskChange } from '../domain/task-change.js';
import { taskOfStatus } from '../domain/open-task.js';
import type { NewFact, RetrievalStores } from './ports/stores.js';

/** A status that an agent read on a paper. */
export interface ProvedStatus {
  readonly code: Exclude<TaskSource, 'quotient-familial' | FigureSource>;
  readonly value: boolean;
}

/** What an agent read on a paper: a quotient, or that the household has none; statuses; figures. */
export interface HouseholdDataProof {
  readonly requestId: string;
  readonly data: {
    readonly quotientFamilial?: ProvedQuotient | null;
    readonly noQuotientFamilial?: boolean | null;
    readonly statuses?: readonly ProvedStatus[];
    readonly figures?: readonly { readonly source: FigureSource; readonly told: object }[];
    readonly proof: {
      readonly kind: string;
      readonly seenOn: string;
      readonly documentIds?: readonly string[];
    };
  };
}

/** Records what the person brought; the State is not asked any more, and a call that is under way is compared with the paper. */
export class RecordHouseholdData {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, data }: HouseholdDataProof,
  ): Promise<Committed<{ changed: boolean }>> {
    // A machine saw no paper.
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'admin'))
      throw new RuleViolation('role-not-allowed');
    const values = valuesOf(data);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const tasks = await stores.tasks.lockOf([{ siteId, requestId }]);
      const [head] = tasks;
      if (head === undefined) throw new RuleViolation('not-found');
      requirePossible(data, { requestedOn: head.requestedOn, today: civilDateAt(stores.now) });
      requireProving(data.proof.kind, values, tasks);
      const missing = [...values.keys()].filter((source) => tasks.every((task) => task.source !== source));
      const opened = missing.map((source) => taskOfStatus(head, source));
      await stores.tasks.open(opened);
      const facts = [...tasks, ...opened].flatMap((task) => this.prove(task, values.get(task.source), { data, actor }));
      const fresh: typeof facts = [];
      for (const one of facts) if (!(await stores.facts.isLatest(one.fact))) fresh.push(one);
      if (fresh.length === 0) return { changed: false };
      await stores.facts.add(fresh.map(({ fact }) => fact));
      await stores.tasks.save(fresh.map(({ change }) => change.task));
      await stores.contradictions.close(
        fresh.map(({ fact }) => fact),
        { end: 'new-paper', reason: null, by: actor.subject },
      );
      await stores.announce(
        fresh.map(({ change }) => change),
        'command',
      );
      return { changed: true };
    });
  }

  private prove(
    task: RetrievalTask,
    value: ProvedValue | undefined,
    { data: { proof }, actor }: { readonly data: HouseholdDataProof['data']; readonly actor: Actor },
  ): { readonly change: TaskChange; readonly fact: NewFact }[] {
    if (value === undefined) return [];
    const { siteId, requestId, source } = task;
    const change = changeOf(task, prove({ ...value, proofKind: proof.kind }));
    const documentIds = [...new Set(proof.documentIds)].sort();
    const dated = { proofSeenOn: proof.seenOn as CivilDate, documentIds };
    const seen = { proofKind: proof.kind, ...dated, recordedBy: actor.subject };
    const { version } = change.task;
    return [{ change, fact: { siteId, requestId, source, version, provenance: 'proof', value, ...seen } }];
  }
}

/** @throws RuleViolation `invalid-body` with every fault */
function requirePossible(
  { quotientFamilial, figures = [], proof }: HouseholdDataProof['data'],
  days: { readonly requestedOn: CivilDate; readonly today: CivilDate },
): void {
  const { seenOn } = proof;
  const faults = faultsOfProof({ seenOn, quotient: quotientFamilial ?? null, figures }, days);
  if (faults.length > 0) throw new RuleViolation('invalid-body', { faults });
}

/** @throws RuleViolation `paper-proves-something-else`, `quotient-too-old` */
function requireProving(
  kind: string,
  values: ReadonlyMap<TaskSource, ProvedValue>,
  tasks: readonly RetrievalTask[],
): void {
  for (const [source, value] of values) {
    if (!canProve(kind, source, value)) throw new RuleViolation('paper-proves-something-else');
    const task = tasks.find((one) => one.source === source);
    if (!('quotient' in value) || value.quotient === null || task === undefined) continue;
    if (isOutdated(value.quotient, task.month ?? quotientMonth(task.requestedOn, 'request')))
      throw new RuleViolation('quotient-too-old');
  }
}

/** What was read, by what it is about. @throws RuleViolation `household-data-ambiguous` */
function valuesOf({
  quotientFamilial = null,
  noQuotientFamilial,
  statuses = [],
  figures = [],
}: HouseholdDataProof['data']): ReadonlyMap<TaskSource, ProvedValue> {
  const isNone = noQuotientFamilial === true;
  const saysQuotient = quotientFamilial !== null || isNone;
  const codes = new Set(statuses.map(({ code }) => code));
  const isAmbiguous = (quotientFamilial !== null && isNone) || codes.size < statuses.length;
  if (isAmbiguous || (!saysQuotient && statuses.length + figures.length === 0))
    throw new RuleViolation('household-data-ambiguous');
  return new Map<TaskSource, ProvedValue>([
    ...(saysQuotient ? [[QUOTIENT, { quotient: quotientFamilial }] as const] : []),
    ...statuses.map(({ code, value }) => [code, { status: value }] as const),
    ...figures.map(({ source, told }) => [source, { figures: figuresOf(source, told) }] as const),
  ]);
}
