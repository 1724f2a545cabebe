import { TransientError, type CivilDate, type EventCause, type UnitOfWork } from '@octroi/kernel';
import type { RetrievalTask } from '../domain/retrieval-task.js';
import { takeUp } from '../domain/steer-task.js';
import { changeOf, effective, type TaskChange } from '../domain/task-change.js';
import type { RetrievalStores } from './ports/stores.js';
import type { TaskSignal } from './ports/task-signal.js';

/** A request whose facts were completed or put right. */
export interface RequestCorrected extends EventCause {
  readonly data: {
    readonly urgent: boolean;
    readonly noticeGivenOn: string | null;
    /** Names of the fields of the request. */
    readonly changed: readonly string[];
  };
}

/** Takes up what was corrected, and asks the State again where that is what was waited for. */
export class CorrectTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly signal: TaskSignal,
  ) {}

  async execute(events: readonly RequestCorrected[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const inOrder = fresh.toSorted((one, other) => one.sequence - other.sequence);
      const keys = new Map(inOrder.map(({ siteId, subject }) => [subject, { siteId, requestId: subject }]));
      const tasks = await stores.tasks.lockOf([...keys.values()]);
      // What was filed travels before on the same stream, and may be tried again after this.
      if (new Set(tasks.map(({ requestId }) => requestId)).size < keys.size) throw new TransientError('too-early');
      const changes = tasks.map((task) =>
        corrected(
          task,
          inOrder.filter(({ subject }) => subject === task.requestId),
          stores.now,
        ),
      );
      await stores.tasks.save(changes.map(({ task }) => task));
      await stores.announce(effective(changes), 'who-filed');
    });
    this.signal.tasksArrived();
  }
}

function corrected(task: RetrievalTask, corrections: readonly RequestCorrected[], now: Date): TaskChange {
  const last = corrections.at(-1);
  if (last === undefined) return changeOf(task, []);
  const { urgent, noticeGivenOn } = last.data;
  const origin = { ...task.origin, actorId: last.actorId ?? task.origin.actorId };
  const known = { ...task, urgent, noticeGivenOn: noticeGivenOn as CivilDate | null, origin };
  const changed = corrections.flatMap(({ data }) => data.changed);
  return changeOf(known, takeUp(known, changed, now));
}
