import { evolve, type RetrievalTask, type TaskEvent } from './retrieval-task.js';

/** A task with what has just happened to it. */
export interface TaskChange {
  readonly before: RetrievalTask;
  /** The task after the events. */
  readonly task: RetrievalTask;
  readonly events: readonly TaskEvent[];
}

/** Applies events to a task. */
export function changeOf(before: RetrievalTask, events: readonly TaskEvent[]): TaskChange {
  return { before, task: events.reduce(evolve, before), events };
}

/** The changes in which something happened. */
export function effective(changes: readonly TaskChange[]): readonly TaskChange[] {
  return changes.filter(({ events }) => events.length > 0);
}
