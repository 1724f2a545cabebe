/** Wakes the worker of this process: there may be something due. */
export interface TaskSignal {
  tasksArrived(): void;
}
