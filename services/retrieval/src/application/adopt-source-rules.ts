import type { CivilDate, EventCause, UnitOfWork } from '@octroi/kernel';
import { considerRule, otherTasks } from '../domain/open-task.js';
import type { NamedMonth } from '../domain/quotient-month.js';
import { ruleFor, type SourceRule } from '../domain/source-rule.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { RetrievalStores } from './ports/stores.js';
import type { TaskSignal } from './ports/task-signal.js';

/** A version of a regulation that was adopted. */
export interface RegulationAdopted extends EventCause {
  readonly data: {
    readonly version: string;
    readonly validFrom: string;
    readonly validUntil: string | null;
    readonly aids: readonly {
      readonly code: string;
      readonly sources: readonly string[];
      readonly quotientFamilialMonth: NamedMonth;
    }[];
  };
}

/** Keeps what each regulation asks to fetch, and lifts the tasks that waited for one. */
export class AdoptSourceRules {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly signal: TaskSignal,
  ) {}

  async execute(events: readonly RegulationAdopted[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const siteIds = [...new Set(fresh.map(({ siteId }) => siteId))];
      await stores.holdRules(siteIds, 'change');
      await stores.rules.record(fresh.flatMap(rulesOf));
      const rules = await stores.rules.of(siteIds);
      const waiting = await stores.tasks.lockParked(siteIds, ['regulation']);
      const changes = effective(
        waiting.map((task) => changeOf(task, considerRule(task, ruleFor(rules, task), stores.now))),
      );
      await stores.tasks.save(changes.map(({ task }) => task));
      const others = changes
        .flatMap(({ before }) => otherTasks(before, ruleFor(rules, before)))
        .map((task) => changeOf(task, considerRule(task, ruleFor(rules, task), stores.now)));
      await stores.tasks.open(others.map(({ task }) => task));
      await stores.announce(changes, 'who-filed');
    });
    this.signal.tasksArrived();
  }
}

function rulesOf({ siteId, sequence, data }: RegulationAdopted): (SourceRule & { readonly sequence: number })[] {
  return data.aids.map((aid) => ({
    siteId,
    sequence,
    aid: aid.code,
    version: data.version as CivilDate,
    validFrom: data.validFrom as CivilDate,
    validUntil: data.validUntil as CivilDate | null,
    sources: aid.sources,
    quotientMonth: aid.quotientFamilialMonth,
  }));
}
