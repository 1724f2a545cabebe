import type { CivilDate, EventCause, UnitOfWork } from '@octroi/kernel';
import { considerRule, newTask, otherTasks, type FiledRequest, type Patience } from '../domain/open-task.js';
import type { RetrievalTask } from '../domain/retrieval-task.js';
import { ruleFor } from '../domain/source-rule.js';
import { changeOf, type TaskChange } from '../domain/task-change.js';
import type { RetrievalStores } from './ports/stores.js';
import type { TaskSignal } from './ports/task-signal.js';

/** A request that was filed. */
export interface RequestSubmitted extends EventCause {
  readonly data: {
    readonly aid: string;
    readonly requestedOn: string;
    readonly urgent: boolean;
    readonly noticeGivenOn: string | null;
  };
}

/** Opens a task for each request that was filed. */
export class OpenTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly signal: TaskSignal,
    private readonly patience: Patience,
  ) {}

  async execute(events: readonly RequestSubmitted[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const siteIds = [...new Set(fresh.map(({ siteId }) => siteId))];
      await stores.holdRules(siteIds, 'rely');
      const rules = await stores.rules.of(siteIds);
      const consider = (task: RetrievalTask): TaskChange =>
        changeOf(task, considerRule(task, ruleFor(rules, task), stores.now));
      const changes = fresh.map((event) => consider(newTask(filed(event), stores.now, this.patience)));
      const opened = new Set(await stores.tasks.open(changes.map(({ task }) => task)));
      const others = changes
        .filter(({ task }) => opened.has(task))
        .flatMap(({ before }) => otherTasks(before, ruleFor(rules, before)));
      await stores.tasks.open(others.map((task) => consider(task).task));
      await stores.announce(
        changes.filter(({ task }) => opened.has(task)),
        'who-filed',
      );
    });
    this.signal.tasksArrived();
  }
}

function filed(event: RequestSubmitted): FiledRequest {
  const { aid, requestedOn, urgent, noticeGivenOn } = event.data;
  return {
    siteId: event.siteId,
    requestId: event.subject,
    aid,
    // Validated where the event came in.
    requestedOn: requestedOn as CivilDate,
    urgent,
    noticeGivenOn: noticeGivenOn as CivilDate | null,
    origin: { correlationId: event.correlationId, causationId: event.id, actorId: event.actorId },
  };
}
